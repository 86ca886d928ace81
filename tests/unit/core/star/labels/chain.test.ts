import { describe, expect, it } from 'vitest';
import { type ChainScores, chancesOf, surestLabels } from '../../../../../src/core/star/labels/chain';

const chain: ChainScores = {
  labels: 2,
  transitions: Float64Array.of(0.7, -0.4, 1.1, -0.2),
  starts: Float64Array.of(0.3, -0.1),
  ends: Float64Array.of(-0.6, 0.2),
};
const emissions = [Float64Array.of(0.2, 0.9), Float64Array.of(-0.5, 0.1), Float64Array.of(1.2, 0.4)];

function scoreOf(path: readonly number[]): number {
  const steps = path.reduce((sum, label, t) => {
    const before = path[t - 1];
    const step = before === undefined ? chain.starts[label] : chain.transitions[before * 2 + label];
    return sum + (emissions[t]?.[label] ?? 0) + (step ?? 0);
  }, 0);
  return steps + (chain.ends[path.at(-1) ?? 0] ?? 0);
}

const paths = [0, 1].flatMap((a) => [0, 1].flatMap((b) => [0, 1].map((c) => [a, b, c])));
const total = paths.reduce((sum, path) => sum + Math.exp(scoreOf(path)), 0);

describe('the chain of labels', () => {
  it('gives each label the summed chance of all sequences through it', () => {
    chancesOf(emissions, chain).forEach((chances, t) => {
      for (const label of [0, 1]) {
        const through = paths
          .filter((path) => path[t] === label)
          .reduce((sum, path) => sum + Math.exp(scoreOf(path)), 0);
        expect(chances[label]).toBeCloseTo(through / total, 10);
      }
    });
  });

  it('gives each sentence its likeliest label', () => {
    expect(surestLabels([Float64Array.of(0.2, 0.8), Float64Array.of(0.6, 0.4)])).toEqual([1, 0]);
  });

  it('has no labels for no sentences', () => {
    expect(surestLabels([])).toEqual([]);
    expect(chancesOf([], chain)).toEqual([]);
  });
});
