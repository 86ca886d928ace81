// Sounds that are no speech, made here, heard by the real engine: it must not make words up for them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toPcm16, wavHeader } from '../../src/core/acoustics/wav';
import type { Result } from '../../src/shared/result';
import { HearingRoom } from '../../src/speech/hearing-room';
import { DEFAULT_MODEL } from '../../src/speech/models/catalogue';
import { ModelStore } from '../../src/speech/models/store';
import { referenceClip } from './reference-clip';

// Seconds of work each on an idle machine.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });
const RATE = 16_000;
const LENGTH_S = 12;
const folder = mkdtempSync(join(tmpdir(), 'greenroom-no-speech-'));
let room: HearingRoom;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

beforeAll(async () => {
  room = value(await HearingRoom.open({ store: ModelStore.ofUser(), model: DEFAULT_MODEL, threads: 2 }));
});
afterAll(async () => {
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same noise in every run (a linear congruential generator, Numerical Recipes), -1..1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32) * 2 - 1;
  };
}

const sound = (at: (second: number, index: number) => number): Float32Array =>
  Float32Array.from({ length: LENGTH_S * RATE }, (_, index) => at(index / RATE, index));

/** A band of noise: two resonances of one pole each take off what lies outside. */
function breath(): Float32Array {
  const random = noise(3);
  let low = 0;
  let lower = 0;
  return sound((second) => {
    low += 0.35 * (random() - low);
    lower += 0.05 * (low - lower);
    // Four seconds each, in and out.
    return (low - lower) * 0.25 * Math.max(0, Math.sin((Math.PI * second) / 2)) ** 2;
  });
}

function keyboard(): Float32Array {
  const random = noise(5);
  let struck = -1;
  let next = 0;
  return sound((second) => {
    if (second >= next) {
      struck = second;
      next = second + 0.12 + 0.1 * Math.abs(random());
    }
    return random() * 0.4 * Math.exp(-(second - struck) * 180);
  });
}

const chord = (second: number): number => {
  const root = [261.6, 220, 174.6, 196][Math.floor(second) % 4] ?? 220;
  return [1, 1.25, 1.5, 2].reduce((sum, step) => sum + Math.sin(2 * Math.PI * root * step * second), 0) / 4;
};

const SOUNDS: readonly (readonly [string, () => Float32Array])[] = [
  ['digital silence', () => sound(() => 0)],
  [
    'the noise of a room',
    () => {
      const random = noise(1);
      return sound(() => random() * 0.002);
    },
  ],
  [
    'loud white noise',
    () => {
      const random = noise(2);
      return sound(() => random() * 0.1);
    },
  ],
  [
    'mains hum with its harmonics',
    () =>
      sound(
        (second) =>
          [50, 100, 150, 300].reduce((sum, hz, at) => sum + Math.sin(2 * Math.PI * hz * second) / (at + 1), 0) * 0.05,
      ),
  ],
  ['breath', breath],
  ['typing', keyboard],
  ['music', () => sound((second) => chord(second) * 0.2 * Math.exp(-(second % 1) * 2))],
  ['a whistle that rises', () => sound((second) => Math.sin(2 * Math.PI * (600 + 80 * second) * second) * 0.2)],
];

async function hear(name: string, samples: Float32Array) {
  const file = join(folder, `${name.replaceAll(' ', '-')}.wav`);
  const pcm = toPcm16(samples);
  writeFileSync(file, Buffer.concat([wavHeader(pcm.byteLength, RATE), Buffer.from(pcm.buffer)]));
  return value(await room.file(file, { vocabulary: ['canary', 'rollback'], urgency: 'file' }));
}

describe('sound without speech', () => {
  it.each(SOUNDS)('%s gives no words', async (name, make) => {
    const heard = await hear(name, make());
    expect(heard.text).toBe('');
    expect(heard.fillers).toEqual([]);
  });

  it('before and after speech gives no words either', async () => {
    const clip = referenceClip();
    const before = breath();
    const after = keyboard();
    const whole = new Float32Array(before.length + clip.length + after.length);
    whole.set(before);
    whole.set(clip, before.length);
    whole.set(after, before.length + clip.length);
    const heard = await hear('around', whole);
    const spokenFrom = (before.length / RATE) * 1000;
    const spokenTo = spokenFrom + (clip.length / RATE) * 1000;
    expect(heard.words.length).toBeGreaterThan(18);
    for (const { text, startMs, endMs } of heard.words) {
      expect([text, startMs > spokenFrom - 300 && endMs < spokenTo + 300]).toEqual([text, true]);
    }
  });
});
