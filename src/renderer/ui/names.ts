import type { DimensionId } from '../../shared/feedback';
import type { VariantId } from '../../shared/question';

/** What things are called on the page. */
export const VARIANT_NAMES: Readonly<Record<VariantId, string>> = {
  short: 'Short',
  standard: 'Standard',
  technical: 'Technical',
  leadership: 'Leadership',
};

export const DIMENSION_NAMES: Readonly<Record<DimensionId, string>> = {
  structure: 'Structure',
  ownership: 'Ownership',
  specificity: 'Specificity',
  result: 'Result',
  relevance: 'Relevance',
  delivery: 'Delivery',
};
