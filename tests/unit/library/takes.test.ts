import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseWav, wavHeader } from '../../../src/core/acoustics/wav';
import { TakeStore } from '../../../src/library/takes';
import type { Attempt } from '../../../src/shared/take';
import type { Transcript } from '../../../src/shared/transcript';

const plan: Omit<Attempt, 'id' | 'version' | 'startedAt'> = {
  state: 'recording',
  questionId: 'release-delay',
  questionTitle: 'A delayed release',
  prompt: 'Tell me about a delayed release.',
  variant: 'standard',
  targetMs: { minMs: 120_000, maxMs: 180_000 },
  source: 'microphone',
  durationMs: 0,
  thinkMs: 0,
  title: '',
  notes: '',
  starred: false,
  mishaps: [],
};
const heard: Transcript = {
  text: 'we rolled back',
  words: [],
  pauses: [],
  fillers: [],
  speech: [],
  unclear: [],
  durationMs: 1000,
  model: 'tiny.en',
  engineMs: 10,
  language: 'en',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-takes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What a killed recorder leaves: a header that still says nothing, and sound behind it. */
async function leaveSound(store: TakeStore, id: string, samples: number): Promise<void> {
  await writeFile(store.path(id, 'sound'), Buffer.concat([wavHeader(0, 16_000), Buffer.alloc(samples * 2)]));
}

describe('the take store', () => {
  it('lists the newest take first and finds it again after a restart', async () => {
    const store = await TakeStore.open(folder);
    const older = await store.begin(plan, new Date('2026-01-02T03:04:05Z'));
    const newer = await store.begin(plan, new Date('2026-01-03T03:04:05Z'));
    await store.save(newer.id, { attempt: { ...newer, state: 'complete', durationMs: 1000 }, transcript: heard });
    const again = await TakeStore.open(folder);
    expect(again.list().map(({ id }) => id)).toEqual([newer.id, older.id]);
    expect(again.list()[0]).toMatchObject({ state: 'complete', text: 'we rolled back' });
  });

  it('rebuilds its index from the folders when the index is broken or gone', async () => {
    const store = await TakeStore.open(folder);
    const made = await store.begin(plan);
    await writeFile(join(folder, 'index.json'), '{"version":2,"entries":[{');
    expect((await TakeStore.open(folder)).list().map(({ id }) => id)).toEqual([made.id]);
  });

  it('sees a take that a person copied in or deleted by hand', async () => {
    const store = await TakeStore.open(folder);
    const made = await store.begin(plan);
    await rm(join(folder, made.id), { recursive: true });
    await store.refresh();
    expect(store.list()).toEqual([]);
  });

  it('offers a take whose app was killed, with all the sound that reached the disk', async () => {
    const before = await TakeStore.open(folder);
    const made = await before.begin(plan);
    await leaveSound(before, made.id, 32_000);
    const after = await TakeStore.open(folder);
    const found = await after.recover();
    expect(found).toMatchObject([{ id: made.id, state: 'recorded', durationMs: 2000 }]);
    const bytes = await readFile(after.path(made.id, 'sound'));
    expect(parseWav(bytes, bytes.length)).toMatchObject({ ok: true, value: { dataBytes: 64_000 } });
    expect((await after.read(made.id)).attempt.mishaps).toHaveLength(1);
    expect(await after.recover()).toEqual([]);
  });

  it('leaves nothing of a take that was killed before any sound came', async () => {
    const before = await TakeStore.open(folder);
    await before.begin(plan);
    const after = await TakeStore.open(folder);
    expect(await after.recover()).toEqual([]);
    expect(after.list()).toEqual([]);
  });

  it('adopts sound whose description is lost', async () => {
    const before = await TakeStore.open(folder);
    const made = await before.begin(plan, new Date('2026-01-02T03:04:05Z'));
    await leaveSound(before, made.id, 16_000);
    await writeFile(before.path(made.id, 'attempt'), 'half a fi');
    const { attempt } = await (await TakeStore.open(folder)).read(made.id);
    expect(attempt).toMatchObject({ durationMs: 1000, startedAt: '2026-01-02T03:04:05.000Z', state: 'recorded' });
    expect(attempt.mishaps[0]?.what).toContain('sound was kept');
  });

  it('names a damaged transcript, still gives the rest, and sets the file aside before it writes a new one', async () => {
    const store = await TakeStore.open(folder);
    const made = await store.begin(plan);
    const path = store.path(made.id, 'transcript');
    await writeFile(path, '{"text": 5}');
    const take = await store.read(made.id);
    expect(take.transcript).toBeUndefined();
    expect(take.damage).toEqual([expect.stringContaining('transcript.json cannot be read')]);
    await store.save(made.id, { attempt: { ...take.attempt, starred: true }, transcript: heard });
    expect(await readFile(`${path}.damaged`, 'utf8')).toBe('{"text": 5}');
    const whole = await store.read(made.id);
    expect(whole.damage).toEqual([]);
    expect(whole.attempt.mishaps).toEqual([]);
  });

  it('says so when a deleted take is gone for good, and brings back the others', async () => {
    const store = await TakeStore.open(folder);
    const [first, second] = [await store.begin(plan), await store.begin(plan)];
    await store.delete([first.id, second.id]);
    await store.purge([first.id]);
    await expect(store.restore([first.id, second.id])).rejects.toThrow('removed for good');
    expect(store.list().map(({ id }) => id)).toEqual([second.id]);
  });

  it('brings back what was deleted, until it is purged', async () => {
    const store = await TakeStore.open(folder);
    const made = await store.begin(plan);
    await store.delete([made.id]);
    expect(store.list()).toEqual([]);
    await store.restore([made.id]);
    expect(store.list()).toHaveLength(1);
    await store.delete([made.id]);
    await store.purge([made.id]);
    await expect(store.restore([made.id])).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.includes(made.id))).toEqual([]);
  });

  it('refuses names that would lead out of its folder', async () => {
    const store = await TakeStore.open(folder);
    expect(() => store.path('../../etc', 'sound')).toThrow(/no take/);
    await expect(store.read('../..')).rejects.toThrow(/no take/);
  });

  it.skipIf(process.getuid?.() === 0)(
    'says so when the folder cannot be written (root may write anywhere)',
    async () => {
      const locked = join(folder, 'locked');
      await mkdir(locked);
      await chmod(locked, 0o500);
      await expect(TakeStore.open(join(locked, 'takes'))).rejects.toThrow(/cannot be written/);
    },
  );

  it('says so when a file stands where the folder should be', async () => {
    await writeFile(join(folder, 'takes'), 'a file');
    await expect(TakeStore.open(join(folder, 'takes'))).rejects.toThrow(/cannot be written/);
  });
});
