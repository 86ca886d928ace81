import { describe, expect, it } from 'vitest';
import { continuityOf } from '../../bench/continuity';

const RATE = 16_000;

/** Something like speech: tones that change every fifth of a second, with gaps. */
function played(seconds: number): Float32Array {
  let seed = 7;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  let hz = 200;
  let gain = 0.1;
  return Float32Array.from({ length: seconds * RATE }, (_, at) => {
    if (at % 3_200 === 0) {
      hz = 120 + 400 * next();
      gain = next() < 0.15 ? 0 : 0.02 + 0.2 * next();
    }
    return gain * Math.sin((2 * Math.PI * hz * at) / RATE) + 0.001 * (next() - 0.5);
  });
}

function without(sound: Float32Array, from: number, count: number): Float32Array {
  const rest = new Float32Array(sound.length - count);
  rest.set(sound.subarray(0, from));
  rest.set(sound.subarray(from + count), from);
  return rest;
}

describe('a recording held against what was played', () => {
  const sound = played(40);
  const recorded = sound.slice(RATE * 3 + 77, RATE * 36);

  it('is whole when every sample is there', () => {
    const { found, strange, movedMs } = continuityOf(recorded, sound);
    expect(found).toBeGreaterThan(3);
    expect(strange).toEqual([]);
    expect(movedMs).toBe(0);
  });

  it('tells a single block that is missing', () => {
    const { movedMs } = continuityOf(without(recorded, RATE * 14, 128), sound);
    expect(movedMs).toBe(8);
  });

  it('is whole when it lies half a sample behind, hissing sounds among it', () => {
    const hissing = sound.map((value, at) => (at % (5 * RATE) < 2 * RATE ? (at % 2 ? 0.05 : -0.05) + value : value));
    const between = Float32Array.from(
      { length: RATE * 21 },
      (_, at) => ((hissing[RATE * 3 + at] as number) + (hissing[RATE * 3 + at + 1] as number)) / 2,
    );
    const { found, torn, strange } = continuityOf(between, hissing);
    expect(found).toBeGreaterThan(2);
    expect({ torn, strange }).toEqual({ torn: [], strange: [] });
  });

  it('tells a jump within an excerpt from sound that was never played', () => {
    // Excerpts begin on every fifth second from the first on, and are 100 ms long.
    const jumped = without(recorded, RATE * 16 + 800, 160);
    const { torn, strange } = continuityOf(jumped, sound);
    expect(strange).toEqual([]);
    expect(torn).toEqual([{ atS: 16, jumpMs: 10 }]);
  });

  it('tells sound that was never played', () => {
    const wrong = recorded.map((value, at) => (at > RATE * 15 ? Math.sin(at * at * 1e-6) * 0.1 : value));
    expect(continuityOf(wrong, sound).strange.length).toBeGreaterThan(0);
  });
});
