import { describe, expect, it } from 'vitest';
import { judgeAll, playTrick, TRICKS } from '../../../../scripts/evaluate/star/judgement/figures';
import { readAnswers } from '../../../../scripts/learn/star/data';
import { judgementModel } from '../../../../src/core/star/weights/judgement';
import { starModel } from '../../../../src/core/star/weights/load';

/** Points that a trick may add: less than anybody would notice. */
const UNNOTICED = 2;
/**
 * The share of plays that must hold. Where an answer has no sentence marks, a sentence put in moves the cuts around it,
 * and once in a while a neighbour comes out better; docs/evaluation.md has the cases.
 */
const HOLDS = 0.95;
/**
 * Words of a strong answer put between one's own are hard to tell from words that are meant. These do not hold as they
 * should (docs/evaluation.md); the bounds keep them from getting worse.
 */
const HARD: Readonly<Record<string, { readonly holds: number; readonly mean: number }>> = {
  'reference words scattered': { holds: 0.65, mean: 3 },
  'reference words in the last sentence': { holds: 0.85, mean: 1 },
};

const models = { star: starModel(), judgement: judgementModel() };
/** Two dozen answers by writers the models have not seen, of all strengths and kinds; each trick at two places of each. */
const answers = readAnswers('test').filter((_, at) => at % 5 === 0);
const all = judgeAll(models, answers);

describe('an answer cannot be talked up by', () => {
  it.each(TRICKS.map((trick) => [trick.id, trick] as const))(
    '%s',
    (id, trick) => {
      const { holds, mean } = HARD[id] ?? { holds: HOLDS, mean: 0 };
      const played = playTrick(models, trick, all);
      const held = played.filter(({ before, after }) => after - before <= UNNOTICED);
      expect(held.length / played.length).toBeGreaterThanOrEqual(holds);
      const change = played.reduce((sum, { before, after }) => sum + after - before, 0) / played.length;
      expect(change).toBeLessThanOrEqual(mean);
    },
    120_000,
  );
});
