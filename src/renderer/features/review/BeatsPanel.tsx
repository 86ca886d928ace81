import { Check, Circle } from 'lucide-react';
import type { Take } from '../../../shared/contract';
import type { Evidence } from '../../../shared/feedback';
import { StarBadge } from '../../ui/StarBadge';
import css from './BeatsPanel.module.css';
import { Quote } from './Quote';
import { useView } from './use-review';

type Beat = NonNullable<NonNullable<Take['feedback']>['beats']>[number];

/** The sentence a beat's quote comes from, so that it can be heard. */
function evidenceOf(take: Take, quote: string): Evidence {
  const wanted = quote.toLowerCase();
  const index = take.feedback?.sentences.findIndex(({ text }) => text.toLowerCase().includes(wanted)) ?? -1;
  const startMs = take.feedback?.sentences[index]?.startMs;
  // A quote that is in no sentence points past their end: it is shown, but there is nothing to play.
  const sentence = index === -1 ? (take.feedback?.sentences.length ?? 0) : index;
  return { quote, sentence, ...(startMs === undefined ? {} : { startMs }) };
}

function BeatRow({ beat }: { readonly beat: Beat }) {
  const { take } = useView();
  const part = take.question?.beats.find(({ id }) => id === beat.id)?.part;
  return (
    <li className={css.beat} data-covered={beat.covered}>
      {beat.covered ? <Check aria-label="Covered" /> : <Circle aria-label="Not covered" />}
      <div className={css.words}>
        <p className={css.text}>
          {part ? <StarBadge part={part} faded={!beat.covered} /> : null}
          {beat.text}
        </p>
        {beat.quote ? <Quote evidence={evidenceOf(take, beat.quote)} /> : null}
      </div>
    </li>
  );
}

/** The steps a full answer to this question covers, and the words that covered them here. */
export function BeatsPanel() {
  const { take } = useView();
  const beats = take.feedback?.beats ?? [];
  if (beats.length === 0) return <p className={css.none}>This question lists no steps to cover.</p>;
  return (
    <div className={css.panel}>
      <p className={css.intro}>
        Steps that good answers to this question have in common. They are not a script: leave out what did not happen.
      </p>
      <ul>
        {[...beats.filter(({ covered }) => covered), ...beats.filter(({ covered }) => !covered)].map((beat) => (
          <BeatRow key={beat.id} beat={beat} />
        ))}
      </ul>
    </div>
  );
}
