import { describe, expect, test } from 'vitest';
import { makeUpOf } from '../../../../src/core/review/make-up';
import { judge } from '../../../../src/core/star/judge';
import type { DimensionId, Feedback } from '../../../../src/shared/feedback';
import { VARIANTS } from '../../../../src/shared/question';
import { judged, spoken } from './answer';

const given = (overall: number, scores: Partial<Record<DimensionId, number>>): Feedback => ({
  ...judged([]),
  overall,
  dimensions: Object.entries(scores).map(([id, score]) => ({ id: id as DimensionId, score, reason: '', evidence: [] })),
});

const STORY =
  'Last March our payments release was due on a Thursday and the integration stage went red at nine. I owned that ' +
  'release, so I promised the rollout lead an answer by ten. I read the failing contract test, found that the mock ' +
  'image was cached, refreshed it and replayed from that stage. I told the programme team what was not affected. ' +
  'We deployed fifty minutes later, inside the window, and no customer noticed. Since then the check runs first.';

describe('how a figure comes about', () => {
  test('what was not judged counts nothing, and the rest counts for it', () => {
    const { shares, mean, taken } = makeUpOf(given(80, { structure: 80, ownership: 80, result: 80 }), 'standard');
    expect(shares.map(({ id }) => id)).toEqual(['structure', 'ownership', 'result']);
    expect(shares.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect([mean, taken]).toEqual([80, 0]);
  });

  test('says what was taken from the mean', () => {
    expect(makeUpOf(given(30, { structure: 90, ownership: 60 }), 'short')).toMatchObject({ mean: 80, taken: 50 });
  });

  test('no dimension, no figure', () => {
    expect(makeUpOf(given(0, {}), 'standard')).toEqual({ shares: [], mean: 0, taken: 0 });
  });

  test.each(VARIANTS)('a real judgement is made up of what it says: %s', (variant) => {
    const feedback = judge({
      transcript: spoken(STORY),
      question: undefined,
      prompt: 'Tell me about a release that was delayed.',
      variant,
      targetMs: { minMs: 120_000, maxMs: 180_000 },
    });
    const { mean, taken } = makeUpOf(feedback, variant);
    expect(feedback.overall).toBeGreaterThan(0);
    expect(Math.abs(mean - taken - feedback.overall)).toBeLessThanOrEqual(1);
  });
});
