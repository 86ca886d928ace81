import type { Progress } from '../../../core/progress/progress';
import type { TakeSummary } from '../../../shared/take';
import { clock } from '../../../shared/units';
import { go } from '../../app/routes';
import { capital, dayOf } from '../../ui/when';
import { EASY_PACE } from '../review/PaceLine';
import { firstWords, lengthWord } from './progress-words';
import css from './QuestionTable.module.css';

interface FirstAnswersProps {
  readonly progress: Progress;
  /** Takes of the library; those of `progress` are among them. */
  readonly takes: readonly TakeSummary[];
}

/** So few answers that a chart of them would be nearly empty: each as a line, and what they say in words. */
export function FirstAnswers({ progress, takes }: FirstAnswersProps) {
  const answers = progress.lengths.flatMap(({ take }) => takes.find(({ id }) => id === take) ?? []).reverse();
  const words = firstWords(progress);
  return (
    <section className={css.section} aria-labelledby="answers-title">
      <h2 id="answers-title">{answers.length === 1 ? 'Your answer' : 'Your answers'}</h2>
      {words ? <p className={css.words}>{words}</p> : null}
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Score</th>
            <th scope="col">Length</th>
            <th scope="col" className={css.number}>
              Pace
            </th>
            <th scope="col" className={css.number}>
              Fillers
            </th>
          </tr>
        </thead>
        <tbody>
          {answers.map((take) => (
            <Answer key={take.id} take={take} />
          ))}
        </tbody>
      </table>
      <p className={css.day}>
        A pace of {EASY_PACE.low} to {EASY_PACE.high} words a minute is easy to follow. Charts begin with the third
        story.
      </p>
    </section>
  );
}

function Answer({ take }: { readonly take: TakeSummary }) {
  const { id, startedAt, questionTitle, overall, kind, durationMs, targetMs, wordsPerMinute, fillers } = take;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={[css.answer, css.long].join(' ')}
          onClick={() => go({ page: 'review', take: id })}
        >
          {questionTitle} <span className={css.day}>{capital(dayOf(startedAt))}</span>
        </button>
      </th>
      <td>
        {kind === 'story' && overall !== undefined ? (
          <b>{Math.round(overall)}</b>
        ) : (
          <span className={css.day}>no story, no score</span>
        )}
      </td>
      <td>
        {clock(durationMs)}{' '}
        <span className={css.aim}>
          {lengthWord(durationMs, targetMs)} {clock(targetMs.minMs)}–{clock(targetMs.maxMs)}
        </span>
      </td>
      <td className={css.number}>{wordsPerMinute === undefined ? '–' : Math.round(wordsPerMinute)}</td>
      <td className={css.number}>{fillers ?? '–'}</td>
    </tr>
  );
}
