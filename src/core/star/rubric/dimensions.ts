import type { Dimension } from '../../../shared/feedback';
import type { Case } from './case';
import { deliveryDimension } from './delivery';
import { ownershipDimension } from './ownership';
import { relevanceDimension } from './relevance';
import { resultDimension } from './result';
import { specificityDimension } from './specificity';
import { structureDimension } from './structure';

/** Each dimension that can be judged, in the order shown. Delivery needs sound, relevance a question. */
export function dimensionsOf(given: Case): Dimension[] {
  const all = [
    structureDimension,
    ownershipDimension,
    specificityDimension,
    resultDimension,
    relevanceDimension,
    deliveryDimension,
  ];
  return all
    .map((dimension) => dimension(given))
    .filter((dimension) => dimension !== undefined)
    .map((dimension) => ({ ...dimension, score: Math.round(dimension.score) }));
}
