import { minimise } from '../../learn/lbfgs';
import type { SparseRow } from '../../learn/sparse';
import { type ChainScores, emissionOf, runBothWays } from '../labels/chain';

/** One answer: its sentences as rows, and the label number of each. */
export interface LabelledRows {
  readonly rows: readonly SparseRow[];
  readonly labels: readonly number[];
  /** How much the answer counts; 1 when left out. */
  readonly importance?: number | undefined;
}

export interface ChainOptions {
  /** Pull of L2 on the weights of features; the same for any amount of data. */
  readonly l2: number;
  /** Pull on transitions, which are few and well supported. */
  readonly transitionL2: number;
  readonly maxSteps: number;
}

export interface TrainedChain extends ChainScores {
  /** The labels of a column side by side: `weights[column * labels + label]`. */
  readonly weights: Float64Array;
}

function split(x: Float64Array, width: number, labels: number): TrainedChain {
  const from = width * labels;
  const square = labels * labels;
  return {
    labels,
    weights: x.subarray(0, from),
    transitions: x.subarray(from, from + square),
    starts: x.subarray(from + square, from + square + labels),
    ends: x.subarray(from + square + labels, from + square + 2 * labels),
  };
}

const add = (into: Float64Array, at: number, value: number): void => {
  into[at] = (into[at] as number) + value;
};

/** Adds one answer's loss to the gradient (expected minus seen). @returns minus the log-chance of its labels */
function addAnswer(
  { rows, labels: seen, importance = 1 }: LabelledRows,
  now: TrainedChain,
  slope: TrainedChain,
): number {
  const { labels, transitions } = now;
  const emissions = rows.map((row) => emissionOf(row, now.weights, labels));
  const { forward, backward, total } = runBothWays(emissions, now);
  let score = 0;
  rows.forEach((row, t) => {
    const label = seen[t] as number;
    const here = forward[t] as Float64Array;
    const rest = backward[t] as Float64Array;
    const off = here.map(
      (value, k) => importance * (Math.exp(value + (rest[k] as number) - total) - Number(k === label)),
    );
    for (let i = 0; i < row.columns.length; i++) {
      const base = (row.columns[i] as number) * labels;
      for (let k = 0; k < labels; k++) add(slope.weights, base + k, (row.values[i] as number) * (off[k] as number));
    }
    score += (emissions[t] as Float64Array)[label] as number;
    if (t === 0) {
      score += now.starts[label] as number;
      off.forEach((value, k) => {
        add(slope.starts, k, value);
      });
    } else {
      const before = seen[t - 1] as number;
      score += transitions[before * labels + label] as number;
      addPair({ from: forward[t - 1] as Float64Array, emission: emissions[t] as Float64Array, rest, total }, now, {
        slope,
        seen: before * labels + label,
        importance,
      });
    }
    if (t === rows.length - 1) {
      score += now.ends[label] as number;
      off.forEach((value, k) => {
        add(slope.ends, k, value);
      });
    }
  });
  return importance * (total - score);
}

interface Pair {
  readonly from: Float64Array;
  readonly emission: Float64Array;
  readonly rest: Float64Array;
  readonly total: number;
}

function addPair(
  { from, emission, rest, total }: Pair,
  { labels, transitions }: TrainedChain,
  { slope, seen, importance }: { slope: TrainedChain; seen: number; importance: number },
): void {
  for (let a = 0; a < labels; a++) {
    for (let b = 0; b < labels; b++) {
      const pair = a * labels + b;
      const sum = (from[a] as number) + (transitions[pair] as number) + (emission[b] as number) + (rest[b] as number);
      add(slope.transitions, pair, importance * (Math.exp(sum - total) - Number(pair === seen)));
    }
  }
}

/** Trains weights and transitions together, on the chance of the whole label sequence of each answer. Deterministic. */
export function trainChain(
  answers: readonly LabelledRows[],
  shape: { readonly width: number; readonly labels: number },
  { l2, transitionL2, maxSteps }: ChainOptions,
): TrainedChain {
  const { width, labels } = shape;
  const pulled = width * labels;
  const size = pulled + labels * labels + 2 * labels;
  const found = minimise(
    (x, gradient) => {
      let value = 0;
      for (let i = 0; i < size; i++) {
        const pull = i < pulled ? l2 : transitionL2;
        const weight = x[i] as number;
        value += (pull / 2) * weight * weight;
        gradient[i] = pull * weight;
      }
      const now = split(x, width, labels);
      const slope = split(gradient, width, labels);
      for (const answer of answers) if (answer.rows.length > 0) value += addAnswer(answer, now, slope);
      return value;
    },
    new Float64Array(size),
    { maxSteps, tolerance: 1e-3 },
  );
  return split(found, width, labels);
}
