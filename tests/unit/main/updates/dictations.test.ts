import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hearing, HearingRequest } from '../../../../src/main/sessions/ports';
import { Dictations } from '../../../../src/main/updates/dictations';
import { failed } from '../../../../src/shared/result';
import type { Dictation } from '../../../../src/shared/updates';

let folder: string;
let request: HearingRequest | undefined;
let told: Dictation[];

const hearing: Hearing = {
  begin: (given) => {
    request = given;
  },
  push: () => undefined,
  finish: async () => failed('model-missing', 'There is no speech model.'),
  abort: () => undefined,
  hearFile: async () => failed('not-here', 'not used'),
};

const make = (): Dictations =>
  new Dictations({
    folder: join(folder, 'updates'),
    hearing,
    tell: (heard) => told.push(heard),
    warn: () => undefined,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-updates-'));
  request = undefined;
  told = [];
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
  it('come piece by piece, are kept as sound, and end once', async () => {
    const dictations = make();
    const id = await dictations.begin(['rollout']);
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
    expect(readdirSync(join(folder, 'updates'))).toEqual([`${id}.wav`]);
  });

  it('say why they could not be heard, with what was', async () => {
    const dictations = make();
    const id = await dictations.begin([]);
    const sink = dictations.sinkFor(id);
    sink?.sound(new Float32Array(160));
    sink?.ended();
    await vi.waitFor(() => expect(told.at(-1)?.done).toBe(true));
    expect(told.at(-1)?.failure?.code).toBe('model-missing');
  });

  it('take sound once, under an id that was given', async () => {
    const dictations = make();
    const id = await dictations.begin([]);
    expect(dictations.sinkFor('another')).toBeUndefined();
    expect(dictations.sinkFor(id)).toBeDefined();
    expect(dictations.sinkFor(id)).toBeUndefined();
  });
});
