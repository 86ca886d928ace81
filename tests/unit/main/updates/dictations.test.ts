import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textOnly } from '../../../../src/core/transcript/text-only';
import { UpdateStore } from '../../../../src/library/updates';
import type { Hearing, HearingRequest } from '../../../../src/main/sessions/ports';
import { Dictations } from '../../../../src/main/updates/dictations';
import { failed, ok, type Result } from '../../../../src/shared/result';
import type { Transcript } from '../../../../src/shared/transcript';
import type { Dictation, UpdateSlot } from '../../../../src/shared/updates';

let folder: string;
let store: UpdateStore;
let slot: UpdateSlot;
let request: HearingRequest | undefined;
let told: Dictation[];
let end: Result<Transcript>;

const hearing: Hearing = {
  begin: (given) => {
    request = given;
  },
  push: () => undefined,
  finish: async () => end,
  abort: () => undefined,
  hearFile: async () => failed('not-here', 'not used'),
};

const make = (): Dictations =>
  new Dictations({
    store,
    hearing,
    tell: (heard) => told.push(heard),
    warn: () => undefined,
    onKept: async () => undefined,
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-updates-'));
  store = await UpdateStore.open(folder);
  slot = { exercise: (await store.begin()).id, moment: 'first', audience: 'sre' };
  request = undefined;
  told = [];
  end = ok(textOnly(''));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function says(text: string, startMs: number): void {
  const piece = {
    startMs,
    endMs: startMs + 500,
    keepFromMs: startMs,
    keepToMs: startMs + 500,
    voicedMs: 400,
    sureShare: 1,
  };
  const words = [{ text, startMs: startMs + 10, endMs: startMs + 400, confidence: 1 }];
  request?.onPiece?.({ piece, verdict: 'heard', words, engineMs: 1, language: 'en' });
}

describe('updates that are spoken', () => {
  it('come piece by piece, and are on disk with their sound before the page has them all', async () => {
    const dictations = make();
    const id = await dictations.begin(slot, ['rollout']);
    const sink = dictations.sinkFor(id);
    sink?.sound(new Float32Array(1600));
    await vi.waitFor(() => expect(request).toBeDefined());
    expect(request?.vocabulary).toEqual(['rollout']);
    says('Integration is red.', 0);
    says('Next word at ten.', 900);
    // A new worker tells again what the one before had heard.
    says('Integration is red.', 0);
    expect(told.at(-1)).toEqual({ id, text: 'Integration is red. Next word at ten.', done: false });
    sink?.ended();
    sink?.ended();
    await vi.waitFor(() => expect(told.at(-1)?.done).toBe(true));
    expect(told.filter(({ done }) => done)).toHaveLength(1);
    expect(readdirSync(join(folder, slot.exercise))).toContain('first-sre-1.wav');
    const { updates } = await store.read(slot.exercise);
    expect(updates).toMatchObject([
      { text: 'Integration is red. Next word at ten.', sounds: [{ file: 'first-sre-1.wav', heard: true }] },
    ]);
  });

  it('come behind what was written or spoken before', async () => {
    await store.change(slot.exercise, slot, (update) => ({ ...update, text: 'Good morning.' }));
    const dictations = make();
    for (const [words, startMs] of [
      ['Integration is red.', 0],
      ['More at ten.', 0],
    ] as const) {
      const sink = dictations.sinkFor(await dictations.begin(slot, []));
      request = undefined;
      sink?.sound(new Float32Array(1600));
      await vi.waitFor(() => expect(request).toBeDefined());
      says(words, startMs);
      sink?.ended();
      await dictations.settled();
    }
    const { updates } = await store.read(slot.exercise);
    expect(updates[0]?.text).toBe('Good morning. Integration is red. More at ten.');
    expect(updates[0]?.sounds.map(({ file }) => file)).toEqual(['first-sre-1.wav', 'first-sre-2.wav']);
  });

  it('say why they could not be heard, and leave the sound to be heard later', async () => {
    end = failed('model-missing', 'There is no speech model.');
    const dictations = make();
    const id = await dictations.begin(slot, []);
    const sink = dictations.sinkFor(id);
    sink?.sound(new Float32Array(1600));
    await vi.waitFor(() => expect(request).toBeDefined());
    says('Integration', 0);
    sink?.ended();
    await vi.waitFor(() => expect(told.at(-1)?.done).toBe(true));
    expect(told.at(-1)?.failure).toMatchObject({ code: 'model-missing', kept: expect.stringContaining('kept') });
    const { updates } = await store.read(slot.exercise);
    expect(updates).toMatchObject([{ text: '', sounds: [{ file: 'first-sre-1.wav', heard: false }] }]);
  });

  it('say so when the words cannot be written', async () => {
    const dictations = make();
    const sink = dictations.sinkFor(await dictations.begin(slot, []));
    sink?.sound(new Float32Array(160));
    await vi.waitFor(() => expect(request).toBeDefined());
    rmSync(join(folder, slot.exercise), { recursive: true });
    sink?.ended();
    await vi.waitFor(() => expect(told.at(-1)?.done).toBe(true));
    expect(told.at(-1)?.failure?.code).toBe('exercise-unknown');
  });

  it('take sound once, under an id that was given, for an exercise that is there', async () => {
    const dictations = make();
    const id = await dictations.begin(slot, []);
    expect(dictations.sinkFor('another')).toBeUndefined();
    expect(dictations.sinkFor(id)).toBeDefined();
    expect(dictations.sinkFor(id)).toBeUndefined();
    await expect(dictations.begin({ ...slot, exercise: '20260101T000000Z-absent' }, [])).rejects.toMatchObject({
      failure: { code: 'exercise-unknown' },
    });
  });
});
