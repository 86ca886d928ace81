import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/result';
import type { TakeSummary } from '../../../shared/take';
import { clock } from '../../../shared/units';
import { ask, listen } from '../../app/client';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Progress } from '../../ui/Progress';
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

/** Has the engine hear a take from here, which takes a while: how far it is, and what stopped it. */
function useHearing(id: string) {
  const [heardMs, setHeardMs] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(
    () =>
      listen('take.hearing', (told) =>
        told.id === id ? setHeardMs((now) => (now === undefined ? now : told.heardMs)) : undefined,
      ),
    [id],
  );
  const hear = async (): Promise<void> => {
    setHeardMs(0);
    setFailure(undefined);
    const answer = await ask('takes.hearAgain', { id });
    setHeardMs(undefined);
    if (answer.ok) go({ page: 'review', take: id });
    else if (answer.error.code !== 'hearing-stopped') setFailure(answer.error);
  };
  const stop = async (): Promise<void> => {
    const answer = await ask('takes.stopHearing', { id });
    if (!answer.ok) setFailure(answer.error);
  };
  return { heardMs, failure, hear, stop };
}

function UnfinishedTake({ take }: { readonly take: TakeSummary }) {
  const { heardMs, failure, hear, stop } = useHearing(take.id);
  return (
    <div className={css.take}>
      <History aria-hidden="true" />
      <div className={css.words}>
        <p>
          <b>{take.title || take.questionTitle}</b> of {dayAndTime(take.startedAt)} was not finished.
        </p>
        <p className={css.kept}>{clock(take.durationMs)} of sound are kept.</p>
      </div>
      <Button onClick={() => go({ page: 'review', take: take.id })}>Open</Button>
      {heardMs === undefined ? (
        <Button tone="primary" onClick={() => void hear()}>
          Hear it now
        </Button>
      ) : (
        <Button onClick={() => void stop()}>Stop</Button>
      )}
      {heardMs === undefined ? null : (
        <div className={css.below}>
          <Progress label="Hearing your answer" share={Math.min(1, heardMs / Math.max(1, take.durationMs))} />
        </div>
      )}
      {failure ? (
        <div className={css.below}>
          <FailureCard failure={failure} />
        </div>
      ) : null}
    </div>
  );
}
