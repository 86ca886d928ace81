import { describe, expect, test } from 'vitest';
import { FOLLOW_UP_TARGET, targetFor, USUAL_TARGET } from '../../../../src/core/interview/target';
import { questions } from '../../../stage/fixtures/questions';

const question = questions[0];

describe('the length to aim for', () => {
  test('is the question’s for the variant', () => {
    expect(targetFor({ question, variant: 'short' })).toEqual({ minMs: 45_000, maxMs: 75_000 });
  });

  test('is the person’s own where they set one', () => {
    const own = { minSeconds: 100, maxSeconds: 150 };
    expect(targetFor({ question, variant: 'standard', own })).toEqual({ minMs: 100_000, maxMs: 150_000 });
  });

  test('is two to three minutes for a question that is no longer there', () => {
    expect(targetFor({ question: undefined, variant: 'standard' })).toEqual(USUAL_TARGET);
  });

  test('of a follow-up does not depend on the question', () => {
    expect(targetFor({ question, variant: 'technical', followUp: 'And then?' })).toEqual(FOLLOW_UP_TARGET);
  });

  test('of one part is its share, so that the parts together make the whole', () => {
    const parts = (['S', 'T', 'A', 'R'] as const).map((retryPart) =>
      targetFor({ question, variant: 'standard', retryPart }),
    );
    const sum = (end: 'minMs' | 'maxMs'): number => parts.reduce((total, part) => total + part[end], 0);
    expect(sum('minMs')).toBeLessThanOrEqual(120_000);
    expect(sum('maxMs')).toBeGreaterThanOrEqual(180_000);
    for (const { minMs, maxMs } of parts) expect(minMs).toBeLessThan(maxMs);
  });
});
