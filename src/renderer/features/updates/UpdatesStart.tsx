import { ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { UPDATE_MOMENTS } from '../../../core/interview/updates';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Page } from '../../ui/Page';
import { beginExercise } from './begin-exercise';
import { ExerciseList } from './ExerciseList';
import css from './UpdatesPage.module.css';
import { followUpdates, updatesStore } from './updates-store';

/** What the exercise is, and every one that was begun. */
export function UpdatesStart() {
  const { exercises, failure } = useStore(updatesStore);
  useEffect(followUpdates, []);
  return (
    <Page
      title="Keeping people informed"
      actions={
        <Button tone="quiet" onClick={() => go({ page: 'drills' })}>
          Back to the drills
        </Button>
      }
    >
      <section className={css.brief} aria-labelledby="what-title">
        <h2 id="what-title">A release that runs late, told three times to three audiences</h2>
        <ol className={css.plan}>
          {UPDATE_MOMENTS.map(({ id, at, title, aim }) => (
            <li key={id}>
              <b>
                {at} {title}
              </b>
              <span>{aim}</span>
            </li>
          ))}
        </ol>
        <p className={css.told}>
          Speak or write each message. SREs, programme managers and leadership answer as they would: that they can act
          on it, or what they have to ask back. Everything is kept as you go.
        </p>
        <div className={css.next}>
          <Button tone="primary" icon={<ArrowRight />} onClick={() => void beginExercise()}>
            Begin
          </Button>
        </div>
      </section>
      {failure ? <FailureCard failure={failure} /> : null}
      {exercises.length > 0 ? <ExerciseList exercises={exercises} /> : null}
    </Page>
  );
}
