import { clock } from '../../../shared/units';
import { PART_NAMES } from '../../ui/StarBadge';
import { laneStyle, spanStyle } from './lane';
import css from './PartBand.module.css';
import { usePlaying, useView } from './use-review';
import type { Geometry } from './use-waveform';

/** The answer as blocks of Situation, Task, Action and Result over the waveform; pressing one plays it. */
export function PartBand({ geometry }: { readonly geometry: Geometry | undefined }) {
  const { runs, playback } = useView();
  const durationMs = usePlaying(playback, (state) => state.durationMs);
  const current = usePlaying(playback, ({ atMs }) => runs.findIndex((run) => atMs >= run.startMs && atMs < run.endMs));
  if (runs.length === 0) return null;
  return (
    <div className={css.lane}>
      {geometry ? (
        <ol className={css.inside} style={laneStyle(geometry)} aria-label="Parts of the answer">
          {runs.map((run, index) => {
            const { label, startMs, endMs } = run;
            const words = `${PART_NAMES[label]}, ${clock(startMs)} to ${clock(endMs)}: play`;
            return (
              <li key={startMs} className={css.block} style={spanStyle(run, durationMs)}>
                <button
                  type="button"
                  className={[css.part, css[label]].join(' ')}
                  data-current={index === current}
                  aria-label={words}
                  title={words}
                  onClick={() => playback.playSpan(run)}
                >
                  {label === 'other' ? '' : label}
                </button>
              </li>
            );
          })}
        </ol>
      ) : null}
    </div>
  );
}
