/**
 * A small convolutional net over the words of an utterance (Kim 2014): every filter looks at a few words in a row, the
 * place it fits best counts, and what the filters found is weighed for each output. It reads words in their order, which
 * a linear model over bags of features does not.
 */
export interface NetShape {
  /** Axes of the word vectors that are given and not learned. */
  readonly fixed: number;
  /** Axes of the vectors learned for named features of a word. */
  readonly learned: number;
  /** Filters by the number of words each looks at. */
  readonly filters: readonly { readonly words: number; readonly count: number }[];
  readonly outputs: number;
}

/** One word: its given vector, and the learned features it shows, each with how much it counts. */
export interface NetWord {
  readonly fixed: Float32Array;
  readonly features: Int32Array;
  readonly values: Float32Array;
}

export interface Net {
  readonly shape: NetShape;
  /** A row of `learned` numbers for each feature. */
  readonly table: Float32Array;
  /** For each entry of `shape.filters` a row for each filter. */
  readonly filters: readonly Float32Array[];
  readonly filterBias: Float32Array;
  /** A row for each output over all filters. */
  readonly out: Float32Array;
  readonly outBias: Float32Array;
}

export const axesOf = ({ fixed, learned }: NetShape): number => fixed + learned;
export const filterCount = ({ filters }: NetShape): number => filters.reduce((sum, { count }) => sum + count, 0);
export const widest = ({ filters }: NetShape): number => Math.max(...filters.map(({ words }) => words));

/** Scalar product of `length` numbers from two offsets on. Four sums at once keep the processor busy. */
export function product(a: Float32Array, from: number, b: Float32Array, start: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    s0 += (a[from + at] as number) * (b[start + at] as number);
    s1 += (a[from + at + 1] as number) * (b[start + at + 1] as number);
    s2 += (a[from + at + 2] as number) * (b[start + at + 2] as number);
    s3 += (a[from + at + 3] as number) * (b[start + at + 3] as number);
  }
  for (; at < length; at++) s0 += (a[from + at] as number) * (b[start + at] as number);
  return s0 + s1 + s2 + s3;
}

/** `target[to..] += factor * source[from..]`, `length` numbers. */
export function addInto(
  target: Float32Array,
  to: number,
  source: Float32Array,
  from: number,
  length: number,
  factor: number,
): void {
  for (let at = 0; at < length; at++)
    target[to + at] = (target[to + at] as number) + factor * (source[from + at] as number);
}

/** The words as a table, a row a word, with empty rows at both ends so that every filter fits. */
export function layOut(net: Net, words: readonly NetWord[]): { rows: Float32Array; count: number } {
  const { shape, table } = net;
  const axes = axesOf(shape);
  const edge = widest(shape) - 1;
  const count = words.length + 2 * edge;
  const rows = new Float32Array(count * axes);
  words.forEach(({ fixed, features, values }, at) => {
    const start = (edge + at) * axes;
    rows.set(fixed, start);
    features.forEach((feature, index) => {
      addInto(rows, start + shape.fixed, table, feature * shape.learned, shape.learned, values[index] as number);
    });
  });
  return { rows, count };
}

/** Where each filter fits best, and how well; what fits nowhere counts as zero. */
export interface Fits {
  readonly best: Float32Array;
  readonly where: Int32Array;
}

export function bestFits(net: Net, rows: Float32Array, count: number): Fits {
  const { shape, filters, filterBias } = net;
  const axes = axesOf(shape);
  const best = new Float32Array(filterCount(shape));
  const where = new Int32Array(best.length).fill(-1);
  let filter = 0;
  shape.filters.forEach(({ words, count: many }, group) => {
    const weights = filters[group] as Float32Array;
    const length = words * axes;
    for (let one = 0; one < many; one++, filter++) {
      const bias = filterBias[filter] as number;
      for (let at = 0; at + words <= count; at++) {
        const value = bias + product(weights, one * length, rows, at * axes, length);
        if (value > (best[filter] as number)) {
          best[filter] = value;
          where[filter] = at;
        }
      }
    }
  });
  return { best, where };
}

/** The log-odds of each output. */
export function logOdds(net: Net, words: readonly NetWord[]): Float32Array {
  const { rows, count } = layOut(net, words);
  const { best } = bestFits(net, rows, count);
  return Float32Array.from(
    net.outBias,
    (bias, output) => bias + product(net.out, output * best.length, best, 0, best.length),
  );
}
