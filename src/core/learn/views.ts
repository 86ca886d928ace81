import { minimise } from './lbfgs';
import { type BinaryWeights, penalty, sigmoid, softplus, type TrainOptions } from './logistic';
import { addScaled, dot, type SparseRow } from './sparse';

/** An example that is learned from twice: as a whole, and without the part that will not always be there. */
export interface TwoViews {
  readonly always: SparseRow;
  readonly sometimes: SparseRow;
}

export interface ViewOptions extends TrainOptions {
  /** How much the view without `sometimes` counts beside the whole one. */
  readonly without: number;
}

/**
 * Binary logistic regression over both views of every example; the same as `trainBinary` on twice the rows, at half the
 * cost, since what both views share is summed once. `l2` is per view.
 */
export function trainViews(
  rows: readonly TwoViews[],
  targets: readonly number[],
  width: number,
  { l2, importance, without, maxSteps = 300, tolerance = 1e-5 }: ViewOptions,
): BinaryWeights {
  const pull = l2 * rows.length * 2;
  const found = minimise(
    (x, gradient) => {
      let value = penalty(x, gradient, pull, width);
      rows.forEach(({ always, sometimes }, index) => {
        const counts = importance?.[index] ?? 1;
        if (counts === 0) return;
        const target = targets[index] as number;
        const part = dot(always, x) + (x[width] as number);
        const whole = part + dot(sometimes, x);
        value += counts * (softplus(whole) - target * whole + without * (softplus(part) - target * part));
        const wholeSlope = counts * (sigmoid(whole) - target);
        const slope = wholeSlope + counts * without * (sigmoid(part) - target);
        addScaled(gradient, always, slope);
        addScaled(gradient, sometimes, wholeSlope);
        gradient[width] = (gradient[width] as number) + slope;
      });
      return value;
    },
    new Float64Array(width + 1),
    { maxSteps, tolerance },
  );
  return { bias: found[width] as number, weights: found.slice(0, width) };
}
