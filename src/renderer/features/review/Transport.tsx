import { Minus, Pause, Play, Plus, SkipBack, SkipForward } from 'lucide-react';
import { markAfter, markBefore, spokenMark } from '../../../core/review/marks';
import { clamp, clock } from '../../../shared/units';
import { announce } from '../../ui/announce';
import { IconButton } from '../../ui/Button';
import { MARK_SIGNS } from './MarkLane';
import type { Playback, Speed } from './playback';
import { SPEEDS } from './playback';
import css from './Transport.module.css';
import { type ReviewView, usePlaying, useView } from './use-review';

/** Pixels a second: from the whole recording in sight to single syllables. */
const ZOOMS: readonly number[] = [0, 15, 30, 60, 120, 200];

const speedName = (speed: Speed): string => `${speed}×`;

/** Goes to the next or the last mark, says what it is and lets it be heard. */
export function goToMark({ marks, playback }: Pick<ReviewView, 'marks' | 'playback'>, by: 1 | -1): void {
  const { atMs } = playback.store.getState();
  const mark = by === 1 ? markAfter(marks, atMs) : markBefore(marks, atMs);
  if (!mark) {
    announce(by === 1 ? 'No further mark.' : 'No earlier mark.');
    return;
  }
  announce(spokenMark(mark));
  playback.playFrom(mark.startMs);
}

function PlayButton({ playback }: { readonly playback: Playback }) {
  const playing = usePlaying(playback, (state) => state.playing);
  const silent = usePlaying(playback, ({ status }) => status === 'missing' || status === 'broken');
  return (
    <button
      type="button"
      className={css.play}
      aria-label={playing ? 'Pause' : 'Play'}
      title={playing ? 'Pause (P)' : 'Play (P)'}
      disabled={silent}
      onClick={() => playback.toggle()}
    >
      {playing ? <Pause /> : <Play />}
    </button>
  );
}

/** The clock shows whole seconds, so it is drawn once a second, not once a frame. */
function Position({ playback }: { readonly playback: Playback }) {
  const seconds = usePlaying(playback, ({ atMs }) => Math.floor(atMs / 1000));
  const durationMs = usePlaying(playback, (state) => state.durationMs);
  const { targetMs } = useView().take.attempt;
  return (
    <p className={css.position}>
      <span className={css.now}>{clock(seconds * 1000)}</span> / {clock(durationMs)}
      <span className={css.target}>
        target {clock(targetMs.minMs)} to {clock(targetMs.maxMs)}
      </span>
    </p>
  );
}

function SpeedChoice({ playback }: { readonly playback: Playback }) {
  const speed = usePlaying(playback, (state) => state.speed);
  return (
    <fieldset className={css.speeds}>
      <legend className="visually-hidden">Speed</legend>
      {SPEEDS.map((given) => (
        <button
          key={given}
          type="button"
          className={css.speed}
          aria-pressed={given === speed}
          onClick={() => playback.setSpeed(given)}
        >
          {speedName(given)}
        </button>
      ))}
    </fieldset>
  );
}

/** The signs of the lane below the waveform, those that are there; the words' own signs stand under the words. */
function Key() {
  const { marks } = useView();
  const unclear = marks.some(({ kind }) => kind === 'unclear');
  return (
    <ul className={css.key} aria-label="Signs">
      <li>
        <span className={css.sign}>{MARK_SIGNS.text}</span> filler
      </li>
      <li>
        <span className={css.sign}>{MARK_SIGNS.sound}</span> in the sound only
      </li>
      <li>
        <span className={css.hatch} /> pause
      </li>
      {unclear ? (
        <li>
          <span className={css.sign}>{MARK_SIGNS.unclear}</span> unclear
        </li>
      ) : null}
    </ul>
  );
}

interface TransportProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function Transport({ zoom, onZoom }: TransportProps) {
  const view = useView();
  const { playback } = view;
  const index = ZOOMS.indexOf(zoom);
  const change = (by: number): void => onZoom(ZOOMS[clamp(index + by, 0, ZOOMS.length - 1)] ?? 0);
  return (
    <div className={css.bar}>
      <IconButton label="Mark before (K)" onClick={() => goToMark(view, -1)}>
        <SkipBack />
      </IconButton>
      <PlayButton playback={playback} />
      <IconButton label="Next mark (J)" onClick={() => goToMark(view, 1)}>
        <SkipForward />
      </IconButton>
      <Position playback={playback} />
      <SpeedChoice playback={playback} />
      {view.take.transcript ? <Key /> : null}
      <div className={css.zoom}>
        <IconButton label="Show more of the recording" disabled={index <= 0} onClick={() => change(-1)}>
          <Minus />
        </IconButton>
        <span aria-hidden="true">zoom</span>
        <IconButton label="Look closer" disabled={index === ZOOMS.length - 1} onClick={() => change(1)}>
          <Plus />
        </IconButton>
      </div>
    </div>
  );
}
