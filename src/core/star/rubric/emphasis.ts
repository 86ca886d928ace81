import { EMPHASIS } from './table';

/** Lets a variant's emphasis (0-1) decide its share of a dimension (0-100). */
export const withEmphasis = (score: number, emphasis: number): number =>
  (1 - EMPHASIS.share) * score + EMPHASIS.share * Math.min(score + 20, 100 * emphasis);
