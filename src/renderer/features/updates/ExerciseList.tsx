import { ArrowRight, Trash2 } from 'lucide-react';
import { toldWords } from '../../../core/interview/update-words';
import { UPDATE_MOMENTS } from '../../../core/interview/updates';
import type { ExerciseSummary } from '../../../shared/updates';
import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { Button, IconButton } from '../../ui/Button';
import { TOAST_MS, toast, toastFailure } from '../../ui/toasts';
import { capital, dayAndTime } from '../../ui/when';
import css from '../drill/RunList.module.css';

async function restore(id: string): Promise<void> {
  const answer = await ask('updates.restore', { ids: [id] });
  if (!answer.ok) toastFailure(answer.error);
}

/** Deletes at once and offers to bring it back, as takes do. */
async function remove(id: string): Promise<void> {
  const answer = await ask('updates.delete', { ids: [id] });
  if (!answer.ok) {
    toastFailure(answer.error);
    return;
  }
  toast('The updates were deleted.', {
    lastsMs: TOAST_MS.undo,
    action: { label: 'Undo', run: () => void restore(id) },
  });
}

function factsOf(summary: ExerciseSummary): string {
  const next = UPDATE_MOMENTS[summary.passed];
  return [
    toldWords(summary),
    ...(next ? [`left at ${next.at}, ${next.title.toLowerCase()}`] : []),
    ...(summary.damaged ? ['a file of it cannot be read'] : []),
  ].join(' · ');
}

/** The exercises on disk, newest first: to go on with, or to read and hear again. */
export function ExerciseList({ exercises }: { readonly exercises: readonly ExerciseSummary[] }) {
  return (
    <section aria-labelledby="given-title">
      <h2 id="given-title">Given before</h2>
      <ul className={css.list}>
        {exercises.map((summary) => {
          const when = dayAndTime(summary.startedAt);
          const over = summary.passed >= UPDATE_MOMENTS.length;
          return (
            <li key={summary.id} className={css.run}>
              <div className={css.words}>
                <p className={css.title}>{capital(when)}</p>
                <p className={css.facts}>{factsOf(summary)}</p>
              </div>
              <Button
                size="small"
                icon={<ArrowRight />}
                aria-label={`${over ? 'Look back' : 'Go on'}: ${when}`}
                onClick={() => go({ page: 'updates', exercise: summary.id })}
              >
                {over ? 'Look back' : 'Go on'}
              </Button>
              <IconButton label={`Delete the updates of ${when}`} onClick={() => void remove(summary.id)}>
                <Trash2 />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
