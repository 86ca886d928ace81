import type { TakeSummary } from '../../../shared/take';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { count, daysBetween, shortDay } from '../../ui/when';
import css from './FourWeeks.module.css';

const DAYS = 28;
/** The drawing's own units; it is stretched to the width it gets. */
const BOX = { width: 280, height: 96, edge: 6 };

interface Point {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Each judged answer of the last four weeks at its day and score, oldest first. */
export function pointsOf(takes: readonly TakeSummary[], now: Date): Point[] {
  const inner = { width: BOX.width - 2 * BOX.edge, height: BOX.height - 2 * BOX.edge };
  return takes
    .flatMap(({ id, startedAt, overall }) => {
      const daysAgo = daysBetween(new Date(startedAt), now);
      if (overall === undefined || daysAgo < 0 || daysAgo >= DAYS) return [];
      const x = BOX.edge + ((DAYS - 1 - daysAgo) / (DAYS - 1)) * inner.width;
      return [{ id, x, y: BOX.edge + (1 - overall / 100) * inner.height }];
    })
    .reverse();
}

/** Four weeks of practice: every answer a dot, nothing averaged. @param takes judged answers, newest first */
export function FourWeeks({ takes }: { readonly takes: readonly TakeSummary[] }) {
  const now = new Date();
  const points = pointsOf(takes, now);
  const shown = takes.filter(({ id }) => points.some((point) => point.id === id));
  const first = shown.at(-1)?.overall;
  const last = shown[0]?.overall;
  const days = new Set(shown.map(({ startedAt }) => new Date(startedAt).toDateString())).size;
  const words = `${count(shown.length, 'answer')} on ${count(days, 'day')}`;
  return (
    <section aria-labelledby="four-weeks">
      <div className={css.head}>
        <h2 id="four-weeks">Four weeks</h2>
        <Button tone="quiet" size="small" onClick={() => go({ page: 'progress' })}>
          Progress
        </Button>
      </div>
      <figure className={css.figure}>
        <figcaption className={css.words}>
          <span>{shown.length === 0 ? 'No answer in the last four weeks.' : words}</span>
          {shown.length > 1 && first !== undefined && last !== undefined ? (
            <span className={css.span}>
              <span className="visually-hidden">First and last score: </span>
              {Math.round(first)} → {Math.round(last)}
            </span>
          ) : null}
        </figcaption>
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} className={css.chart} aria-hidden="true">
          {[0, 50, 100].map((score) => {
            const y = BOX.edge + (1 - score / 100) * (BOX.height - 2 * BOX.edge);
            return <line key={score} className={css.grid} x1="0" x2={BOX.width} y1={y} y2={y} />;
          })}
          <polyline className={css.line} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {points.map(({ id, x, y }) => (
            <circle key={id} className={css.dot} cx={x} cy={y} r="3" />
          ))}
        </svg>
        <p className={css.axis} aria-hidden="true">
          <span>{shortDay(new Date(now.getTime() - (DAYS - 1) * 86_400_000))}</span>
          <span>today</span>
        </p>
      </figure>
    </section>
  );
}
