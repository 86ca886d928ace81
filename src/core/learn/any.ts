import { minimise } from './lbfgs';
import { type BinaryWeights, penalty, sigmoid, softplus, type TrainOptions } from './logistic';
import { addScaled, dot, type SparseRow } from './sparse';

/** Where each row begins to be judged: hardly any statement holds any one thing. */
const START_BIAS = -1.5;
const LEAST_CHANCE = 1e-9;

/**
 * Logistic regression where only whole bags of rows are labelled: a bag is "yes" when any of its rows is (noisy-or), and
 * which one is found out on the way. The weights judge single rows. Not convex, but deterministic: starts at the same
 * point and sums in order.
 */
export function trainAny(
  bags: readonly (readonly SparseRow[])[],
  targets: readonly number[],
  width: number,
  { l2, importance, maxSteps = 150, tolerance = 1e-3 }: TrainOptions,
): BinaryWeights {
  const pull = l2 * bags.length;
  const start = new Float64Array(width + 1);
  start[width] = START_BIAS;
  const found = minimise(
    (x, gradient) => {
      let value = penalty(x, gradient, pull, width);
      bags.forEach((bag, index) => {
        const counts = importance?.[index] ?? 1;
        const sums = bag.map((row) => dot(row, x) + (x[width] as number));
        const logNone = -sums.reduce((sum, one) => sum + softplus(one), 0);
        const none = Math.exp(logNone);
        const some = Math.max(LEAST_CHANCE, 1 - none);
        const isYes = targets[index] === 1;
        value -= counts * (isYes ? Math.log(some) : logNone);
        const share = isYes ? -none / some : 1;
        bag.forEach((row, at) => {
          const slope = counts * share * sigmoid(sums[at] as number);
          addScaled(gradient, row, slope);
          gradient[width] = (gradient[width] as number) + slope;
        });
      });
      return value;
    },
    start,
    { maxSteps, tolerance },
  );
  return { bias: found[width] as number, weights: found.slice(0, width) };
}

/** Log-odds that any of the rows with these log-odds is "yes". */
export function anyOf(sums: readonly number[]): number {
  const none = Math.exp(-sums.reduce((sum, one) => sum + softplus(one), 0));
  const some = Math.max(LEAST_CHANCE, 1 - none);
  return Math.log(some) - Math.log(Math.max(LEAST_CHANCE, none));
}
