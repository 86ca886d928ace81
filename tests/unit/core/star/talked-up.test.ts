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

const models = { star: starModel(), judgement: judgementModel() };
/** Two dozen answers by writers the models have not seen, of all strengths and kinds; each trick at two places of each. */
const answers = readAnswers('test').filter((_, at) => at % 5 === 0);
const all = judgeAll(models, answers);

describe('an answer cannot be talked up by', () => {
  it.each(TRICKS.map((trick) => [trick.id, trick] as const))(
    '%s',
    (_, trick) => {
      const played = playTrick(models, trick, all);
      const held = played.filter(({ before, after }) => after - before <= UNNOTICED);
      expect(held.length / played.length).toBeGreaterThanOrEqual(HOLDS);
      const change = played.reduce((sum, { before, after }) => sum + after - before, 0) / played.length;
      expect(change).toBeLessThanOrEqual(0);
    },
    120_000,
  );
});
