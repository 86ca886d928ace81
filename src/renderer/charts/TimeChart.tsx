import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef, useState } from 'react';
import { useShownTheme } from '../app/theme';
import { shortDay } from '../ui/when';
import css from './TimeChart.module.css';
import { type ChartData, drawChart } from './time-chart';

interface TimeChartProps {
  readonly title: string;
  /** What the chart shows, for whoever does not see it. */
  readonly summary: string;
  readonly data: ChartData;
  /** Beside the title while the pointer is elsewhere. */
  readonly figure?: string | undefined;
  readonly large?: boolean | undefined;
  /** Charts of one key share their crosshair. */
  readonly sync?: string | undefined;
  readonly onPick?: ((index: number) => void) | undefined;
}

/** The values at one time, in words. */
function readout({ times, series, format }: ChartData, index: number): string {
  const at = times[index];
  if (at === undefined) return '';
  const values = series.flatMap(({ label, values: own }) => {
    const value = own[index];
    return value === undefined ? [] : [`${label} ${format(value)}`.trim()];
  });
  return [shortDay(new Date(at)), ...values].join(' · ');
}

/** A figure over time with dots for takes and a line for their mean. */
export function TimeChart({ title, summary, data, figure, large = false, sync, onPick }: TimeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const theme = useShownTheme();
  const [pointed, setPointed] = useState<number>();
  const pick = useRef(onPick);
  pick.current = onPick;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const hooks = { onPoint: setPointed, onPick: (index: number) => pick.current?.(index) };
    const chart = drawChart(place, data, hooks, sync);
    const watcher = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: place.clientHeight }));
    watcher.observe(place);
    return () => {
      watcher.disconnect();
      chart.destroy();
    };
  }, [data, sync, theme]);
  return (
    <figure className={css.figure} data-large={large}>
      <figcaption className={css.head}>
        <span className={css.title}>{title}</span>
        <span className={css.value}>{pointed === undefined ? figure : readout(data, pointed)}</span>
      </figcaption>
      <div
        ref={box}
        className={css.chart}
        role="img"
        aria-label={`${title}: ${summary}`}
        data-pick={onPick !== undefined}
      />
    </figure>
  );
}
