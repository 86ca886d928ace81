import { ArrowRight, FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { AUDIENCES } from '../../../core/interview/update-words';
import { UPDATE_MOMENTS, type UpdateMoment } from '../../../core/interview/updates';
import type { Exercise, UpdateAudience } from '../../../shared/updates';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Page } from '../../ui/Page';
import { dayAndTime } from '../../ui/when';
import { exportExercise } from './export-exercise';
import { Outcome } from './Outcome';
import { Steps } from './Steps';
import { UpdateCard } from './UpdateCard';
import css from './UpdatesPage.module.css';
import { type ExerciseView, useExercise } from './use-exercise';

/** One exercise, where it was left; what lies behind can be read and heard again. */
export function ExercisePage({ id }: { readonly id: string }) {
  const view = useExercise(id);
  const { exercise, failure } = view;
  const [looked, setLooked] = useState<number>();
  return (
    <Page
      title="Keeping people informed"
      actions={
        <>
          {exercise && exercise.updates.length > 0 ? (
            <Button tone="quiet" icon={<FileText />} onClick={() => void exportExercise(id)}>
              Export as Markdown
            </Button>
          ) : null}
          <Button tone="quiet" onClick={() => go({ page: 'updates' })}>
            All updates
          </Button>
        </>
      }
    >
      {failure ? <FailureCard failure={failure} /> : null}
      {exercise ? (
        <>
          <Damage exercise={exercise} />
          <Steps shown={looked ?? exercise.passed} passed={exercise.passed} onShow={setLooked} />
          <Step
            view={view}
            exercise={exercise}
            step={looked ?? exercise.passed}
            onPass={() => {
              setLooked(undefined);
              void view.pass(exercise.passed + 1);
            }}
          />
        </>
      ) : failure ? null : (
        <p className={css.told}>Opening the updates…</p>
      )}
    </Page>
  );
}

function Damage({ exercise: { damage, startedAt } }: { readonly exercise: Exercise }) {
  if (damage.length === 0) return null;
  return (
    <FailureCard
      failure={{
        code: 'updates-damaged',
        what: `Not all of the updates of ${dayAndTime(startedAt)} can be read: ${damage.join(' ')}`,
        kept: 'Everything else is here; a file that cannot be read is set aside, not written over.',
        todo: 'Mend it in its folder (Settings, Folders), or tell that one again.',
      }}
    />
  );
}

interface StepProps {
  readonly view: ExerciseView;
  readonly exercise: Exercise;
  readonly step: number;
  readonly onPass: () => void;
}

function Step({ view, exercise, step, onPass }: StepProps) {
  const moment = UPDATE_MOMENTS[step];
  if (!moment) return <Outcome exercise={exercise} onView={view.view} />;
  return <Moment key={moment.id} view={view} exercise={exercise} moment={moment} step={step} onPass={onPass} />;
}

function Moment({ view, exercise, moment, step, onPass }: StepProps & { readonly moment: UpdateMoment }) {
  const [speaking, setSpeaking] = useState<UpdateAudience>();
  const told = AUDIENCES.filter(({ id }) => view.updateFor(moment.id, id)?.sent).length;
  const over = step < exercise.passed;
  return (
    <>
      <Brief moment={moment} />
      <div className={css.cards}>
        {AUDIENCES.map((audience) => (
          <UpdateCard
            key={audience.id}
            audience={audience}
            slot={{ exercise: exercise.id, moment: moment.id, audience: audience.id }}
            update={view.updateFor(moment.id, audience.id)}
            over={over}
            speaking={speaking === undefined ? 'no' : speaking === audience.id ? 'here' : 'elsewhere'}
            onSpeak={(speaks) => setSpeaking(speaks ? audience.id : undefined)}
            reload={async () =>
              (await view.reload())?.updates.find(
                (update) => update.moment === moment.id && update.audience === audience.id,
              )
            }
          />
        ))}
      </div>
      {over ? null : (
        <div className={css.next}>
          <Button tone="primary" icon={<ArrowRight />} disabled={told === 0 || speaking !== undefined} onClick={onPass}>
            {step + 1 < UPDATE_MOMENTS.length ? 'Let time pass' : 'See how it went'}
          </Button>
          <p className={css.told}>
            {told === AUDIENCES.length
              ? 'Everyone has been told.'
              : `${AUDIENCES.length - told} of ${AUDIENCES.length} still wait for word.`}
          </p>
        </div>
      )}
    </>
  );
}

function Brief({ moment }: { readonly moment: UpdateMoment }) {
  const title = useRef<HTMLHeadingElement>(null);
  // A new moment is read from its beginning, also by a screen reader.
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={css.brief} aria-labelledby="brief-title">
      <h2 id="brief-title" ref={title} tabIndex={-1}>
        {moment.at}: {moment.title.toLowerCase()}
      </h2>
      <p>{moment.situation}</p>
      <ul className={css.known} aria-label="What you know">
        {moment.known.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className={css.aim}>{moment.aim}</p>
    </section>
  );
}
