import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Resampler } from '../../../../src/core/acoustics/resample';

const tone = (hz: number, rateHz: number, seconds: number): Float32Array =>
  Float32Array.from({ length: Math.round(rateHz * seconds) }, (_, index) =>
    Math.sin((2 * Math.PI * hz * index) / rateHz),
  );

function join(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function resample(samples: Float32Array, fromHz: number, toHz: number, pieces: readonly number[] = []): Float32Array {
  const resampler = new Resampler(fromHz, toHz);
  const parts: Float32Array[] = [];
  let at = 0;
  for (const length of pieces) {
    parts.push(resampler.push(samples.subarray(at, at + length)));
    at = Math.min(samples.length, at + length);
  }
  parts.push(resampler.push(samples.subarray(at)), resampler.end());
  return join(parts);
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
const db = (ratio: number): number => 20 * Math.log10(ratio);
/** Away from the edges, where the silence before and after is heard. */
const middle = (samples: Float32Array): Float32Array => samples.subarray(samples.length * 0.25, samples.length * 0.75);

describe('changing the sampling rate', () => {
  const rates = [8_000, 11_025, 22_050, 32_000, 44_100, 48_000, 96_000];

  test.each(rates)('from %i Hz keeps level and time of a tone', (rateHz) => {
    const out = resample(tone(1_000, rateHz, 1), rateHz, 16_000);
    const wanted = tone(1_000, 16_000, 1);
    const error = middle(out.map((value, index) => value - (wanted[index] ?? 0)));
    expect(db(rms(error) / rms(middle(wanted)))).toBeLessThan(-70);
  });

  test.each(rates)('from %i Hz has the right length to the sample', (rateHz) => {
    for (const length of [1, 2, 441, 12_345]) {
      expect(resample(new Float32Array(length), rateHz, 16_000).length).toBe(Math.ceil((length * 16_000) / rateHz));
    }
  });

  test('keeps what speech needs up to 7 kHz', () => {
    expect(Math.abs(db(rms(middle(resample(tone(7_000, 44_100, 1), 44_100, 16_000))) / Math.SQRT1_2))).toBeLessThan(
      0.1,
    );
  });

  test('lets nothing above the new band fold back into it', () => {
    for (const hz of [9_000, 12_000, 15_000, 20_000]) {
      expect(db(rms(middle(resample(tone(hz, 44_100, 1), 44_100, 16_000))) / Math.SQRT1_2)).toBeLessThan(-75);
    }
  });

  test('makes no images above the old band', () => {
    const out = middle(resample(tone(3_000, 8_000, 1), 8_000, 16_000));
    const wanted = middle(tone(3_000, 16_000, 1));
    expect(db(rms(out.map((value, index) => value - (wanted[index] ?? 0))))).toBeLessThan(-70);
  });

  test('passes sound of the same rate on untouched', () => {
    const sound = tone(440, 16_000, 0.1);
    expect(resample(sound, 16_000, 16_000, [7, 100])).toEqual(sound);
  });

  test('gives the same samples however the sound is cut', () => {
    const sound = tone(700, 44_100, 0.2);
    const whole = resample(sound, 44_100, 16_000);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 20 }), (pieces) => {
        expect(resample(sound, 44_100, 16_000, pieces)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });
});
