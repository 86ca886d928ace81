import { describe, expect, it } from 'vitest';
import { minimise } from '../../../../src/core/learn/lbfgs';

const bowl = (x: Float64Array, gradient: Float64Array): number => {
  let value = 0;
  x.forEach((at, i) => {
    const steepness = 10 ** i;
    value += (steepness * (at - i - 1) ** 2) / 2;
    gradient[i] = steepness * (at - i - 1);
  });
  return value;
};

describe('minimise', () => {
  it('finds the bottom of a badly scaled bowl', () => {
    const found = minimise(bowl, new Float64Array(5), { maxSteps: 200, tolerance: 1e-9 });
    found.forEach((at, i) => {
      expect(at).toBeCloseTo(i + 1, 6);
    });
  });

  it('leaves the start as it was', () => {
    const start = new Float64Array(3);
    minimise(bowl, start, { maxSteps: 5, tolerance: 1e-9 });
    expect([...start]).toEqual([0, 0, 0]);
  });

  it('never ends higher than it started, even where the gradient lies', () => {
    const liar = (x: Float64Array, gradient: Float64Array): number => {
      gradient.fill(1);
      return x.reduce((sum, at) => sum + at * at, 0);
    };
    const found = minimise(liar, new Float64Array(2), { maxSteps: 50, tolerance: 1e-9 });
    expect(found.reduce((sum, at) => sum + at * at, 0)).toBeLessThanOrEqual(1e-12);
  });
});
