import uPlot from 'uplot';
import type { DrillPanel, DrillView } from '../../shared/drill';
import { faded, token } from './chart-colours';
import type { LiveSeries } from './live-series';
import { atAxis } from './units';

export type Marker = DrillView['markers'][number];

export interface LiveOptions {
  readonly panel: DrillPanel;
  readonly series: LiveSeries;
  /** Read when it draws, so that a new marker costs no new chart. */
  readonly markers: () => readonly Marker[];
  /** Charts of one key share their crosshair. */
  readonly sync: string;
  /** The index under the pointer, here or in another chart of the same key; undefined when it left. */
  readonly onPoint: (index: number | undefined) => void;
  /** A moment was clicked, ms since 1970. */
  readonly onPick?: ((clockMs: number) => void) | undefined;
}

export const SERIES_COLOURS = 8;

/** The colour of a panel's n-th line; from the ninth on they come again, dashed. */
export const seriesToken = (index: number): string => `--series-${(index % SERIES_COLOURS) + 1}`;

const DASH = [5, 4];
const MARKER_TOKENS: Readonly<Record<Marker['kind'], string>> = {
  deploy: '--accent',
  flag: '--series-6',
  order: '--ink-soft',
  note: '--ink-faint',
  harm: '--bad',
};
export const markerToken = (kind: Marker['kind']): string => MARKER_TOKENS[kind];

const timeOf = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
const MINUTE_S = 60;

/** Room above the highest line; a panel with a limit always shows where it is. */
function valueRange({ limit = 0, unit }: DrillPanel): (chart: uPlot, low: number, high: number) => [number, number] {
  return (_chart, _low, high) => {
    const wanted = Math.max(Number.isFinite(high) ? high * 1.08 : 0, limit * 1.25, unit === 'share' ? 0.01 : 1);
    return [0, unit === 'share' ? Math.min(1.02, wanted) : wanted];
  };
}

function verticals(chart: uPlot, markers: readonly Marker[]): void {
  const { ctx, bbox } = chart;
  for (const { clock, kind } of markers) {
    const x = chart.valToPos(clock / 1000, 'x', true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = token(markerToken(kind));
    ctx.lineWidth = devicePixelRatio * (kind === 'harm' || kind === 'deploy' ? 1.5 : 1);
    ctx.setLineDash(kind === 'deploy' ? [] : DASH.map((length) => length * devicePixelRatio));
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
  }
}

function limitLine(chart: uPlot, limit: number | undefined): void {
  if (limit === undefined) return;
  const { ctx, bbox } = chart;
  const y = chart.valToPos(limit, 'y', true);
  ctx.strokeStyle = faded('--bad', 0.7);
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([2, 3].map((length) => length * devicePixelRatio));
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
}

function behind({ panel, markers }: LiveOptions): (chart: uPlot) => void {
  return (chart) => {
    chart.ctx.save();
    limitLine(chart, panel.limit);
    verticals(chart, markers());
    chart.ctx.restore();
  };
}

function axes({ panel }: LiveOptions): uPlot.Axis[] {
  const shared = {
    stroke: token('--ink-faint'),
    font: `11px ${token('--font-ui')}`,
    ticks: { show: false },
    grid: { stroke: token('--border'), width: 1 },
  };
  return [
    {
      ...shared,
      size: 22,
      gap: 5,
      space: 64,
      grid: { show: false },
      values: (_chart, seconds) => seconds.map((at) => timeOf.format(at * 1000)),
      incrs: [1, 2, 5, 10, 15, 20, 30, 60].map((minutes) => minutes * MINUTE_S),
    },
    {
      ...shared,
      size: Number.parseInt(token('--live-axis'), 10),
      gap: 4,
      space: 26,
      values: (_chart, values) => values.map((value) => atAxis(panel.unit, value)),
    },
  ];
}

function lines({ panel }: LiveOptions): uPlot.Series[] {
  return panel.series.map(({ title }, index) => ({
    label: title,
    stroke: token(seriesToken(index)),
    width: 1.5,
    points: { show: false },
    ...(index >= SERIES_COLOURS ? { dash: DASH } : {}),
  }));
}

/** The points of a panel as they are now; the arrays are the store's own. */
export const dataOf = (panel: DrillPanel, series: LiveSeries): uPlot.AlignedData =>
  [series.times, ...panel.series.map(({ key }) => series.column(key))] as uPlot.AlignedData;

/** Draws a panel into `box` at its size. @returns the chart, to be fed, resized and destroyed by the caller */
export function drawLive(box: HTMLElement, options: LiveOptions): uPlot {
  const { panel, series, sync, onPoint, onPick } = options;
  const chart = new uPlot(
    {
      width: box.clientWidth,
      height: box.clientHeight,
      legend: { show: false },
      // Half a time of day fits in beside the plot, so that the last one is not cut off.
      padding: [6, 16, 0, 0],
      cursor: {
        y: false,
        drag: { x: false, y: false },
        points: { size: 6 },
        sync: { key: sync, setSeries: false },
      },
      scales: {
        x: { time: true, auto: false, range: (_chart, low, high) => [low, high] },
        y: { range: valueRange(panel) },
      },
      axes: axes(options),
      series: [{}, ...lines(options)],
      hooks: {
        drawClear: [behind(options)],
        setCursor: [(drawn) => onPoint(drawn.cursor.idx ?? undefined)],
      },
    },
    dataOf(panel, series),
    box,
  );
  chart.over.addEventListener('click', () => {
    const at = series.times[chart.cursor.idx ?? -1];
    if (at !== undefined) onPick?.(at * 1000);
  });
  return chart;
}
