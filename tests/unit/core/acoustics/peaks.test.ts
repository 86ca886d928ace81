import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameJoiner, PeakReducer } from '../../../../src/core/acoustics/peaks';

describe('peaks', () => {
  test('each column holds its largest deflection, the last one what is left', () => {
    const peaks = new PeakReducer(2);
    peaks.push(Float32Array.of(0.1, -0.5, 0.25));
    peaks.push(Float32Array.of(-1, 0.125));
    expect([...peaks.finish()]).toEqual([0.5, 1, 0.125]);
  });

  test('no sound has no columns', () => expect(new PeakReducer(10).finish()).toHaveLength(0));
});

describe('frames out of chunks', () => {
  test('any cut of the bytes gives the same frames, and never half of one', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: 1, max: 8 }),
        (bytes, cuts, frameBytes) => {
          const joiner = new FrameJoiner(frameBytes);
          const got: number[] = [];
          let at = 0;
          for (const length of [...cuts, bytes.length]) {
            const frames = joiner.push(bytes.subarray(at, at + length));
            expect(frames.length % frameBytes).toBe(0);
            got.push(...frames);
            at = Math.min(bytes.length, at + length);
          }
          expect(got).toEqual([...bytes.subarray(0, bytes.length - (bytes.length % frameBytes))]);
        },
      ),
    );
  });
});
