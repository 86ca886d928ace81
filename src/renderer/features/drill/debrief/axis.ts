import type { DrillDebrief } from '../../../../shared/drill';
import { clamp } from '../../../../shared/units';

/** How much of the time before the alert the debrief shows, ms: the rise that the alert is about. */
const BEFORE_MS = 20 * 60_000;

interface Moment {
  readonly atMs: number;
  readonly clock: number;
}

/** One time axis for a whole run: the incident's clock across it, the recording's time for playing. */
export interface Axis {
  readonly fromClock: number;
  readonly toClock: number;
  /** Where a moment of the incident lies, 0..1. */
  readonly share: (clock: number) => number;
  readonly clockAtShare: (share: number) => number;
  /** The incident's time when the recording was there. */
  readonly clockAt: (atMs: number) => number;
  /** The recording's time when the incident was there; 0 before the alert. */
  readonly sessionAt: (clock: number) => number;
}

/** Where `x` lies between the two neighbours that hold it, on the other scale. */
function between(moments: readonly Moment[], from: keyof Moment, to: keyof Moment, x: number): number {
  const next = moments.findIndex((moment) => moment[from] > x);
  const after = moments[next === -1 ? moments.length - 1 : next];
  const before = moments[next === -1 ? moments.length - 1 : next - 1];
  if (!after) return 0;
  if (!before || before === after || next === -1) return after[to];
  const width = after[from] - before[from];
  const part = width === 0 ? 0 : clamp((x - before[from]) / width, 0, 1);
  return before[to] + part * (after[to] - before[to]);
}

/** Pace and waiting bend one clock against the other; the records hold both and say how. */
export function axisOf({ records, startsAt, durationMs, samples }: DrillDebrief): Axis {
  const lastClock = Math.max(startsAt, samples.rows.at(-1)?.[0] ?? startsAt, records.at(-1)?.clock ?? startsAt);
  const moments: Moment[] = [{ atMs: 0, clock: startsAt }];
  for (const { atMs, clock } of records) {
    const last = moments.at(-1);
    if (last && (atMs < last.atMs || clock < last.clock || (atMs === last.atMs && clock === last.clock))) continue;
    moments.push({ atMs, clock });
  }
  moments.push({ atMs: Math.max(durationMs, moments.at(-1)?.atMs ?? 0), clock: lastClock });
  const firstSample = samples.rows[0]?.[0] ?? startsAt;
  const fromClock = Math.max(firstSample, startsAt - BEFORE_MS);
  const length = Math.max(1, lastClock - fromClock);
  return {
    fromClock,
    toClock: lastClock,
    share: (clock) => clamp((clock - fromClock) / length, 0, 1),
    clockAtShare: (share) => fromClock + clamp(share, 0, 1) * length,
    clockAt: (atMs) => between(moments, 'atMs', 'clock', atMs),
    sessionAt: (clock) => (clock <= startsAt ? 0 : Math.round(between(moments, 'clock', 'atMs', clock))),
  };
}

/** Index of the last of ascending moments that is not after `time`; -1 before the first. */
export function lastUpTo<T>(moments: readonly T[], timeOf: (moment: T) => number, time: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const moment = moments[middle];
    if (moment !== undefined && timeOf(moment) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
