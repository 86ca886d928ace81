import { rememberedPair } from '../../learn/remembered';
import type { Columns, NamedFeatures } from '../../learn/sparse';

/** Features as columns of a model, unsorted: unlike a row for training they are read a few times and dropped. */
export interface Resolved {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

function resolve({ indexOf }: Columns, named: NamedFeatures): Resolved {
  const columns: number[] = [];
  const values: number[] = [];
  for (const [name, value] of named) {
    const column = indexOf.get(name);
    if (column === undefined) continue;
    columns.push(column);
    values.push(value);
  }
  return { columns, values };
}

/**
 * Worked out once: both looks ask for the same columns, so do the reasons for a label, and what counts of an answer is
 * read anew.
 */
export const resolveOnce = rememberedPair(resolve);

/** Adds to `sums` what features say for each label. @param weights `weights[column * labels + label]` */
export function addEmission(
  sums: Float64Array,
  { columns, values }: Resolved,
  { weights, labels }: { readonly weights: Float64Array; readonly labels: number },
): void {
  for (let i = 0; i < columns.length; i++) {
    const base = (columns[i] as number) * labels;
    const value = values[i] as number;
    for (let k = 0; k < labels; k++) sums[k] = (sums[k] as number) + value * (weights[base + k] as number);
  }
}
