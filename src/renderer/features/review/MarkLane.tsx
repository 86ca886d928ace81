import { type Mark, spokenMark } from '../../../core/review/marks';
import { laneStyle, pointStyle, spanStyle } from './lane';
import css from './MarkLane.module.css';
import { usePlaying, useView } from './use-review';
import type { Geometry } from './use-waveform';

/** What each kind of mark looks like; the same signs stand in the key above the waveform. */
export const MARK_SIGNS = { text: '▾', sound: '▿', unclear: '?' } as const;

function FillerMark({ mark, hollow }: { readonly mark: Mark; readonly hollow: boolean }) {
  const { playback } = useView();
  const durationMs = usePlaying(playback, (state) => state.durationMs);
  return (
    <li className={css.point} style={pointStyle((mark.startMs + mark.endMs) / 2, durationMs)}>
      <button
        type="button"
        // Not a stop of the Tab key: there are dozens, and J and K reach them all.
        tabIndex={-1}
        className={css.filler}
        aria-label={`${spokenMark(mark)}: play`}
        title={mark.text}
        onClick={() => playback.playSpan(mark)}
      >
        {hollow ? MARK_SIGNS.sound : MARK_SIGNS.text}
      </button>
    </li>
  );
}

function StretchMark({ mark }: { readonly mark: Mark }) {
  const { playback } = useView();
  const durationMs = usePlaying(playback, (state) => state.durationMs);
  return (
    <li className={css.stretch} style={spanStyle(mark, durationMs)}>
      <button
        type="button"
        tabIndex={-1}
        className={mark.kind === 'unclear' ? css.unclear : css.pause}
        aria-label={`${spokenMark(mark)}: play`}
        title={mark.text}
        onClick={() => playback.playSpan(mark)}
      >
        {mark.kind === 'unclear' ? MARK_SIGNS.unclear : ''}
      </button>
    </li>
  );
}

/** Fillers, pauses and unclear stretches below the waveform, each where it was heard; pressing one plays it. */
export function MarkLane({ geometry }: { readonly geometry: Geometry | undefined }) {
  const { marks, take } = useView();
  const inSound = new Set(
    take.transcript?.fillers.filter(({ heard }) => heard === 'sound').map(({ startMs }) => startMs),
  );
  return (
    <div className={css.lane}>
      {geometry ? (
        <ul className={css.inside} style={laneStyle(geometry)} aria-label="Fillers, pauses and unclear sound">
          {marks.map((mark) => {
            const key = `${mark.kind}${mark.startMs}`;
            if (mark.kind === 'filler') return <FillerMark key={key} mark={mark} hollow={inSound.has(mark.startMs)} />;
            return mark.kind === 'pause' || mark.kind === 'unclear' ? <StretchMark key={key} mark={mark} /> : null;
          })}
        </ul>
      ) : null}
    </div>
  );
}
