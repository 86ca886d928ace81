import { ListPlus } from 'lucide-react';
import { useStore } from 'zustand';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import css from './AdditionNotice.module.css';
import { PART_WORDS } from './FixBanner';
import { useJoin } from './join-takes';
import { useView } from './use-review';

/** Told in place of a score: a part, or an answer to a follow-up, counts in the answer it belongs to. */
export function AdditionNotice() {
  const { take } = useView();
  const { id, parent, retryPart } = take.attempt;
  const whole = useStore(appStore, ({ takes }) => takes.find((other) => other.id === parent)?.id);
  const { working, join } = useJoin(whole ?? '', id);
  return (
    <section className={css.notice} aria-labelledby="addition">
      <div className={css.words}>
        <h2 id="addition" className={css.title}>
          {retryPart ? `Only ${PART_WORDS[retryPart]}, told again` : 'Your answer to a follow-up'}
        </h2>
        <p>
          {whole
            ? 'By itself it is no whole answer, so it has no score of its own. Joined to the take it belongs to, both are judged as one; the takes themselves stay as they are.'
            : 'The take it belongs to was deleted, so there is nothing to join it to.'}
        </p>
      </div>
      {whole ? (
        <>
          <Button onClick={() => go({ page: 'review', take: whole })}>Open the take</Button>
          <Button tone="primary" icon={<ListPlus />} disabled={working || !take.feedback} onClick={() => void join()}>
            {working ? 'Joining…' : 'Join them'}
          </Button>
        </>
      ) : null}
    </section>
  );
}
