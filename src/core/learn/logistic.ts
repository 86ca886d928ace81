import { type MinimiseOptions, minimise } from './lbfgs';
import { addScaled, dot, type SparseRow } from './sparse';

export interface TrainOptions extends Partial<MinimiseOptions> {
  /** Strength of the pull towards zero, per row: the penalty is `l2 / 2 * rows * |w|^2`. The bias is not pulled. */
  readonly l2: number;
  /** How much each row counts; 1 for each when left out. */
  readonly importance?: readonly number[] | undefined;
}

/** `bias + weights . row` is the log-odds of "yes". */
export interface BinaryWeights {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** One bias and one weight vector a class; the class with the largest sum wins, softmax makes chances of them. */
export interface MultinomialWeights {
  readonly biases: Float64Array;
  readonly weights: readonly Float64Array[];
}

const DEFAULTS: MinimiseOptions = { maxSteps: 300, tolerance: 1e-5 };

/** 0-1, without overflow at either end. */
export const sigmoid = (logOdds: number): number =>
  logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds));

/** log(1 + exp(x)) without overflow. */
export const softplus = (x: number): number => (x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x)));

export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/**
 * Binary logistic regression with L2. Targets are 0 or 1, or a chance in between (a soft label).
 * Deterministic: starts at zero and sums in row order.
 */
export function trainBinary(
  rows: readonly SparseRow[],
  targets: readonly number[],
  width: number,
  options: TrainOptions,
): BinaryWeights {
  const pull = options.l2 * rows.length;
  const found = minimise(
    (x, gradient) => {
      let value = penalty(x, gradient, pull, width);
      rows.forEach((row, index) => {
        const importance = options.importance?.[index] ?? 1;
        const target = targets[index] as number;
        const sum = dot(row, x) + (x[width] as number);
        value += importance * (softplus(sum) - target * sum);
        const slope = importance * (sigmoid(sum) - target);
        addScaled(gradient, row, slope);
        gradient[width] = (gradient[width] as number) + slope;
      });
      return value;
    },
    new Float64Array(width + 1),
    { ...DEFAULTS, ...options },
  );
  return { bias: found[width] as number, weights: found.slice(0, width) };
}

/** Multinomial logistic regression with L2. `targets` are class numbers from 0. */
export function trainMultinomial(
  rows: readonly SparseRow[],
  targets: readonly number[],
  shape: { readonly classes: number; readonly width: number },
  options: TrainOptions,
): MultinomialWeights {
  const { classes, width } = shape;
  const pull = options.l2 * rows.length;
  const biasAt = classes * width;
  const found = minimise(
    (x, gradient) => {
      let value = penalty(x, gradient, pull, biasAt);
      rows.forEach((row, index) => {
        const importance = options.importance?.[index] ?? 1;
        const sums = Array.from({ length: classes }, (_, k) => dot(row, x, k * width) + (x[biasAt + k] as number));
        const chances = softmax(sums);
        const target = targets[index] as number;
        value -= importance * Math.log(Math.max(chances[target] as number, Number.MIN_VALUE));
        chances.forEach((chance, k) => {
          const slope = importance * (chance - (k === target ? 1 : 0));
          addScaled(gradient, row, slope, k * width);
          gradient[biasAt + k] = (gradient[biasAt + k] as number) + slope;
        });
      });
      return value;
    },
    new Float64Array(biasAt + classes),
    { ...DEFAULTS, ...options },
  );
  return {
    biases: found.slice(biasAt),
    weights: Array.from({ length: classes }, (_, k) => found.slice(k * width, (k + 1) * width)),
  };
}

/** Starts value and gradient with the pull on the first `pulled` components; the rest (biases) go free. */
export function penalty(x: Float64Array, gradient: Float64Array, pull: number, pulled: number): number {
  let squares = 0;
  gradient.fill(0);
  for (let i = 0; i < pulled; i++) {
    const weight = x[i] as number;
    squares += weight * weight;
    gradient[i] = pull * weight;
  }
  return (pull / 2) * squares;
}
