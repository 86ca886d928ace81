import type { DimensionId, Feedback } from '../../shared/feedback';
import type { VariantId } from '../../shared/question';
import { DIMENSION_WEIGHTS } from '../star/rubric/table';

/** What one dimension brings to the overall figure. */
export interface Share {
  readonly id: DimensionId;
  /** 0-100 */
  readonly score: number;
  /** How much it counts among those that were judged, 0-1; all together 1. */
  readonly weight: number;
  /** Points it brings to the mean. */
  readonly points: number;
}

export interface MakeUp {
  readonly shares: readonly Share[];
  /** Mean of the dimensions by their weights, 0-100, rounded. */
  readonly mean: number;
  /** What the overall figure lies below the mean: for what is no story, off the question or hardly told. */
  readonly taken: number;
}

/** How the overall figure of an answer comes about, by the weights of its variant. */
export function makeUpOf({ dimensions, overall }: Feedback, variant: VariantId): MakeUp {
  const weights = DIMENSION_WEIGHTS[variant];
  const whole = dimensions.reduce((sum, { id }) => sum + weights[id], 0);
  const shares = dimensions.map(({ id, score }): Share => {
    const weight = weights[id] / Math.max(1, whole);
    return { id, score, weight, points: weight * score };
  });
  const mean = Math.round(shares.reduce((sum, { points }) => sum + points, 0));
  return { shares, mean, taken: Math.max(0, mean - Math.round(overall)) };
}
