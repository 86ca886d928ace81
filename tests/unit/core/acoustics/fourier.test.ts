import { describe, expect, it } from 'vitest';
import { Fourier } from '../../../../src/core/acoustics/fourier';

/** By the definition, term by term. */
function slowly(signal: readonly number[]): { re: number[]; im: number[] } {
  const n = signal.length;
  const sum = (part: (angle: number) => number) =>
    Array.from({ length: n }, (_, k) =>
      signal.reduce((all, value, at) => all + value * part((2 * Math.PI * k * at) / n), 0),
    );
  return { re: sum(Math.cos), im: sum((angle) => -Math.sin(angle)) };
}

describe('Fourier transform', () => {
  it.each([2, 8, 64])('of %i values is what its definition gives', (size) => {
    const signal = Array.from({ length: size }, (_, at) => Math.sin(at * 1.7) + ((at * 13) % 5));
    const re = Float64Array.from(signal);
    const im = new Float64Array(size);
    new Fourier(size).transform(re, im);
    const wanted = slowly(signal);
    for (const [k, value] of wanted.re.entries()) {
      expect(re[k]).toBeCloseTo(value, 8);
      expect(im[k]).toBeCloseTo(wanted.im[k] ?? Number.NaN, 8);
    }
  });
});
