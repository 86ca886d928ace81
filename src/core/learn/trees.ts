/**
 * Gradient-boosted trees for a yes-or-no question (J. Friedman, 2001): each tree mends what those before it got wrong.
 * For few figures that act together; for words there is the logistic model.
 */

/** A tree as flat lists: node n asks `figure <= limit` and goes to `left`, else to `right`; a leaf has figure -1. */
export interface Tree {
  readonly figure: readonly number[];
  readonly limit: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Added to the log-odds at a leaf. */
  readonly value: readonly number[];
}

export interface Forest {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** Log-odds of yes. */
export function forestScore(forest: Forest, row: ArrayLike<number>): number {
  let sum = forest.bias;
  for (const tree of forest.trees) {
    let node = 0;
    while ((tree.figure[node] as number) >= 0) {
      const value = row[tree.figure[node] as number] as number;
      node = (value <= (tree.limit[node] as number) ? tree.left[node] : tree.right[node]) as number;
    }
    sum += tree.value[node] as number;
  }
  return sum;
}

/** A forest as it is stored: a line a tree, its five lists parted by semicolons. */
export interface StoredForest {
  readonly bias: number;
  readonly trees: readonly string[];
}

export const storeForest = ({ bias, trees }: Forest): StoredForest => ({
  bias,
  trees: trees.map(({ figure, limit, left, right, value }) =>
    [figure, limit, left, right, value].map((list) => list.join(' ')).join(';'),
  ),
});

export const loadForest = ({ bias, trees }: StoredForest): Forest => ({
  bias,
  trees: trees.map((line) => {
    const [figure = [], limit = [], left = [], right = [], value = []] = line
      .split(';')
      .map((list) => list.split(' ').map(Number));
    return { figure, limit, left, right, value };
  }),
});

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  /** Share of each tree's advice that is taken, 0..1. */
  readonly rate: number;
  /** Weight of rows in a leaf, at least. */
  readonly leastWeight: number;
  /** Pull of leaf values towards zero. */
  readonly pull: number;
}

interface Sample {
  readonly rows: readonly ArrayLike<number>[];
  readonly gradient: Float64Array;
  readonly curve: Float64Array;
  readonly options: BoostOptions;
  /** Candidates for limits, per figure. */
  readonly limits: readonly Float64Array[];
  /** Between which limits each row's figure lies. */
  readonly bins: readonly Uint8Array[];
}

const BINS = 32;

/** @param targets 0 or 1 @param importance how much each row counts. Deterministic. */
export function boost(
  rows: readonly ArrayLike<number>[],
  targets: readonly number[],
  importance: readonly number[],
  options: BoostOptions,
): Forest {
  const total = importance.reduce((sum, one) => sum + one, 0);
  const yes = targets.reduce((sum, one, at) => sum + one * (importance[at] as number), 0);
  const bias = Math.log(yes / (total - yes));
  const width = rows[0]?.length ?? 0;
  const limits = Array.from({ length: width }, (_, figure) => limitsOf(rows, figure));
  const bins = limits.map((own, figure) => Uint8Array.from(rows, (row) => binOf(own, row[figure] as number)));
  const sums = new Float64Array(rows.length).fill(bias);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round += 1) {
    const chance = sums.map((sum) => 1 / (1 + Math.exp(-sum)));
    const gradient = chance.map((p, at) => (importance[at] as number) * ((targets[at] as number) - p));
    const curve = chance.map((p, at) => (importance[at] as number) * p * (1 - p));
    const tree = grow({ rows, gradient, curve, options, limits, bins });
    trees.push(tree);
    rows.forEach((row, at) => {
      sums[at] = (sums[at] as number) + forestScore({ bias: 0, trees: [tree] }, row);
    });
  }
  return { bias, trees };
}

/** Quantiles of a figure. */
function limitsOf(rows: readonly ArrayLike<number>[], figure: number): Float64Array {
  const values = Float64Array.from(rows, (row) => row[figure] as number).sort();
  const found = new Set<number>();
  for (let part = 1; part < BINS; part += 1) {
    found.add(Number((values[Math.floor((values.length * part) / BINS)] ?? 0).toPrecision(4)));
  }
  return Float64Array.from(found);
}

function binOf(limits: Float64Array, value: number): number {
  let bin = 0;
  while (bin < limits.length && value > (limits[bin] as number)) bin += 1;
  return bin;
}

interface Building {
  figure: number[];
  limit: number[];
  left: number[];
  right: number[];
  value: number[];
}

function grow(sample: Sample): Tree {
  const tree: Building = { figure: [], limit: [], left: [], right: [], value: [] };
  const all = Uint32Array.from({ length: sample.rows.length }, (_, at) => at);
  addNode(tree, sample, all, sample.options.depth);
  return tree;
}

/** To ten-thousandths, and never minus zero, which no storage keeps. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;

function addNode(tree: Building, sample: Sample, members: Uint32Array, depth: number): number {
  const node = tree.figure.length;
  const { pull, rate } = sample.options;
  let gradient = 0;
  let curve = 0;
  for (const at of members) {
    gradient += sample.gradient[at] as number;
    curve += sample.curve[at] as number;
  }
  tree.figure.push(-1);
  tree.limit.push(0);
  tree.left.push(0);
  tree.right.push(0);
  tree.value.push(rounded((rate * gradient) / (curve + pull)));
  const split = depth > 0 ? bestSplit(sample, members, gradient, curve) : undefined;
  if (!split) return node;
  const bins = sample.bins[split.figure] as Uint8Array;
  tree.figure[node] = split.figure;
  tree.limit[node] = sample.limits[split.figure]?.[split.bin] as number;
  tree.left[node] = addNode(
    tree,
    sample,
    members.filter((at) => (bins[at] as number) <= split.bin),
    depth - 1,
  );
  tree.right[node] = addNode(
    tree,
    sample,
    members.filter((at) => (bins[at] as number) > split.bin),
    depth - 1,
  );
  return node;
}

interface Split {
  readonly figure: number;
  readonly bin: number;
  readonly gain: number;
}

function bestSplit(sample: Sample, members: Uint32Array, gradient: number, curve: number): Split | undefined {
  let best: Split | undefined;
  for (const figure of sample.limits.keys()) {
    const found = bestLimit(sample, members, figure, { gradient, curve });
    if (found && found.gain > (best?.gain ?? 1e-6)) best = found;
  }
  return best;
}

function bestLimit(
  sample: Sample,
  members: Uint32Array,
  figure: number,
  total: { readonly gradient: number; readonly curve: number },
): Split | undefined {
  const { pull, leastWeight } = sample.options;
  const bins = sample.bins[figure] as Uint8Array;
  const gradients = new Float64Array(BINS + 1);
  const curves = new Float64Array(BINS + 1);
  for (const at of members) {
    const bin = bins[at] as number;
    gradients[bin] = (gradients[bin] as number) + (sample.gradient[at] as number);
    curves[bin] = (curves[bin] as number) + (sample.curve[at] as number);
  }
  const worth = (g: number, c: number): number => (g * g) / (c + pull);
  let best: Split | undefined;
  let g = 0;
  let c = 0;
  for (let bin = 0; bin < (sample.limits[figure]?.length ?? 0); bin += 1) {
    g += gradients[bin] as number;
    c += curves[bin] as number;
    if (c < leastWeight || total.curve - c < leastWeight) continue;
    const gain = worth(g, c) + worth(total.gradient - g, total.curve - c) - worth(total.gradient, total.curve);
    if (gain > (best?.gain ?? 0)) best = { figure, bin, gain };
  }
  return best;
}
