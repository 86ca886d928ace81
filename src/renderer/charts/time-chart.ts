import uPlot from 'uplot';
import { faded, token } from './chart-colours';

/** One figure over time. `values` stand at the chart's times; undefined leaves a gap. */
export interface ChartSeries {
  /** Before its value in the readout; empty for the figure itself. */
  readonly label: string;
  readonly values: readonly (number | undefined)[];
  /** A token. */
  readonly colour: string;
  readonly kind: 'dots' | 'line';
}

export interface ChartData {
  /** Milliseconds since 1970, ascending. */
  readonly times: readonly number[];
  readonly series: readonly ChartSeries[];
  /** The lowest and highest value drawn. */
  readonly range: readonly [low: number, high: number];
  /** A value as it stands at the axis and in the readout. */
  readonly format: (value: number) => string;
  /** Steps of the axis; uPlot's own where it is left out. */
  readonly ticks?: readonly number[] | undefined;
  /** A stretch of values that is good, the same for all times. */
  readonly band?: readonly [low: number, high: number] | undefined;
  /** For each time the stretch of values that was aimed for then. */
  readonly aims?: readonly (readonly [low: number, high: number])[] | undefined;
}

const DOT_PX = 7;
const AIM_PX = 10;
const FONT = '--text-small';

function font(): string {
  return `${token(FONT)} ${token('--font-ui')}`;
}

function seriesOf({ label, colour, kind }: ChartSeries): uPlot.Series {
  const stroke = token(colour);
  if (kind === 'line') return { label, stroke, width: 2, points: { show: false }, spanGaps: true };
  return {
    label,
    stroke,
    width: 0,
    paths: () => null,
    points: { show: true, size: DOT_PX, width: 0, fill: stroke, stroke },
  };
}

/** The band and the aims lie behind everything else. */
function drawBehind({ band, aims, times }: ChartData): (chart: uPlot) => void {
  return (chart) => {
    const { ctx, bbox } = chart;
    const y = (value: number): number => chart.valToPos(value, 'y', true);
    ctx.save();
    ctx.fillStyle = faded('--good', 0.13);
    if (band) ctx.fillRect(bbox.left, y(band[1]), bbox.width, y(band[0]) - y(band[1]));
    const half = (AIM_PX * devicePixelRatio) / 2;
    for (const [index, [low, high]] of (aims ?? []).entries()) {
      const x = chart.valToPos((times[index] ?? 0) / 1000, 'x', true);
      ctx.fillRect(x - half, y(high), half * 2, y(low) - y(high));
    }
    ctx.restore();
  };
}

const dayOf = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

function axes({ format, ticks }: ChartData): uPlot.Axis[] {
  const shared = {
    stroke: token('--ink-faint'),
    font: font(),
    ticks: { show: false },
    grid: { stroke: token('--border'), width: 1 },
  };
  return [
    {
      ...shared,
      size: 30,
      // The lowest figure of the other axis hangs below the line.
      gap: 10,
      space: 72,
      grid: { show: false },
      values: (_chart, seconds) => seconds.map((at) => dayOf.format(at * 1000)),
      // Whole days only: two takes of one day must not make an axis of hours.
      incrs: [1, 2, 3, 7, 14, 28, 91, 182, 365].map((days) => days * 86_400),
    },
    {
      ...shared,
      size: 44,
      gap: 8,
      space: 24,
      values: (_chart, values) => values.map((value) => format(value)),
      ...(ticks ? { splits: () => [...ticks] } : {}),
    },
  ];
}

/** Room at both ends, so that the first and last dot are whole, and a single take does not stand at the edge. */
function timeRange(times: readonly number[]): [number, number] {
  const first = (times[0] ?? 0) / 1000;
  const last = (times.at(-1) ?? 0) / 1000;
  const room = Math.max(86_400, (last - first) * 0.04);
  return [first - room, last + room];
}

export interface ChartHooks {
  /** The time under the pointer, by its index; undefined when the pointer left. */
  readonly onPoint: (index: number | undefined) => void;
  readonly onPick?: ((index: number) => void) | undefined;
}

/** Draws the chart into `box` at its size. @returns the chart, to be resized and destroyed by the caller */
export function drawChart(box: HTMLElement, data: ChartData, hooks: ChartHooks, sync?: string): uPlot {
  const options: uPlot.Options = {
    width: box.clientWidth,
    height: box.clientHeight,
    legend: { show: false },
    padding: [8, 8, 0, 0],
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: DOT_PX + 4 },
      ...(sync ? { sync: { key: sync } } : {}),
    },
    scales: { x: { time: true, range: timeRange(data.times) }, y: { range: [data.range[0], data.range[1]] } },
    axes: axes(data),
    series: [{}, ...data.series.map(seriesOf)],
    hooks: {
      drawClear: [drawBehind(data)],
      setCursor: [(chart) => hooks.onPoint(chart.cursor.idx ?? undefined)],
    },
  };
  const values = data.series.map((series) => series.values.map((value) => value ?? null));
  const chart = new uPlot(options, [data.times.map((at) => at / 1000), ...values], box);
  chart.over.addEventListener('click', () => {
    const index = chart.cursor.idx;
    if (index !== null && index !== undefined) hooks.onPick?.(index);
  });
  return chart;
}
