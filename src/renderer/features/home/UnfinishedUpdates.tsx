import { Megaphone } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { toldWords } from '../../../core/interview/update-words';
import { UPDATE_MOMENTS } from '../../../core/interview/updates';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { count, dayAndTime } from '../../ui/when';
import { followUpdates, updatesStore } from '../updates/updates-store';
import css from './UnfinishedTakes.module.css';

/** The exercise in status updates that was left last, to go on with. Nothing while none is read. */
export function UnfinishedUpdates() {
  const exercises = useStore(updatesStore, (state) => state.exercises);
  useEffect(followUpdates, []);
  const left = exercises.filter(({ passed }) => passed < UPDATE_MOMENTS.length);
  const [latest, ...others] = left;
  if (!latest) return null;
  const when = dayAndTime(latest.startedAt);
  const next = UPDATE_MOMENTS[latest.passed];
  return (
    <section className={css.section} aria-label="Status updates that were not finished">
      <div className={css.take}>
        <Megaphone aria-hidden="true" />
        <div className={css.words}>
          <p>
            <b>Status updates</b> of {when} were not finished.
          </p>
          <p className={css.kept}>
            {[toldWords(latest), ...(next ? [`left at ${next.at}, ${next.title.toLowerCase()}`] : [])].join(' · ')}
            {others.length > 0 ? ` · ${count(others.length, 'more', 'more')} among the updates` : ''}
          </p>
        </div>
        <Button
          tone="primary"
          aria-label={`Go on with the status updates of ${when}`}
          onClick={() => go({ page: 'updates', exercise: latest.id })}
        >
          Go on
        </Button>
      </div>
    </section>
  );
}
