import { ArrowRight, Trash2 } from 'lucide-react';
import type { DrillLevel, DrillRun } from '../../../shared/drill';
import { clock } from '../../../shared/units';
import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { Button, IconButton } from '../../ui/Button';
import { toast, toastFailure } from '../../ui/toasts';
import { dayAndTime } from '../../ui/when';
import css from './RunList.module.css';

const LEVELS: readonly DrillLevel[] = ['expert', 'intermediate', 'novice'];

/** `2 expert, 3 intermediate` */
function levelWords({ levels }: DrillRun): string {
  const given = Object.values(levels ?? {});
  return LEVELS.flatMap((level) => {
    const times = given.filter((other) => other === level).length;
    return times > 0 ? [`${times} ${level}`] : [];
  }).join(', ');
}

/** Deletes at once and offers to bring it back: a question before would be asked of everybody for the few. */
async function remove(run: DrillRun): Promise<void> {
  const done = await ask('drills.delete', { ids: [run.id] });
  if (!done.ok) {
    toastFailure(done.error);
    return;
  }
  toast('The run was deleted.', {
    action: {
      label: 'Undo',
      run: () => {
        void ask('drills.restore', { ids: [run.id] }).then((back) => (back.ok ? undefined : toastFailure(back.error)));
      },
    },
  });
}

/** The runs on disk, newest first: to go on with, or to look back on. */
export function RunList({ runs }: { readonly runs: readonly DrillRun[] }) {
  return (
    <section className={css.runs} aria-labelledby="runs-title">
      <h2 id="runs-title">Your runs</h2>
      <ul className={css.list}>
        {runs.map((run) => (
          <li key={run.id} className={css.run}>
            <div className={css.words}>
              <p className={css.title}>{run.title}</p>
              <p className={css.facts}>
                {dayAndTime(run.startedAt)} · {clock(run.durationMs)}
                {run.ending ? ` · ${run.ending.title}` : ' · left in the middle'}
                {run.levels ? ` · ${levelWords(run)}` : ''}
              </p>
            </div>
            <Button
              size="small"
              icon={<ArrowRight />}
              onClick={() =>
                go(
                  run.state === 'ended'
                    ? { page: 'debrief', run: run.id }
                    : { page: 'drill', drill: run.drill, run: run.id },
                )
              }
            >
              {run.state === 'ended' ? 'Look back' : 'Go on'}
            </Button>
            <IconButton label={`Delete the run of ${dayAndTime(run.startedAt)}`} onClick={() => void remove(run)}>
              <Trash2 />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
