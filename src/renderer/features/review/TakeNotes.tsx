import { Info } from 'lucide-react';
import { useStore } from 'zustand';
import { clock } from '../../../shared/units';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { PART_NAMES } from '../../ui/StarBadge';
import { dayAndTime } from '../../ui/when';
import { Moment } from './Quote';
import css from './TakeNotes.module.css';
import { useView } from './use-review';

/** What to know when reading this take: what happened while it was recorded, what it is a part of. */
export function TakeNotes() {
  const { take } = useView();
  const { mishaps, parent, followUp, retryPart, splice } = take.attempt;
  const whole = useStore(appStore, ({ takes }) => takes.find(({ id }) => id === parent));
  if (mishaps.length === 0 && !parent) return null;
  return (
    <ul className={css.notes}>
      {parent ? (
        <li>
          <Info aria-hidden="true" />
          <p>
            {followUp ? 'Answers a follow-up of ' : null}
            {retryPart ? `Tells ${PART_NAMES[retryPart].toLowerCase()} anew for ` : null}
            {splice ? (
              <>
                {splice.part
                  ? `Spliced: ${PART_NAMES[splice.part].toLowerCase()} told anew at `
                  : 'Joined with the answer to a follow-up at '}
                <Moment atMs={splice.startMs} lengthMs={splice.endMs - splice.startMs} />, the rest from{' '}
              </>
            ) : null}
            {whole ? (
              <button type="button" className={css.link} onClick={() => go({ page: 'review', take: whole.id })}>
                the take of {dayAndTime(whole.startedAt)}
              </button>
            ) : (
              'a take that was deleted'
            )}
            .
          </p>
        </li>
      ) : null}
      {mishaps.map(({ atMs, what }) => (
        <li key={`${atMs}${what}`}>
          <Info aria-hidden="true" />
          <p>
            {atMs > 0 ? `${clock(atMs)} ` : ''}
            {what}
          </p>
        </li>
      ))}
    </ul>
  );
}
