import { History } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/result';
import type { TakeSummary } from '../../../shared/take';
import { clock } from '../../../shared/units';
import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { count, dayAndTime } from '../../ui/when';
import css from './UnfinishedTakes.module.css';

const SHOWN = 2;

/** Takes whose sound is there but which were never judged: the app ended in the middle, or the engine failed. */
export function UnfinishedTakes({ takes }: { readonly takes: readonly TakeSummary[] }) {
  const waiting = takes.filter(({ state }) => state === 'recorded');
  if (waiting.length === 0) return null;
  return (
    <section className={css.section} aria-label="Takes that were not finished">
      {waiting.slice(0, SHOWN).map((take) => (
        <UnfinishedTake key={take.id} take={take} />
      ))}
      {waiting.length > SHOWN ? (
        <p className={css.more}>{count(waiting.length - SHOWN, 'more', 'more')} among your takes.</p>
      ) : null}
    </section>
  );
}

function UnfinishedTake({ take }: { readonly take: TakeSummary }) {
  const [hearing, setHearing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const hear = async (): Promise<void> => {
    setHearing(true);
    setFailure(undefined);
    const answer = await ask('takes.hearAgain', { id: take.id });
    setHearing(false);
    if (answer.ok) go({ page: 'review', take: take.id });
    else setFailure(answer.error);
  };
  return (
    <div className={css.take}>
      <History aria-hidden="true" />
      <div className={css.words}>
        <p>
          <b>{take.title || take.questionTitle}</b> of {dayAndTime(take.startedAt)} was not finished.
        </p>
        <p className={css.kept}>{clock(take.durationMs)} of sound are kept.</p>
      </div>
      <Button disabled={hearing} onClick={() => go({ page: 'review', take: take.id })}>
        Open
      </Button>
      <Button tone="primary" disabled={hearing} onClick={() => void hear()}>
        {hearing ? 'Hearing it…' : 'Hear it now'}
      </Button>
      {failure ? (
        <div className={css.failure}>
          <FailureCard failure={failure} />
        </div>
      ) : null}
    </div>
  );
}
