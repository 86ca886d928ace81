import { Pause, Play } from 'lucide-react';
import { useMemo } from 'react';
import { layOut } from '../../../../core/review/lines';
import { runsOf } from '../../../../core/review/runs';
import type { Take } from '../../../../shared/contract';
import { clock } from '../../../../shared/units';
import { go } from '../../../app/routes';
import { Button } from '../../../ui/Button';
import { PART_NAMES, StarBadge } from '../../../ui/StarBadge';
import { capital, dayAndTime } from '../../../ui/when';
import { spanStyle } from '../lane';
import band from '../PartBand.module.css';
import type { Playback } from '../playback';
import { usePlayback, usePlaying } from '../use-review';
import css from './Telling.module.css';

interface TellingProps {
  readonly take: Take;
  /** Which of the two it is. */
  readonly name: string;
}

function PlayBar({ take, playback }: { readonly take: Take; readonly playback: Playback }) {
  const playing = usePlaying(playback, (state) => state.playing);
  const silent = usePlaying(playback, ({ status }) => status === 'missing' || status === 'broken');
  const seconds = usePlaying(playback, ({ atMs }) => Math.floor(atMs / 1000));
  const durationMs = usePlaying(playback, (state) => state.durationMs);
  const runs = useMemo(() => runsOf(take.feedback?.sentences ?? []), [take.feedback]);
  return (
    <div className={css.bar}>
      <Button size="small" icon={playing ? <Pause /> : <Play />} disabled={silent} onClick={() => playback.toggle()}>
        {silent ? 'No sound' : playing ? 'Pause' : 'Play'}
      </Button>
      <ol className={css.band} aria-label="Parts of the answer">
        {runs.map((run) => (
          <li key={run.startMs} className={band.block} style={spanStyle(run, durationMs)}>
            <button
              type="button"
              className={[band.part, band[run.label]].join(' ')}
              aria-label={`${PART_NAMES[run.label]}, ${clock(run.startMs)}: play`}
              onClick={() => playback.playSpan(run)}
            >
              {run.label === 'other' ? '' : run.label}
            </button>
          </li>
        ))}
      </ol>
      <p className={css.time}>{clock(seconds * 1000)}</p>
    </div>
  );
}

/** One of two tellings: its score, its parts to be heard, its words. */
export function Telling({ take, name }: TellingProps) {
  const { attempt, transcript, feedback } = take;
  const playback = usePlayback(attempt.id, attempt.durationMs);
  const lines = useMemo(() => (transcript ? layOut(transcript, feedback) : []), [transcript, feedback]);
  return (
    <section className={css.telling} aria-label={`${name}: ${dayAndTime(attempt.startedAt)}`}>
      <header className={css.head}>
        <p className={css.score}>{feedback ? Math.round(feedback.overall) : '–'}</p>
        <div className={css.words}>
          <h2 className={css.name}>
            {name} · {capital(dayAndTime(attempt.startedAt))}
          </h2>
          <p className={css.meta}>
            {clock(attempt.durationMs)} · {feedback?.topFix.title}
          </p>
        </div>
        <Button size="small" tone="quiet" onClick={() => go({ page: 'review', take: attempt.id })}>
          Open
        </Button>
      </header>
      {playback ? <PlayBar take={take} playback={playback} /> : null}
      <div className={css.lines}>
        {lines.map((line) => (
          <p key={`${line.startMs}-${line.pieces.length}`} className={css.line}>
            <StarBadge part={line.label} />
            <span>{line.pieces.map((piece) => (piece.kind === 'word' ? `${piece.text} ` : ''))}</span>
          </p>
        ))}
      </div>
    </section>
  );
}
