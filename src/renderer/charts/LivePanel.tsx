import 'uplot/dist/uPlot.min.css';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type uPlot from 'uplot';
import type { DrillPanel } from '../../shared/drill';
import { useShownTheme } from '../app/theme';
import css from './LivePanel.module.css';
import { dataOf, drawLive, type Marker, seriesToken } from './live-chart';
import type { LiveSeries } from './live-series';
import { drawNever, drawSoon } from './redraw';
import { withUnit } from './units';

export interface LiveFeed {
  readonly series: LiveSeries;
  readonly markers: () => readonly Marker[];
  /** Drill time now and the stretch shown, seconds since 1970. */
  readonly range: () => readonly [from: number, to: number];
  /** Calls back whenever there is something to draw. @returns a function that ends it */
  readonly onChange: (draw: () => void) => () => void;
  /** The moment whose values stand beside the lines' names; the newest where it is left out. */
  readonly now?: NowFeed | undefined;
}

interface NowFeed {
  readonly index: () => number;
  readonly onChange: (tell: () => void) => () => void;
}

interface LivePanelProps {
  readonly panel: DrillPanel;
  readonly feed: LiveFeed;
  readonly sync: string;
  /** Brought forward by what was asked for. */
  readonly lit?: boolean | undefined;
  readonly tall?: boolean | undefined;
  readonly onPick?: ((clockMs: number) => void) | undefined;
  /** In place of the title. */
  readonly head?: ReactNode;
}

/** Values beside the names of the lines. Written past React: the pointer moves sixty times a second over six panels. */
function writeValues(
  legend: HTMLElement | null,
  { panel, feed }: Pick<LivePanelProps, 'panel' | 'feed'>,
  index: number | undefined,
): void {
  const at = index ?? feed.now?.index() ?? feed.series.length - 1;
  for (const [line, { key }] of panel.series.entries()) {
    const value = feed.series.column(key)[at];
    const place = legend?.children[line]?.querySelector('[data-value]');
    const text = value === undefined ? '' : withUnit(panel.unit, value);
    if (place && place.textContent !== text) place.textContent = text;
  }
}

interface DrawnPanel {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly legend: RefObject<HTMLUListElement | null>;
  readonly chart: RefObject<uPlot | undefined>;
}

/** Draws the panel's chart and keeps it fed, sized and in the theme's colours. */
function useChart(props: LivePanelProps, hidden: ReadonlySet<string>): DrawnPanel {
  const { panel, feed, sync } = props;
  const box = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLUListElement>(null);
  const chart = useRef<uPlot>(undefined);
  const pointed = useRef<number>(undefined);
  const latest = useRef({ hidden, onPick: props.onPick });
  latest.current = { hidden, onPick: props.onPick };
  const theme = useShownTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const write = (): void => writeValues(legend.current, { panel, feed }, pointed.current);
    const onPoint = (index: number | undefined): void => {
      pointed.current = index;
      write();
    };
    const onPick = (clock: number): void => latest.current.onPick?.(clock);
    const made = drawLive(place, { panel, series: feed.series, markers: feed.markers, sync, onPoint, onPick });
    chart.current = made;
    for (const [line, { key }] of panel.series.entries())
      if (latest.current.hidden.has(key)) made.setSeries(line + 1, { show: false });
    const draw = (): void => {
      redraw(made, panel, feed);
      write();
    };
    draw();
    const ends = [feed.onChange(() => drawSoon(draw)), feed.now?.onChange(write)];
    const watcher = new ResizeObserver(() => made.setSize({ width: place.clientWidth, height: place.clientHeight }));
    watcher.observe(place);
    return () => {
      for (const end of ends) end?.();
      drawNever(draw);
      watcher.disconnect();
      made.destroy();
      chart.current = undefined;
    };
  }, [panel, feed, sync, theme]);
  return { box, legend, chart };
}

function redraw(chart: uPlot, panel: DrillPanel, feed: LiveFeed): void {
  const [min, max] = feed.range();
  chart.batch(() => {
    chart.setData(dataOf(panel, feed.series), false);
    chart.setScale('x', { min, max });
  });
}

/** One live panel of the dashboards: its lines, what is now, and lines to switch off. */
export function LivePanel(props: LivePanelProps) {
  const { panel, lit = false, tall = false, head } = props;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const { box, legend, chart } = useChart(props, hidden);
  const toggle = (key: string, line: number): void => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    setHidden(next);
    chart.current?.setSeries(line + 1, { show: !next.has(key) });
  };
  const summary = useMemo(() => panel.series.map(({ title }) => title).join(', '), [panel]);
  return (
    <figure className={css.panel} data-lit={lit} data-tall={tall}>
      <figcaption className={css.title}>{head ?? panel.title}</figcaption>
      <div className={css.chart}>
        <div ref={box} className={css.plot} role="img" aria-label={`${panel.title}: lines for ${summary}`} />
      </div>
      <ul ref={legend} className={css.legend} aria-label={`Lines of ${panel.title}`}>
        {panel.series.map(({ key, title }, line) => (
          <li key={key}>
            <button
              type="button"
              className={css.line}
              aria-pressed={!hidden.has(key)}
              onClick={() => toggle(key, line)}
              title={hidden.has(key) ? `Show ${title}` : `Hide ${title}`}
            >
              <span className={css.swatch} style={{ background: `var(${seriesToken(line)})` }} aria-hidden="true" />
              <span className={css.name}>{title}</span>
              <span className={css.value} data-value="" />
            </button>
          </li>
        ))}
      </ul>
    </figure>
  );
}
