import type { Element, Fault, UpdateAudience } from './rubric';

/**
 * What each audience needs, as shares of 100. SRE act on cause and plan; programme managers on dates and on what does
 * not move; leadership decides on impact, plan and how sure one is. After the facts of the release-delay question.
 */
export const NEEDS: Readonly<Record<UpdateAudience, Readonly<Record<Element, number>>>> = {
  sre: { cause: 25, impact: 20, not_impacted: 10, eta: 12, next_update: 10, confidence: 5, plan: 18 },
  programme: { cause: 10, impact: 22, not_impacted: 15, eta: 23, next_update: 14, confidence: 6, plan: 10 },
  leadership: { cause: 15, impact: 22, not_impacted: 10, eta: 18, next_update: 8, confidence: 10, plan: 17 },
};

/** Points taken off for each fault. */
export const DEDUCTIONS: Readonly<Record<Fault, number>> = {
  vague: 15,
  jargon: 20,
  false_certainty: 20,
  blame: 20,
  buzzwords: 20,
};

/** An update the audience cannot act on stays below this, one it can act on does not fall below it. */
export const GOOD_FROM = 60;

/** 0-100, whole. */
export function scoreOf(
  audience: UpdateAudience,
  held: ReadonlySet<Element>,
  faults: readonly Fault[],
  good: boolean,
): number {
  const needs = NEEDS[audience];
  const earned = [...held].reduce((sum, element) => sum + needs[element], 0);
  const taken = faults.reduce((sum, fault) => sum + DEDUCTIONS[fault], 0);
  const score = Math.max(0, Math.min(100, earned - taken));
  return good ? Math.max(GOOD_FROM, score) : Math.min(GOOD_FROM - 1, score);
}
