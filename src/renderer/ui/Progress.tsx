import { useId } from 'react';
import css from './Progress.module.css';

interface ProgressProps {
  /** What is going on: "Hearing the rest". */
  readonly label: string;
  /** 0..1; undefined while it is not known. */
  readonly share: number | undefined;
  /** Beside the bar's end: speed, time left. */
  readonly detail?: string | undefined;
}

/** Progress never stands without words. */
export function Progress({ label, share, detail }: ProgressProps) {
  const id = useId();
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={css.progress}>
      <p className={css.words}>
        <span id={id}>{label}</span>
        <span className={css.detail}>
          {[percent === undefined ? '' : `${percent} %`, detail].filter(Boolean).join(' · ')}
        </span>
      </p>
      <div
        className={css.track}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === undefined ? {} : { 'aria-valuenow': percent })}
      >
        <div className={css.fill} style={{ inlineSize: `${percent ?? 100}%` }} data-unknown={percent === undefined} />
      </div>
    </div>
  );
}
