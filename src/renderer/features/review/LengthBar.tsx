import { clock } from '../../../shared/units';
import css from './LengthBar.module.css';

interface LengthBarProps {
  readonly durationMs: number;
  readonly targetMs: { readonly minMs: number; readonly maxMs: number };
}

const minutes = (ms: number): string => clock(Math.abs(ms));

/** How the length stands to the target, in words. */
export function lengthWords({ durationMs, targetMs: { minMs, maxMs } }: LengthBarProps): string {
  if (durationMs < minMs) return `${minutes(minMs - durationMs)} short of the target`;
  if (durationMs > maxMs) return `${minutes(durationMs - maxMs)} past the target`;
  return 'within the target';
}

/** The answer's length on a line with the target marked on it. */
export function LengthBar({ durationMs, targetMs }: LengthBarProps) {
  const whole = Math.max(durationMs, targetMs.maxMs) * 1.08;
  const percent = (ms: number): string => `${((100 * ms) / whole).toFixed(2)}%`;
  return (
    <div className={css.bar} aria-hidden="true">
      <div className={css.track}>
        <div
          className={css.target}
          style={{ left: percent(targetMs.minMs), width: percent(targetMs.maxMs - targetMs.minMs) }}
        />
        <div className={css.length} style={{ width: percent(durationMs) }} />
      </div>
      <span className={css.tick} style={{ left: percent(targetMs.minMs) }}>
        {clock(targetMs.minMs)}
      </span>
      <span className={css.tick} style={{ left: percent(targetMs.maxMs) }}>
        {clock(targetMs.maxMs)}
      </span>
    </div>
  );
}
