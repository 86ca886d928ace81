import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseWav, wavHeader } from '../../../src/core/acoustics/wav';
import { UpdateStore } from '../../../src/library/updates';
import type { JudgedUpdate, StoredUpdate } from '../../../src/shared/updates';

const judged = (quality: JudgedUpdate['quality']): JudgedUpdate => ({
  quality,
  score: 70,
  elements: [],
  reasons: [],
  answer: 'Thanks.',
});
const SRE = { moment: 'first', audience: 'sre' } as const;
const LEADERSHIP = { moment: 'first', audience: 'leadership' } as const;
const write =
  (text: string, quality?: JudgedUpdate['quality']) =>
  (update: StoredUpdate): StoredUpdate => ({
    ...update,
    text,
    ...(quality ? { sent: { at: '2026-11-21T09:10:00.000Z', judged: judged(quality) } } : {}),
  });

let folder: string;
let store: UpdateStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-updates-'));
  store = await UpdateStore.open(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const wav = (samples: number, claimed = samples): Buffer =>
  Buffer.concat([wavHeader(claimed * 2, 16_000), Buffer.alloc(samples * 2)]);

describe('the update store', () => {
  it('finds every update again after a restart, sent or not', async () => {
    const { id } = await store.begin();
    await store.change(id, SRE, write('Red since nine.', 'good'));
    await store.change(id, LEADERSHIP, write('Half a sen'));
    const again = await (await UpdateStore.open(folder)).read(id);
    expect(again.updates.map(({ audience, text, sent }) => [audience, text, sent?.judged.quality])).toEqual([
      ['sre', 'Red since nine.', 'good'],
      ['leadership', 'Half a sen', undefined],
    ]);
    expect(again.damage).toEqual([]);
  });

  it('takes away an exercise in which nothing was told, but none in which somebody just begins to speak', async () => {
    const empty = await store.begin(new Date('2026-01-02T03:04:05Z'));
    const spoken = await store.begin(new Date('2026-01-03T03:04:05Z'));
    await expect(store.read(empty.id)).rejects.toThrow();
    const file = await store.newSound(spoken.id, SRE);
    await store.begin(new Date('2026-01-04T03:04:05Z'));
    await writeFile(store.soundPath(spoken.id, file) ?? '', wav(16_000));
    store.soundWritten(spoken.id, file);
    expect((await store.read(spoken.id)).updates.map(({ sounds }) => sounds.length)).toEqual([1]);
  });

  it('lists the newest first, with how many were told and could act, and leaves out what was never told', async () => {
    const older = await store.begin(new Date('2026-01-02T03:04:05Z'));
    await store.change(older.id, SRE, write('Red.', 'poor'));
    await store.change(older.id, LEADERSHIP, write('Late.', 'good'));
    const newer = await store.begin(new Date('2026-01-03T03:04:05Z'));
    await store.change(newer.id, SRE, write('Red'));
    const empty = await store.begin(new Date('2026-01-04T03:04:05Z'));
    expect(await store.list()).toEqual([
      { id: newer.id, startedAt: '2026-01-03T03:04:05.000Z', passed: 0, told: 0, couldAct: 0, damaged: false },
      { id: older.id, startedAt: '2026-01-02T03:04:05.000Z', passed: 0, told: 2, couldAct: 1, damaged: false },
    ]);
    await store.begin();
    expect(await readdir(folder)).not.toContain(empty.id);
  });

  it('loses one update to a broken file, says which, and sets it aside when that one is told again', async () => {
    const { id } = await store.begin();
    await store.change(id, SRE, write('Red since nine.', 'good'));
    await store.change(id, LEADERSHIP, write('Late.', 'good'));
    await writeFile(join(folder, id, 'first-sre.json'), '{"version":1,"moment":"fir');
    const broken = await store.read(id);
    expect(broken.updates.map(({ audience }) => audience)).toEqual(['leadership']);
    expect(broken.damage).toHaveLength(1);
    expect(broken.damage[0]).toContain('first-sre.json cannot be read');
    expect((await store.list())[0]).toMatchObject({ told: 1, damaged: true });
    await store.change(id, SRE, write('Told again.'));
    expect((await store.read(id)).damage).toEqual([]);
    expect(await readFile(join(folder, id, 'first-sre.json.damaged'), 'utf8')).toContain('"fir');
  });

  it('goes on with an exercise whose description is lost or broken', async () => {
    const { id } = await store.begin(new Date('2026-01-02T03:04:05Z'));
    await store.change(id, SRE, write('Red.', 'good'));
    await store.change(id, { moment: 'progress', audience: 'sre' }, write('Replaying.', 'good'));
    await rm(join(folder, id, 'exercise.json'));
    expect(await store.read(id)).toMatchObject({ startedAt: '2026-01-02T03:04:05.000Z', passed: 1, damage: [] });
    await writeFile(join(folder, id, 'exercise.json'), '[]');
    const broken = await store.read(id);
    expect(broken).toMatchObject({ passed: 1 });
    expect(broken.damage[0]).toContain('exercise.json cannot be read');
    expect((await store.describe(id, { passed: 2 })).damage).toEqual([]);
    expect(await readdir(join(folder, id))).toContain('exercise.json.damaged');
  });

  it('offers a recording whose app was killed, at the length that reached the disk', async () => {
    const { id } = await store.begin();
    await writeFile(join(folder, id, 'first-sre-1.wav'), wav(32_000, 16_000));
    const { updates } = await store.read(id);
    expect(updates).toEqual([
      { ...SRE, text: '', sounds: [{ file: 'first-sre-1.wav', durationMs: 2000, heard: false }] },
    ]);
    const bytes = await readFile(join(folder, id, 'first-sre-1.wav'));
    expect(parseWav(bytes, bytes.length)).toMatchObject({ ok: true, value: { dataBytes: 64_000 } });
    expect(await store.list()).toHaveLength(1);
  });

  it('leaves a recording alone while it is written, and gives no name twice', async () => {
    const { id } = await store.begin();
    const first = await store.newSound(id, SRE);
    const second = await store.newSound(id, SRE);
    expect([first, second]).toEqual(['first-sre-1.wav', 'first-sre-2.wav']);
    await writeFile(join(folder, id, first), wav(16_000, 0));
    expect((await store.read(id)).updates).toEqual([]);
    store.soundWritten(id, first);
    expect((await store.read(id)).updates[0]?.sounds).toHaveLength(1);
    expect(await store.newSound(id, SRE)).toBe('first-sre-3.wav');
  });

  it('names a recording that cannot be read and shows the rest', async () => {
    const { id } = await store.begin();
    await store.change(id, SRE, write('Red.', 'good'));
    await mkdir(join(folder, id, 'first-sre-1.wav'));
    const { updates, damage } = await store.read(id);
    expect(updates[0]?.text).toBe('Red.');
    expect(damage[0]).toContain('first-sre-1.wav cannot be read');
  });

  it('keeps both of two changes that come at once', async () => {
    const { id } = await store.begin();
    const add = (word: string) => (update: StoredUpdate) => ({ ...update, text: `${update.text} ${word}`.trim() });
    await Promise.all([store.change(id, SRE, add('one')), store.change(id, SRE, add('two'))]);
    expect((await store.read(id)).updates[0]?.text).toBe('one two');
  });

  it('brings back what was deleted until it is removed for good', async () => {
    const { id } = await store.begin();
    await store.change(id, SRE, write('Red.', 'good'));
    await store.delete([id]);
    expect(await store.list()).toEqual([]);
    await expect(store.read(id)).rejects.toMatchObject({ failure: { code: 'exercise-unknown' } });
    await store.restore([id]);
    expect(await store.list()).toHaveLength(1);
    await store.delete([id]);
    await store.purge();
    await expect(store.restore([id])).rejects.toMatchObject({ failure: { code: 'exercise-gone' } });
  });

  it('says so when an update cannot be written, and keeps the one before', async () => {
    const { id } = await store.begin();
    await store.change(id, SRE, write('Red.'));
    const bad = (update: StoredUpdate): StoredUpdate => {
      throw new Error(`not ${update.text}`);
    };
    await expect(store.change(id, SRE, bad)).rejects.toThrow('not Red.');
    await rm(join(folder, id), { recursive: true });
    await writeFile(join(folder, id), '');
    await expect(store.change(id, SRE, write('Lost.'))).rejects.toMatchObject({
      failure: { code: 'exercise-unknown' },
    });
    await rm(join(folder, id));
  });

  it('knows no recording under a name that is none', () => {
    expect(store.soundPath('20260102T030405Z-abcdef', 'first-sre-1.wav')).toContain('first-sre-1.wav');
    expect(store.soundPath('20260102T030405Z-abcdef', '../index.json')).toBeUndefined();
    expect(store.soundPath('..', 'first-sre-1.wav')).toBeUndefined();
    expect(store.soundPath('20260102T030405Z-abcdef', 'second-sre-1.wav')).toBeUndefined();
  });

  it('cannot be opened where a file lies', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(UpdateStore.open(join(folder, 'file'))).rejects.toMatchObject({
      failure: { code: 'library-unwritable' },
    });
  });
});
