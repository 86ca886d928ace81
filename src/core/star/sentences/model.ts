import type { Columns } from '../../learn/sparse';

/** Log-odds that a sentence ends in a gap between two words. */
export interface GapModel {
  readonly columns: Columns;
  readonly weights: Float64Array;
  readonly bias: number;
}
