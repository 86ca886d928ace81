import { describe, expect, it } from 'vitest';
import { sigmoid, softmax, trainBinary, trainMultinomial } from '../../../../src/core/learn/logistic';
import { chooseColumns, dot, type NamedFeatures, toRow } from '../../../../src/core/learn/sparse';

const named = (...names: string[]): NamedFeatures => new Map(names.map((name) => [name, 1]));

describe('trainBinary', () => {
  const examples: readonly [NamedFeatures, number][] = [
    [named('roll', 'back'), 1],
    [named('roll', 'it', 'back'), 1],
    [named('show', 'logs'), 0],
    [named('show', 'me', 'back'), 0],
    [named('roll', 'logs'), 1],
    [named('show', 'it'), 0],
  ];
  const columns = chooseColumns(
    examples.map(([features]) => features),
    1,
  );
  const rows = examples.map(([features]) => toRow(features, columns));
  const targets = examples.map(([, target]) => target);
  const train = (l2: number) => trainBinary(rows, targets, columns.names.length, { l2 });

  it('tells apart what can be told apart', () => {
    const { bias, weights } = train(0.001);
    for (const [index, row] of rows.entries())
      expect(sigmoid(dot(row, weights) + bias) > 0.5).toBe((targets[index] as number) === 1);
  });

  it('gives the same bits every time', () => {
    expect(train(0.01)).toEqual(train(0.01));
  });

  it('is pulled towards zero by a stronger penalty', () => {
    const size = (l2: number): number => train(l2).weights.reduce((sum, weight) => sum + weight * weight, 0);
    expect(size(1)).toBeLessThan(size(0.1));
    expect(size(0.1)).toBeLessThan(size(0.001));
  });

  it('reaches the point where the gradient is nil', () => {
    const l2 = 0.05;
    const { bias, weights } = trainBinary(rows, targets, columns.names.length, { l2, tolerance: 1e-9 });
    const slopes = new Float64Array(weights.length).map((_, i) => l2 * rows.length * (weights[i] as number));
    let free = 0;
    rows.forEach((row, index) => {
      const off = sigmoid(dot(row, weights) + bias) - (targets[index] as number);
      free += off;
      row.columns.forEach((column, at) => {
        slopes[column] = (slopes[column] as number) + off * (row.values[at] as number);
      });
    });
    for (const slope of [...slopes, free]) expect(Math.abs(slope)).toBeLessThan(1e-6);
  });

  it('forgets an example that does not count', () => {
    const importance = targets.map((_, index) => (index === 4 ? 0 : 1));
    const without = trainBinary(rows, targets, columns.names.length, { l2: 0.01, importance });
    const turned = targets.map((target, index) => (index === 4 ? 1 - target : target));
    expect(trainBinary(rows, turned, columns.names.length, { l2: 0.01, importance })).toEqual(without);
  });
});

describe('trainMultinomial', () => {
  it('learns three classes from the words that mark them, and gives chances that sum to one', () => {
    const words = ['alert', 'duty', 'deed'];
    const features = words.flatMap((word) => [named(word, 'the'), named(word), named(word, 'we')]);
    const columns = chooseColumns(features, 1);
    const rows = features.map((one) => toRow(one, columns));
    const targets = features.map((_, index) => Math.floor(index / 3));
    const shape = { classes: 3, width: columns.names.length };
    const { biases, weights } = trainMultinomial(rows, targets, shape, { l2: 0.01 });
    rows.forEach((row, index) => {
      const chances = softmax(weights.map((one, k) => dot(row, one) + (biases[k] as number)));
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
      expect(chances.indexOf(Math.max(...chances))).toBe(targets[index]);
    });
  });
});

describe('softmax and sigmoid', () => {
  it('do not overflow', () => {
    expect(softmax([1000, 0])).toEqual([1, 0]);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(1000)).toBe(1);
    expect(sigmoid(0)).toBe(0.5);
  });
});
