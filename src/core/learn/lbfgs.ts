/** A smooth function: returns its value at `x` and writes its gradient into `gradient`. */
export type Objective = (x: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Upper bound on steps; a convex objective of the sizes trained here settles in 50 to 200. */
  readonly maxSteps: number;
  /** Stops when the largest component of the gradient is below this. */
  readonly tolerance: number;
}

/** Pairs of steps remembered: more buys little for logistic regression (Liu and Nocedal 1989 suggest 3 to 20). */
const MEMORY = 10;
/** Sufficient decrease asked of a step (Nocedal and Wright 2006, chapter 3). */
const ARMIJO = 1e-4;
const SHORTEST_STEP = 1e-12;

interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
  readonly rho: number;
}

const product = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

const addTo = (target: Float64Array, source: Float64Array, factor: number): void => {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (source[i] as number);
};

const largest = (a: Float64Array): number => a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** The two-loop recursion: an approximation of minus the inverse Hessian times the gradient. */
function direction(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const q = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (const { s, y, rho } of [...pairs].reverse()) {
    const alpha = rho * product(s, q);
    alphas.unshift(alpha);
    addTo(q, y, -alpha);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = 1 / (last.rho * product(last.y, last.y));
    for (let i = 0; i < q.length; i++) q[i] = (q[i] as number) * scale;
  }
  pairs.forEach(({ s, y, rho }, index) => {
    addTo(q, s, (alphas[index] as number) - rho * product(y, q));
  });
  return q;
}

/**
 * Limited-memory BFGS with backtracking, in plain Float64 and a fixed order of operations: the same objective and start
 * give the same bits. Made for convex objectives; on others it finds a local minimum.
 * @returns the point reached (a new array)
 */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions): Float64Array {
  let x = start.slice();
  let gradient = new Float64Array(x.length);
  let value = objective(x, gradient);
  const pairs: Pair[] = [];
  for (let step = 0; step < options.maxSteps && largest(gradient) > options.tolerance; step++) {
    const d = direction(gradient, pairs);
    const slope = product(d, gradient);
    const next = search(objective, { x, d, value, slope, first: step === 0 ? 1 / Math.max(1, largest(gradient)) : 1 });
    if (!next) break;
    const s = next.x.map((at, i) => at - (x[i] as number));
    const y = next.gradient.map((at, i) => at - (gradient[i] as number));
    const curvature = product(s, y);
    if (curvature > 1e-12) pairs.push({ s, y, rho: 1 / curvature });
    if (pairs.length > MEMORY) pairs.shift();
    ({ x, gradient, value } = next);
  }
  return x;
}

interface Line {
  readonly x: Float64Array;
  readonly d: Float64Array;
  readonly value: number;
  readonly slope: number;
  readonly first: number;
}

function search(
  objective: Objective,
  { x, d, value, slope, first }: Line,
): { x: Float64Array<ArrayBuffer>; gradient: Float64Array<ArrayBuffer>; value: number } | undefined {
  if (!(slope < 0)) return undefined;
  for (let length = first; length > SHORTEST_STEP; length /= 2) {
    const at = x.slice();
    addTo(at, d, length);
    const gradient = new Float64Array(x.length);
    const reached = objective(at, gradient);
    if (reached <= value + ARMIJO * length * slope) return { x: at, gradient, value: reached };
  }
  return undefined;
}
