import { describe, expect, it } from 'vitest';
import { loadModel } from '../../../../../src/core/learn/weights';
import type { PartSentence } from '../../../../../src/core/star/story/part-features';
import { missingParts } from '../../../../../src/core/star/story/parts';
import { type TaughtParts, trainParts } from '../../../../../src/core/star/train/parts';

const sentence = (label: 'S' | 'T' | 'A' | 'R', sure: number): PartSentence => ({
  label,
  chances: { S: 0.02, T: 0.02, A: 0.02, R: 0.02, other: 0.02, [label]: sure },
  families: [],
  tokens: [],
  cut: false,
});

/** Stories of six writers; every third has no result, every fourth no task but a faint trace of one. */
const taught: TaughtParts[] = Array.from({ length: 72 }, (_, at) => {
  const [noResult, noTask] = [at % 3 === 0, at % 4 === 0];
  const wobble = (at % 5) / 50;
  return {
    group: `w${at % 6}`,
    importance: 1,
    missing: [...(noTask ? (['T'] as const) : []), ...(noResult ? (['R'] as const) : [])],
    sentences: [
      sentence('S', 0.9 - wobble),
      sentence('T', noTask ? 0.25 + wobble : 0.7 + wobble),
      sentence('A', 0.95 - wobble),
      sentence('A', 0.8 + wobble),
      ...(noResult ? [] : [sentence('R', 0.75 + wobble)]),
    ],
  };
});

describe('trainParts', () => {
  const stored = trainParts(taught);
  const model = { weights: loadModel(stored.weights), from: stored.from.map((value) => value / 1000) };

  it('learns when a part is missing, also where there is a trace of it', () => {
    const right = taught.filter(({ sentences, missing }) => {
      const found = missingParts(model, sentences);
      return missing.every((part) => found.includes(part)) && found.length === missing.length;
    });
    expect(right.length / taught.length).toBeGreaterThan(0.95);
  });

  it('gives the same each time', () => {
    expect(trainParts(taught)).toEqual(stored);
  });
});
