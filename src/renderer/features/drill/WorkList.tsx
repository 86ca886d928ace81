import type { DrillOperation } from '../../../shared/drill';
import { clock } from '../../../shared/units';
import { Button } from '../../ui/Button';
import type { DrillRoom } from './drill-room';
import { utcMinutes } from './drill-words';
import css from './WorkList.module.css';

const STATES: Readonly<Record<DrillOperation['state'], string>> = {
  running: 'running',
  done: 'done',
  failed: 'failed',
  stopped: 'stopped',
};

interface WorkProps {
  readonly room: DrillRoom;
  readonly operations: readonly DrillOperation[];
  /** As evidence: an empty list says what is missing. */
  readonly open?: boolean | undefined;
}

/** Rollbacks, deploys, pipelines: how far each is and when it will be through. Newest first. */
export function WorkList({ room, operations, open = false }: WorkProps) {
  if (operations.length === 0) {
    return <p className={css.none}>{open ? 'It has not run yet.' : 'Nothing has been set going.'}</p>;
  }
  return (
    <ul
      className={css.list}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard
      tabIndex={0}
    >
      {[...operations].reverse().map((operation) => (
        <li key={operation.run} className={css.entry} data-state={operation.state}>
          <div className={css.head}>
            <p className={css.title}>{operation.title}</p>
            <p className={css.when}>
              {STATES[operation.state]} · {utcMinutes(operation.startedAt)}–{utcMinutes(operation.endsAt)}
            </p>
            {operation.stoppable ? (
              <Button size="small" onClick={() => room.act({ type: 'stop-operation', operation: operation.id })}>
                Stop it
              </Button>
            ) : null}
          </div>
          <div
            className={css.track}
            role="progressbar"
            aria-label={operation.title}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(operation.progress * 100)}
          >
            <div className={css.fill} style={{ inlineSize: `${Math.round(operation.progress * 100)}%` }} />
          </div>
          <ol className={css.steps}>
            {operation.steps.map((step) => (
              <li key={step.id} data-state={step.state}>
                <span className={css.step}>{step.title}</span>
                <span className={css.stepState}>
                  {step.state === 'skipped' ? 'skipped' : `${step.state} ${clock(step.seconds * 1000)}`}
                </span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
