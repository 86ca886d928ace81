import type { Part } from '../../shared/feedback';
import type { Question, VariantId } from '../../shared/question';

export interface Target {
  readonly minMs: number;
  readonly maxMs: number;
}

/** What an interviewer gives an answer whose question names no length: the two to three minutes of the trade's advice. */
export const USUAL_TARGET: Target = { minMs: 120_000, maxMs: 180_000 };

/** The same for an answer that is asked for in about a minute. */
export const USUAL_SHORT_TARGET: Target = { minMs: 45_000, maxMs: 75_000 };

/** A follow-up is answered to the point: half a minute says something, after a minute and a half it is a new story. */
export const FOLLOW_UP_TARGET: Target = { minMs: 20_000, maxMs: 90_000 };

/** The share of a whole answer that each part takes when it is told in proportion. */
export const PART_SHARES: Readonly<Record<Part, readonly [low: number, high: number]>> = {
  S: [0.15, 0.2],
  T: [0.08, 0.12],
  A: [0.55, 0.65],
  R: [0.15, 0.2],
};

export interface TargetRequest {
  readonly question: Question | undefined;
  readonly variant: VariantId;
  /** The person's own lengths from the settings. */
  readonly own?: { readonly minSeconds: number; readonly maxSeconds: number } | undefined;
  readonly followUp?: string | undefined;
  readonly retryPart?: Part | undefined;
}

/**
 * The length to aim for, in whole milliseconds: that of a follow-up; else the person's own for this variant, the
 * question's, or the usual one; for a part told anew its share of that.
 */
export function targetFor({ question, variant, own, followUp, retryPart }: TargetRequest): Target {
  if (followUp !== undefined) return FOLLOW_UP_TARGET;
  const given = own ?? question?.variants.find(({ id }) => id === variant);
  const usual = variant === 'short' ? USUAL_SHORT_TARGET : USUAL_TARGET;
  const whole = given ? { minMs: given.minSeconds * 1000, maxMs: given.maxSeconds * 1000 } : usual;
  if (!retryPart) return whole;
  const [low, high] = PART_SHARES[retryPart];
  return { minMs: Math.round(whole.minMs * low), maxMs: Math.round(whole.maxMs * high) };
}
