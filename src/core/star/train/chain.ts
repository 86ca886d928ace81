import { minimise } from '../../learn/lbfgs';
import type { SparseRow } from '../../learn/sparse';
import { type ChainScores, runBothWays } from '../labels/chain';

/** A sentence as a row: what it says by itself, which several answers may share, and what stands around it. */
export interface ChainRow {
  readonly own: SparseRow;
  readonly around?: SparseRow | undefined;
}

/** One answer: its sentences as rows, and the label number of each. */
export interface LabelledRows {
  readonly rows: readonly ChainRow[];
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
  /** Weights, transitions, starts and ends in a row: where another training may begin. */
  readonly all: Float64Array;
}

function split(all: Float64Array, width: number, labels: number): TrainedChain {
  const from = width * labels;
  const square = labels * labels;
  return {
    labels,
    all,
    weights: all.subarray(0, from),
    transitions: all.subarray(from, from + square),
    starts: all.subarray(from + square, from + square + labels),
    ends: all.subarray(from + square + labels, from + square + 2 * labels),
  };
}

const add = (into: Float64Array, at: number, value: number): void => {
  into[at] = (into[at] as number) + value;
};

/** `sums[at + label] +=` what a row says for each label. */
function addSums(
  { columns, values }: SparseRow,
  weights: Float64Array,
  sums: Float64Array,
  at: number,
  labels: number,
) {
  for (let i = 0; i < columns.length; i++) {
    const base = (columns[i] as number) * labels;
    const value = values[i] as number;
    for (let k = 0; k < labels; k++) add(sums, at + k, value * (weights[base + k] as number));
  }
}

/** The other way round: what is off at each label goes to the weights of the row's columns. */
function addSlopes({ columns, values }: SparseRow, off: Float64Array, at: number, slope: Float64Array, labels: number) {
  for (let i = 0; i < columns.length; i++) {
    const base = (columns[i] as number) * labels;
    const value = values[i] as number;
    for (let k = 0; k < labels; k++) add(slope, base + k, value * (off[at + k] as number));
  }
}

/** Rows that answers share, each once: what it says is summed once a step, however often it is told again. */
interface Shared {
  readonly rows: readonly SparseRow[];
  /** For each answer, which rows its sentences are. */
  readonly places: readonly Int32Array[];
}

function sharedRows(answers: readonly LabelledRows[]): Shared {
  const placeOf = new Map<SparseRow, number>();
  const places = answers.map(({ rows }) =>
    Int32Array.from(rows, ({ own }) => {
      const place = placeOf.get(own) ?? placeOf.size;
      placeOf.set(own, place);
      return place;
    }),
  );
  return { rows: [...placeOf.keys()], places };
}

/** The weights of one step, the gradient that is summed up at them, and both for the rows that are shared. */
interface Step {
  readonly now: TrainedChain;
  readonly slope: TrainedChain;
  readonly sums: Float64Array;
  readonly off: Float64Array;
}

function emissionsOf({ rows }: LabelledRows, places: Int32Array, { now, sums }: Step): Float64Array[] {
  const { labels, weights } = now;
  return rows.map(({ around }, t) => {
    const from = (places[t] as number) * labels;
    const emission = sums.slice(from, from + labels);
    if (around) addSums(around, weights, emission, 0, labels);
    return emission;
  });
}

/** Adds one answer's loss to the gradient (expected minus seen). @returns minus the log-chance of its labels */
function addAnswer(answer: LabelledRows, places: Int32Array, step: Step): number {
  const { now, slope } = step;
  const { rows, labels: seen, importance = 1 } = answer;
  const { labels, transitions } = now;
  const emissions = emissionsOf(answer, places, step);
  const { forward, backward, total } = runBothWays(emissions, now);
  let score = (now.starts[seen[0] as number] as number) + (now.ends[seen.at(-1) as number] as number);
  rows.forEach(({ around }, t) => {
    const label = seen[t] as number;
    const here = forward[t] as Float64Array;
    const rest = backward[t] as Float64Array;
    const off = here.map(
      (value, k) => importance * (Math.exp(value + (rest[k] as number) - total) - Number(k === label)),
    );
    const from = (places[t] as number) * labels;
    for (let k = 0; k < labels; k++) add(step.off, from + k, off[k] as number);
    if (around) addSlopes(around, off, 0, slope.weights, labels);
    if (t === 0) addTo(slope.starts, off);
    if (t === rows.length - 1) addTo(slope.ends, off);
    score += (emissions[t] as Float64Array)[label] as number;
    if (t === 0) return;
    const pair = (seen[t - 1] as number) * labels + label;
    score += transitions[pair] as number;
    const between = { from: forward[t - 1] as Float64Array, emission: emissions[t] as Float64Array, rest, total };
    addPair(between, now, { slope, seen: pair, importance });
  });
  return importance * (total - score);
}

const addTo = (into: Float64Array, more: Float64Array): void => {
  for (let k = 0; k < more.length; k++) add(into, k, more[k] as number);
};

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

/**
 * Trains weights and transitions together, on the chance of the whole label sequence of each answer. Deterministic.
 * @param start where to begin; at nothing when left out. A near start saves steps and changes little else.
 */
export function trainChain(
  all: readonly LabelledRows[],
  shape: { readonly width: number; readonly labels: number },
  { l2, transitionL2, maxSteps }: ChainOptions,
  start?: Float64Array,
): TrainedChain {
  const { width, labels } = shape;
  const answers = all.filter(({ rows }) => rows.length > 0);
  const { rows, places } = sharedRows(answers);
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
      const [now, slope] = [split(x, width, labels), split(gradient, width, labels)];
      const step = { now, slope, sums: empty(rows, labels), off: empty(rows, labels) };
      rows.forEach((row, at) => {
        addSums(row, now.weights, step.sums, at * labels, labels);
      });
      answers.forEach((answer, at) => {
        value += addAnswer(answer, places[at] as Int32Array, step);
      });
      rows.forEach((row, at) => {
        addSlopes(row, step.off, at * labels, slope.weights, labels);
      });
      return value;
    },
    start ?? new Float64Array(size),
    { maxSteps, tolerance: 1e-3 },
  );
  return split(found, width, labels);
}

const empty = (rows: readonly unknown[], labels: number): Float64Array => new Float64Array(rows.length * labels);
