import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseModel, type MeasuredSpeed, MODEL_CHOICE } from '../../../../src/core/transcript/model-choice';

const figure = (model: string, threads: number, realTimeFactor: number): MeasuredSpeed => ({
  model,
  threads,
  realTimeFactor,
});
const ALL = ['tiny.en', 'base.en', 'small.en'];
const LIMIT = MODEL_CHOICE.mostRealTimeFactor;

describe('the model a machine hears with', () => {
  it('is the usual one until something was measured', () => expect(chooseModel([], ALL, 'tiny.en')).toBe('tiny.en'));

  it('is the one with the fewest mistakes that keeps up, with whatever number of threads', () => {
    const figures = [
      figure('tiny.en', 2, 0.05),
      figure('base.en', 1, 0.3),
      figure('base.en', 2, 0.12),
      figure('small.en', 2, 0.6),
    ];
    expect(chooseModel(figures, ALL, 'tiny.en')).toBe('base.en');
  });

  it('is the largest on a fast machine', () => {
    const figures = ALL.map((id, index) => figure(id, 4, 0.01 * (index + 1)));
    expect(chooseModel(figures, ALL, 'tiny.en')).toBe('small.en');
  });

  it('is no larger one that keeps up only just', () => {
    expect(chooseModel([figure('base.en', 2, LIMIT)], ALL, 'tiny.en')).toBe('tiny.en');
    expect(chooseModel([figure('tiny.en', 2, LIMIT)], ALL, 'tiny.en')).toBe('tiny.en');
  });

  it('is none that is not there', () => {
    expect(chooseModel([figure('base.en', 2, 0.05)], ['tiny.en'], 'tiny.en')).toBe('tiny.en');
  });

  it('is none of which nobody knows how well it hears English', () => {
    const figures = [figure('base', 2, 0.05), figure('my-own', 2, 0.01), figure('tiny.en', 2, 0.05)];
    expect(chooseModel(figures, ['tiny.en', 'base', 'my-own'], 'tiny.en')).toBe('tiny.en');
  });

  it('is never slower than the limit unless nothing is fast enough', () => {
    const speed = fc.record({
      model: fc.constantFrom(...ALL),
      threads: fc.integer({ min: 1, max: 4 }),
      realTimeFactor: fc.double({ min: 0.01, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(speed, { maxLength: 8 }), (figures) => {
        const chosen = chooseModel(figures, ALL, 'tiny.en');
        const keepsUp = figures.some(({ model, realTimeFactor }) => model === chosen && realTimeFactor <= LIMIT);
        expect(chosen === 'tiny.en' || keepsUp).toBe(true);
      }),
    );
  });
});
