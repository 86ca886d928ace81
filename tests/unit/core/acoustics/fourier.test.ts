import { describe, expect, it } from 'vitest';
import { Fourier, RealFourier } from '../../../../src/core/acoustics/fourier';

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
  it.each([2, 4, 8, 64])('of %i values is what its definition gives', (size) => {
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

  it.each([
    [4, 4],
    [16, 16],
    [64, 64],
    [64, 33],
  ])('of %i real values, %i of them given, has the power that the whole one has', (size, given) => {
    const signal = Array.from({ length: size }, (_, at) => (at < given ? Math.cos(at * 2.3) - ((at * 7) % 4) : 0));
    const power = new Float64Array(size / 2 + 1);
    new RealFourier(size).power(signal.slice(0, given), power);
    const wanted = slowly(signal);
    for (const [k, value] of power.entries()) {
      expect(value).toBeCloseTo((wanted.re[k] ?? 0) ** 2 + (wanted.im[k] ?? 0) ** 2, 7);
    }
  });
});
