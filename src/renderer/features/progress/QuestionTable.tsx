import { ArrowLeftRight } from 'lucide-react';
import type { QuestionRecord } from '../../../core/progress/questions';
import type { TakeSummary } from '../../../shared/take';
import { go } from '../../app/routes';
import { IconButton } from '../../ui/Button';
import { capital, dayOf } from '../../ui/when';
import css from './QuestionTable.module.css';

function Answer({ take, name }: { readonly take: TakeSummary; readonly name: string }) {
  const score = Math.round(take.overall ?? 0);
  const day = dayOf(take.startedAt);
  return (
    <button type="button" className={css.answer} onClick={() => go({ page: 'review', take: take.id })}>
      <b>{score}</b> <span className={css.day}>{capital(day)}</span>
      <span className="visually-hidden">, {name} answer: open</span>
    </button>
  );
}

function Change({ change }: { readonly change: number | undefined }) {
  if (change === undefined) return <span className={css.day}>first</span>;
  const rounded = Math.round(change);
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same';
  return (
    <span className={css.change} data-direction={direction}>
      {rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${Math.abs(rounded)}` : '0'}
    </span>
  );
}

/** Best and last answer of each question that was answered. */
export function QuestionTable({ records }: { readonly records: readonly QuestionRecord[] }) {
  return (
    <section className={css.section} aria-labelledby="questions-title">
      <h2 id="questions-title">Questions</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col" className={css.number}>
              Answers
            </th>
            <th scope="col">Best</th>
            <th scope="col">Last</th>
            <th scope="col" className={css.number}>
              Change
            </th>
            <th scope="col">
              <span className="visually-hidden">Compare</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ questionId, title, answers, best, last, before, change }) => (
            <tr key={questionId}>
              <th scope="row">{title}</th>
              <td className={css.number}>{answers}</td>
              <td>
                <Answer take={best} name="best" />
              </td>
              <td>
                <Answer take={last} name="last" />
              </td>
              <td className={css.number}>
                <Change change={change} />
              </td>
              <td className={css.compare}>
                {before ? (
                  <IconButton
                    label={`Compare the last two answers: ${title}`}
                    onClick={() => go({ page: 'review', take: last.id, compare: before.id })}
                  >
                    <ArrowLeftRight />
                  </IconButton>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
