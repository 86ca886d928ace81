import type { Quote } from '../intents/understand';

/**
 * Points of reasoning a seasoned responder would want to hear, after the decision tree and the rubric of the incident
 * drill: what the errors go with, how far they reach, what stands in the way of going back, why nobody saw it coming,
 * what keeps it from happening again.
 */
export const REASONING_POINTS = [
  'timing',
  'endpoints-affected',
  'endpoints-unaffected',
  'blast-radius',
  'rollback-safe',
  'data-written',
  'migration-compatibility',
  'dependency-compatibility',
  'expand-contract',
  'flag-share-mismatch',
  'cause',
  'tests-missed',
  'prevention-canary',
  'prevention-contract',
  'prevention-tests',
  'prevention-data',
  'prevention-observability',
  'usage-search',
  'flag-review',
] as const;

export type ReasoningPoint = (typeof REASONING_POINTS)[number];

export interface HeardPoint {
  readonly id: ReasoningPoint;
  /** The words it rests on. */
  readonly quote: Quote;
}
