import { ArrowRight, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { AUDIENCES, MESSAGES_IN_ALL } from '../../../core/interview/update-words';
import { UPDATES_QUESTION } from '../../../core/interview/updates';
import type { Failure } from '../../../shared/result';
import type { Exercise, OwnView, UpdateResult } from '../../../shared/updates';
import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { beginExercise } from './begin-exercise';
import css from './Outcome.module.css';
import { OwnViewForm } from './OwnViewForm';
import { ResultCard } from './ResultCard';
import pageCss from './UpdatesPage.module.css';

interface OutcomeProps {
  readonly exercise: Exercise;
  readonly onView: (view: OwnView) => Promise<void>;
}

/** How it went: first as the candidate sees it, then as it was for those who waited. */
export function Outcome({ exercise, onView }: OutcomeProps) {
  if (!exercise.ownView) return <OwnViewForm onView={onView} />;
  return <Result exercise={exercise} own={exercise.ownView} />;
}

function Result({ exercise, own }: { readonly exercise: Exercise; readonly own: OwnView }) {
  const [results, setResults] = useState<readonly UpdateResult[]>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    void ask('updates.result', { exercise: exercise.id }).then((answer) =>
      answer.ok ? setResults(answer.value) : setFailure(answer.error),
    );
  }, [exercise.id]);
  const sent = exercise.updates.filter((update) => update.sent);
  const could = sent.filter((update) => update.sent?.judged.quality === 'good').length;
  const right = results?.filter(({ audience, outcome }) => own.outcomes[audience] === outcome).length;
  return (
    <>
      <section className={pageCss.brief} aria-labelledby="outcome-title">
        <h2 id="outcome-title">Who was told what they needed</h2>
        <p>
          {sent.length} of {MESSAGES_IN_ALL} messages sent; {could === sent.length ? 'all' : could} could be acted on
          without asking back.
          {right === undefined ? null : ` You saw ${right} of ${AUDIENCES.length} audiences as they were.`}
        </p>
        {own.change ? (
          <p className={css.change}>
            What you would tell differently: <q>{own.change}</q>
          </p>
        ) : null}
      </section>
      {failure ? <FailureCard failure={failure} /> : null}
      <div className={css.results}>
        {results?.map((result) => (
          <ResultCard key={result.audience} result={result} updates={exercise.updates} own={own} />
        ))}
      </div>
      <div className={pageCss.next}>
        <Button tone="primary" icon={<ArrowRight />} onClick={() => go({ page: 'room', question: UPDATES_QUESTION })}>
          Tell it as a story
        </Button>
        <Button tone="quiet" icon={<RotateCcw />} onClick={() => void beginExercise()}>
          Once more
        </Button>
      </div>
    </>
  );
}
