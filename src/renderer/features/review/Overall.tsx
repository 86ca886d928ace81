import { useRef, useState } from 'react';
import { makeUpOf } from '../../../core/review/make-up';
import type { Feedback, Kind } from '../../../shared/feedback';
import { isAddition } from '../../../shared/take';
import { DIMENSION_NAMES, VARIANT_NAMES } from '../../ui/names';
import { Popover } from '../../ui/Popover';
import css from './Overall.module.css';
import { useView } from './use-review';

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  story: 'Story',
  'pseudo-story': 'A habit, not a story',
  'self-description': 'About you, not a story',
  hypothetical: 'What you would do',
  'off-topic': 'Off the question',
  'too-short': 'Too short',
};

/** Why the overall figure lies below the mean of its dimensions. */
const TAKEN: Readonly<Record<Kind, string>> = {
  story:
    'Taken off because little of it counts: it is short on substance, not surely one event, or not surely what was asked.',
  'pseudo-story': 'Taken off because it tells what usually happens, not what happened once.',
  'self-description': 'Taken off because it says what you are like, not what you did.',
  hypothetical: 'Taken off because it says what you would do, not what you did.',
  'off-topic': 'Taken off because it answers another question.',
  'too-short': 'Taken off because there is too little to judge.',
};

/** The figure over everything; pressing it shows what it is made of. */
export function Overall() {
  const { attempt, feedback } = useView().take;
  const [open, setOpen] = useState(false);
  const figure = useRef<HTMLButtonElement>(null);
  if (!feedback || isAddition(attempt)) return null;
  const { kind } = feedback;
  const overall = Math.round(feedback.overall);
  return (
    <>
      <button ref={figure} type="button" className={css.overall} aria-expanded={open} onClick={() => setOpen(true)}>
        <span className="visually-hidden">Score </span>
        <span className={css.figure}>{overall}</span>
        <span className={css.kind} data-story={kind === 'story'}>
          {kind === 'story' ? 'of 100' : KIND_NAMES[kind]}
        </span>
        <span className="visually-hidden">. How it comes about</span>
      </button>
      <Popover open={open} onClose={() => setOpen(false)} at={figure} label="How the score comes about">
        <MakeUp feedback={feedback} />
      </Popover>
    </>
  );
}

function MakeUp({ feedback }: { readonly feedback: Feedback }) {
  const { variant } = useView().take.attempt;
  const { shares, mean, taken } = makeUpOf(feedback, variant);
  return (
    <div className={css.make}>
      <p className={css.title}>
        {Math.round(feedback.overall)} of 100, judged as {VARIANT_NAMES[variant].toLowerCase()}
      </p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Dimension</th>
            <th scope="col">Score</th>
            <th scope="col">Counts</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ id, score, weight, points }) => (
            <tr key={id}>
              <th scope="row">{DIMENSION_NAMES[id]}</th>
              <td>{Math.round(score)}</td>
              <td>{Math.round(100 * weight)} %</td>
              <td>{points.toFixed(1)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              Together
            </th>
            <td>{mean}</td>
          </tr>
          {taken > 0 ? (
            <tr>
              <th scope="row" colSpan={3}>
                Taken off
              </th>
              <td>−{taken}</td>
            </tr>
          ) : null}
        </tfoot>
      </table>
      {taken > 0 ? <p className={css.why}>{TAKEN[feedback.kind]}</p> : null}
      <p className={css.why}>The reasons for each stand under Scores.</p>
    </div>
  );
}
