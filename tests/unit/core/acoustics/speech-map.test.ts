import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FrameLevels } from '../../../../src/core/acoustics/frame-levels';
import { findSpeech, pausesBetween } from '../../../../src/core/acoustics/speech-map';

interface Part {
  readonly kind: 'speech' | 'silence';
  /** A multiple of 8. */
  readonly ms: number;
  readonly levelDb?: number;
}

/** Frames as they are; windows of voice activity that hear speech `lateMs` after it began and let it go as late. */
function track(parts: readonly Part[], lateMs = 0) {
  const frames = parts.flatMap(({ kind, ms, levelDb }) =>
    Array.from({ length: ms / 8 }, () => ({ kind, levelDb: levelDb ?? (kind === 'speech' ? -25 : -70) })),
  );
  const windows = Math.ceil(frames.length / 4);
  const probabilities = Array.from({ length: windows }, (_, window) => {
    const at = window * 4 - lateMs / 8;
    return frames[Math.max(0, at)]?.kind === 'speech' ? 0.95 : 0.03;
  });
  return { probabilities, levels: frames.map(({ levelDb }) => levelDb), durationMs: frames.length * 8 };
}
const speech = (ms: number, levelDb?: number): Part => ({ kind: 'speech', ms, ...(levelDb ? { levelDb } : {}) });
const silence = (ms: number, levelDb?: number): Part => ({ kind: 'silence', ms, ...(levelDb ? { levelDb } : {}) });

describe('finding speech', () => {
  it.each([0, 32, 64, 96])('finds borders to the frame though voice activity is %d ms late', (lateMs) => {
    const found = findSpeech(track([silence(1000), speech(1600), silence(1000), speech(800), silence(600)], lateMs));
    expect(found).toEqual([
      { startMs: 1000, endMs: 2600 },
      { startMs: 3600, endMs: 4400 },
    ]);
  });

  it('finds them in noise only ten decibels below', () => {
    const parts = [silence(1000, -35), speech(1600), silence(1000, -35), speech(800), silence(600, -35)];
    const [first, second] = findSpeech(track(parts, 32));
    expect(Math.abs((first?.endMs ?? 0) - 2600)).toBeLessThanOrEqual(16);
    expect(Math.abs((second?.startMs ?? 0) - 3600)).toBeLessThanOrEqual(16);
  });

  it('takes silence under 300 ms for a part of speech', () => {
    expect(findSpeech(track([speech(1000), silence(288), speech(1000)]))).toHaveLength(1);
    expect(findSpeech(track([speech(1000), silence(320), speech(1000)]))).toHaveLength(2);
  });

  it('finds none in silence, and one in nothing but speech', () => {
    expect(findSpeech(track([silence(5000)]))).toEqual([]);
    expect(findSpeech(track([]))).toEqual([]);
    expect(findSpeech(track([speech(3200)]))).toEqual([{ startMs: 0, endMs: 3200 }]);
  });

  it('makes up a recording together with the silences around it', () => {
    const part = fc.record({
      kind: fc.constantFrom('speech' as const, 'silence' as const),
      ms: fc.integer({ min: 1, max: 300 }).map((frames) => frames * 8),
      levelDb: fc.integer({ min: -80, max: -5 }),
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
        const given = track(parts);
        const found = findSpeech(given);
        const pauses = pausesBetween(found);
        let reached = 0;
        for (const [index, { startMs, endMs }] of found.entries()) {
          expect(startMs).toBeGreaterThanOrEqual(reached);
          expect(endMs).toBeGreaterThan(startMs);
          expect(endMs).toBeLessThanOrEqual(given.durationMs);
          if (index > 0) expect(startMs - reached).toBeGreaterThanOrEqual(300);
          reached = endMs;
        }
        const sum = [...found, ...pauses].reduce((total, { startMs, endMs }) => total + endMs - startMs, 0);
        expect(sum).toBe((found.at(-1)?.endMs ?? 0) - (found[0]?.startMs ?? 0));
      }),
    );
  });
});

describe('a recording that breaks off', () => {
  it('in the first frame of a window that is surely speech ends there', () => {
    for (const frames of [17, 18, 19, 20]) {
      const levels = new Array<number>(frames).fill(-30);
      const durationMs = frames * 8;
      const found = findSpeech({ probabilities: [0, 0, 0, 0, 0.9], levels, durationMs });
      expect(found.every(({ startMs, endMs }) => startMs < endMs && endMs <= durationMs)).toBe(true);
    }
  });
});

describe('levels', () => {
  const tone = (hz: number, samples: number): Float32Array =>
    Float32Array.from({ length: samples }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hz * at) / 16_000));

  it('are the same however the sound is cut', () => {
    const sound = tone(440, 4_000);
    const whole = new FrameLevels();
    const wanted = [...whole.push(sound), ...whole.end()];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        const cut = new FrameLevels();
        const found: number[] = [];
        for (let at = 0, turn = 0; at < sound.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          found.push(...cut.push(sound.subarray(at, at + size)));
          at += size;
        }
        expect([...found, ...cut.end()]).toEqual(wanted);
      }),
    );
  });

  it('leave hum below the voice out', () => {
    const settled = (hz: number): number => new FrameLevels().push(tone(hz, 16_000)).at(-2) ?? 0;
    expect(settled(440)).toBeGreaterThan(-11);
    expect(settled(50)).toBeLessThan(-20);
  });
});
