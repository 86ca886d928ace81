import type { Result } from '../../shared/result';

/** One measured figure, beside what it is measured against where there is such a thing. */
export interface BenchLine {
  /** The benchmark. */
  readonly name: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** The same figure of the yardstick, in the same unit and the same run. */
  readonly reference: number | null;
  /** value / reference: below 1 is less than the yardstick takes. */
  readonly ratio: number | null;
}

export interface BenchRun {
  readonly report: (line: Omit<BenchLine, 'name'>) => void;
  /** A remark for the person watching. */
  readonly note: (text: string) => void;
  readonly signal: AbortSignal;
}

export type Benchmark = (run: BenchRun) => Promise<Result<void>>;

export interface BenchEntry {
  readonly name: string;
  readonly summary: string;
  /** Loaded when it is called for. */
  readonly load: () => Promise<Benchmark>;
}

/** A line's figure beside its yardstick's, with their ratio. */
export function against(
  metric: string,
  unit: string,
  value: number,
  reference: number | undefined,
): Omit<BenchLine, 'name'> {
  const known = reference !== undefined && reference > 0;
  return {
    metric,
    value: rounded(value),
    unit,
    reference: reference === undefined ? null : rounded(reference),
    ratio: known ? rounded(value / reference) : null,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** The value that a share of the values do not exceed (nearest rank); 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
