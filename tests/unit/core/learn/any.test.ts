import { describe, expect, it } from 'vitest';
import { anyOf, trainAny } from '../../../../src/core/learn/any';
import { sigmoid } from '../../../../src/core/learn/logistic';
import { chooseColumns, dot, type NamedFeatures, toRow } from '../../../../src/core/learn/sparse';

const named = (...names: string[]): NamedFeatures => new Map(names.map((name) => [name, 1]));

describe('trainAny', () => {
  // Only whole messages are labelled; "time" is what makes them "yes", and it stands in one statement of several.
  const bags = [
    [named('cause', 'words'), named('time', 'words')],
    [named('time'), named('blame')],
    [named('words'), named('time', 'cause')],
    [named('cause', 'words'), named('words')],
    [named('blame')],
    [named('cause'), named('blame', 'words'), named('words')],
  ];
  const targets = [1, 1, 1, 0, 0, 0];
  const columns = chooseColumns(bags.flat(), 1);
  const rows = bags.map((bag) => bag.map((features) => toRow(features, columns)));
  const trained = trainAny(rows, targets, columns.names.length, { l2: 0.01 });
  const chance = (features: NamedFeatures): number =>
    sigmoid(dot(toRow(features, columns), trained.weights) + trained.bias);

  it('finds which statement makes a message "yes"', () => {
    expect(chance(named('time'))).toBeGreaterThan(0.7);
    expect(chance(named('cause', 'words'))).toBeLessThan(0.3);
    expect(chance(named('blame'))).toBeLessThan(0.3);
  });

  it('gives the same weights each time', () => {
    expect(trainAny(rows, targets, columns.names.length, { l2: 0.01 })).toEqual(trained);
  });

  it('lets what counts for nothing change nothing', () => {
    const more = [...rows, rows[0] ?? []];
    const importance = [...targets.map(() => 1), 0];
    const same = trainAny(more, [...targets, 0], columns.names.length, { l2: (0.01 * 6) / 7, importance });
    same.weights.forEach((weight, at) => {
      expect(weight).toBeCloseTo(trained.weights[at] as number, 2);
    });
  });
});

describe('anyOf', () => {
  it('is the log-odds that at least one is so', () => {
    const odds = anyOf([0, 0]);
    expect(sigmoid(odds)).toBeCloseTo(0.75, 6);
  });

  it('of one is that one, of none is next to impossible', () => {
    expect(anyOf([1.3])).toBeCloseTo(1.3, 6);
    expect(anyOf([])).toBeLessThan(-15);
  });

  it('stays finite for certainties', () => {
    expect(anyOf([800])).toBeGreaterThan(15);
    expect(Number.isFinite(anyOf([800, -800]))).toBe(true);
  });
});
