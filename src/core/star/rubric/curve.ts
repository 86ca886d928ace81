import { clamp } from '../../../shared/units';

/** 0 up to `from`, 1 from `to` on, straight in between. */
export const ramp = (value: number, { from, to }: { readonly from: number; readonly to: number }): number =>
  clamp((value - from) / (to - from), 0, 1);

/** Rises with each unit less than with the one before; 0.95 at `full`. @returns 0-1 */
export const saturating = (amount: number, full: number): number => 1 - Math.exp((-3 * amount) / full);
