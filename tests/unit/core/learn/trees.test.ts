import { describe, expect, it } from 'vitest';
import { type BoostOptions, boost, forestScore, loadForest, storeForest } from '../../../../src/core/learn/trees';

const OPTIONS: BoostOptions = { trees: 20, depth: 2, rate: 0.5, leastWeight: 0.5, pull: 1 };

/** Points of a square of which opposite corners belong together, which no straight line parts; the third figure is idle. */
const rows = Array.from({ length: 400 }, (_, at) => [(at % 20) / 20, Math.floor(at / 20) / 20, (at * 7) % 13]);
const corner = ([x = 0, y = 0]: readonly number[]): 0 | 1 => (x < 0.5 === y < 0.45 ? 1 : 0);
const targets = rows.map(corner);
const even = rows.map(() => 1);

describe('boosted trees', () => {
  const forest = boost(rows, targets, even, OPTIONS);

  it('learn what only two figures together tell', () => {
    const right = rows.filter((row, at) => forestScore(forest, row) > 0 === (targets[at] === 1));
    expect(right.length / rows.length).toBeGreaterThan(0.97);
  });

  it('give the same forest again', () => {
    expect(boost(rows, targets, even, OPTIONS)).toEqual(forest);
  });

  it('come back from storage as they were', () => {
    expect(loadForest(JSON.parse(JSON.stringify(storeForest(forest))))).toEqual(forest);
  });

  it('believe rows that count for more', () => {
    const alike = [[0], [0], [0], [0]];
    const torn = [1, 1, 0, 0];
    const leaning = boost(alike, torn, [5, 5, 1, 1], OPTIONS);
    expect(forestScore(leaning, [0])).toBeGreaterThan(0.5);
    expect(forestScore(boost(alike, torn, [1, 1, 5, 5], OPTIONS), [0])).toBeLessThan(-0.5);
  });
});
