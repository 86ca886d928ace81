/** One line of a benchmark: the form of `greenroom bench --json`. */
export interface Figure {
  readonly name: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** What it is measured against in the same run. */
  readonly reference: string;
  /** `value` over the reference's own. */
  readonly ratio: number;
}

/** The value below which a share of the values lies, by nearest rank. `values` is not empty. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] as number;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

export const figure = (
  name: string,
  metric: string,
  { value, unit, against, of }: { value: number; unit: string; against: string; of: number },
): Figure => ({
  name,
  metric,
  value: rounded(value, 1),
  unit,
  reference: `${against}: ${rounded(of, 1)} ${unit}`,
  ratio: rounded(value / of, 3),
});
