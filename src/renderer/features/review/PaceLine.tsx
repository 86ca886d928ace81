import { paceOver } from '../../../core/review/pace';
import { PACE } from '../../../core/star/rubric/table';
import type { Transcript } from '../../../shared/transcript';
import { clock } from '../../../shared/units';
import css from './PaceLine.module.css';
import { useView } from './use-review';

/** The span in which delivery loses nothing: above it an answer sounds rushed, below it halting. */
export const EASY_PACE = { low: PACE.comfortable.from, high: PACE.comfortable.to };
const BOX = { width: 320, height: 72 };
const LEAST_TOP = 200;

/** Words a minute through the answer. Where it leaves the easy band, the candidate rushed or searched for words. */
export function PaceLine({ transcript }: { readonly transcript: Transcript }) {
  const { playback } = useView();
  const { durationMs } = transcript;
  const points = paceOver(transcript);
  const first = points[0];
  if (!first) return <p className={css.none}>Too short for a curve of the pace.</p>;
  const top = Math.max(LEAST_TOP, ...points.map(({ wordsPerMinute }) => wordsPerMinute)) * 1.05;
  const x = (atMs: number): number => (atMs / durationMs) * BOX.width;
  const y = (pace: number): number => (1 - pace / top) * BOX.height;
  const fastest = points.reduce((most, point) => (point.wordsPerMinute > most.wordsPerMinute ? point : most), first);
  const slowest = points.reduce((least, point) => (point.wordsPerMinute < least.wordsPerMinute ? point : least), first);
  return (
    <figure className={css.figure}>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        className={css.chart}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect
          className={css.band}
          x="0"
          width={BOX.width}
          y={y(EASY_PACE.high)}
          height={y(EASY_PACE.low) - y(EASY_PACE.high)}
        />
        <polyline className={css.line} points={points.map((at) => `${x(at.atMs)},${y(at.wordsPerMinute)}`).join(' ')} />
      </svg>
      <figcaption className={css.words}>
        <button type="button" className={css.place} onClick={() => playback.playFrom(fastest.atMs - 5000)}>
          fastest {fastest.wordsPerMinute} at {clock(fastest.atMs)}
        </button>
        <button type="button" className={css.place} onClick={() => playback.playFrom(slowest.atMs - 5000)}>
          slowest {slowest.wordsPerMinute} at {clock(slowest.atMs)}
        </button>
      </figcaption>
      <p className={css.key}>
        Words a minute of speaking time, each point over 15 seconds. The band is {EASY_PACE.low} to {EASY_PACE.high},
        easy to follow.
      </p>
    </figure>
  );
}
