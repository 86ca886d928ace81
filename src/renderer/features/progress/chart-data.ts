import type { LengthPoint } from '../../../core/progress/progress';
import type { Track } from '../../../core/progress/track';
import { clock } from '../../../shared/units';
import type { ChartData } from '../../charts/time-chart';

const SCORES: readonly number[] = [0, 50, 100];
const whole = (value: number): string => String(Math.round(value));

/** Dots for the takes, a line for the mean of the last ones. */
function dotsAndMean(track: Track, colour: string): ChartData['series'] {
  return [
    { label: '', values: track.points.map(({ value }) => value), colour, kind: 'dots' },
    { label: 'mean', values: track.means, colour, kind: 'line' },
  ];
}

const timesOf = (track: Track): number[] => track.points.map(({ atMs }) => atMs);

/** Two takes may have begun in the same second; the chart wants each time once. */
export function spread(times: readonly number[]): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return times.map((at) => {
    last = Math.max(at, last + 1);
    return last;
  });
}

export const scoreChart = (track: Track, colour = '--accent'): ChartData => ({
  times: spread(timesOf(track)),
  series: dotsAndMean(track, colour),
  range: [0, 100],
  format: whole,
  ticks: SCORES,
});

/** A round number a little above the largest value. */
const roof = (values: readonly number[], step: number, least: number): number =>
  Math.max(least, Math.ceil((Math.max(0, ...values) * 1.1) / step) * step);

export const paceChart = (track: Track, easy: { readonly low: number; readonly high: number }): ChartData => ({
  times: spread(timesOf(track)),
  series: dotsAndMean(track, '--accent'),
  range: [
    60,
    roof(
      track.points.map(({ value }) => value),
      20,
      220,
    ),
  ],
  format: whole,
  band: [easy.low, easy.high],
});

export const fillersChart = (track: Track): ChartData => ({
  times: spread(timesOf(track)),
  series: dotsAndMean(track, '--accent'),
  range: [
    0,
    roof(
      track.points.map(({ value }) => value),
      2,
      6,
    ),
  ],
  format: (value) => String(Math.round(value * 10) / 10),
});

/** Each answer's length as a dot before the stretch it aimed for. */
export function lengthChart(lengths: readonly LengthPoint[]): ChartData {
  const top = roof(
    lengths.flatMap(({ durationMs, maxMs }) => [durationMs, maxMs]),
    60_000,
    180_000,
  );
  const step = top > 600_000 ? 120_000 : 60_000;
  return {
    times: spread(lengths.map(({ atMs }) => atMs)),
    series: [{ label: '', values: lengths.map(({ durationMs }) => durationMs), colour: '--accent', kind: 'dots' }],
    range: [0, top],
    format: clock,
    ticks: Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step),
    aims: lengths.map(({ minMs, maxMs }) => [minMs, maxMs] as const),
  };
}
