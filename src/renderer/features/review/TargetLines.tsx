import { clock } from '../../../shared/units';
import { laneStyle, pointStyle } from './lane';
import css from './TargetLines.module.css';
import { usePlaying, useView } from './use-review';
import type { Geometry } from './use-waveform';

/** Lines where the target length begins and ends, as far as the recording reaches. */
export function TargetLines({ geometry }: { readonly geometry: Geometry | undefined }) {
  const { take, playback } = useView();
  const durationMs = usePlaying(playback, (state) => state.durationMs);
  if (!geometry) return null;
  const { minMs, maxMs } = take.attempt.targetMs;
  const lines = [
    { atMs: minMs, name: 'shortest' },
    { atMs: maxMs, name: 'longest' },
  ].filter(({ atMs }) => atMs < durationMs);
  return (
    <div className={css.over} aria-hidden="true">
      <div className={css.inside} style={laneStyle(geometry)}>
        {lines.map(({ atMs, name }) => (
          <div key={name} className={css.line} style={pointStyle(atMs, durationMs)}>
            <span className={css.label}>{clock(atMs)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
