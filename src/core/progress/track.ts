/** A mean over fewer takes than this says more about one lucky day than about the person. */
export const LEAST_FOR_MEAN = 3;
/** A mean follows the last so many takes: enough to be steady, few enough to show last week's practice. */
export const MEAN_OVER = 5;

export interface TrackPoint {
  readonly take: string;
  /** When the take was begun, in milliseconds since 1970. */
  readonly atMs: number;
  readonly value: number;
}

/** One figure over time. */
export interface Track {
  /** Oldest first. */
  readonly points: readonly TrackPoint[];
  /** For each point the mean of it and the ones before it; undefined where there are too few. */
  readonly means: readonly (number | undefined)[];
  /** The mean of the last takes; undefined with fewer than three. */
  readonly now: number | undefined;
  /** `now` less the mean of as many takes before them; undefined unless there are three of those too. */
  readonly change: number | undefined;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of up to `MEAN_OVER` values ending before `end`; undefined with fewer than three. */
function meanBefore(values: readonly number[], end: number): number | undefined {
  const window = values.slice(Math.max(0, end - MEAN_OVER), end);
  return window.length < LEAST_FOR_MEAN ? undefined : mean(window);
}

/** @param points oldest first */
export function trackOf(points: readonly TrackPoint[]): Track {
  const values = points.map(({ value }) => value);
  const now = meanBefore(values, values.length);
  const before = meanBefore(values, values.length - MEAN_OVER);
  return {
    points,
    means: values.map((_, index) => meanBefore(values, index + 1)),
    now,
    change: now === undefined || before === undefined ? undefined : now - before,
  };
}
