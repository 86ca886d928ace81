import { Play } from 'lucide-react';
import type { Evidence } from '../../../shared/feedback';
import { clock } from '../../../shared/units';
import css from './Quote.module.css';
import { spanOf, useView } from './use-review';

/** Words a figure rests on. Pressing them plays them; where no sound was heard they only stand there. */
export function Quote({ evidence }: { readonly evidence: Evidence }) {
  const { take, playback } = useView();
  const span = spanOf(take, evidence);
  if (!span) return <q className={css.still}>{evidence.quote}</q>;
  return (
    <button
      type="button"
      className={css.quote}
      title={`Play from ${clock(span.startMs)}`}
      onClick={() => playback.playSpan(span)}
    >
      <Play aria-hidden="true" />
      <q className={css.words}>{evidence.quote}</q>
      <span className={css.time}>{clock(span.startMs)}</span>
    </button>
  );
}

/** A moment of the recording, to be heard. */
export function Moment({ atMs, lengthMs = 1200 }: { readonly atMs: number; readonly lengthMs?: number }) {
  const { playback } = useView();
  return (
    <button
      type="button"
      className={css.moment}
      aria-label={`Play ${clock(atMs)}`}
      onClick={() => playback.playSpan({ startMs: atMs, endMs: atMs + lengthMs })}
    >
      {clock(atMs)}
    </button>
  );
}
