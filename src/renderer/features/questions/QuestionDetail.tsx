import { ArrowRight, MessagesSquare } from 'lucide-react';
import { useStore } from 'zustand';
import { UPDATES_QUESTION } from '../../../core/interview/updates';
import type { Question, VariantId } from '../../../shared/question';
import { go } from '../../app/routes';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { VARIANT_NAMES } from '../../ui/names';
import { Score } from '../../ui/Score';
import { capital, count, dayOf } from '../../ui/when';
import css from './QuestionDetail.module.css';
import type { Record } from './question-list';
import { VariantPicker } from './VariantPicker';

const TAKES_SHOWN = 4;

interface DetailProps {
  readonly question: Question;
  readonly variant: VariantId;
  readonly record: Record | undefined;
  readonly onVariant: (variant: VariantId) => void;
  readonly onStart: () => void;
}

export function QuestionDetail({ question, variant, record, onVariant, onStart }: DetailProps) {
  const settings = useStore(appStore, (state) => state.settings);
  const prompt = question.variants.find(({ id }) => id === variant)?.prompt ?? question.prompt;
  return (
    <section className={css.detail} aria-label={question.title}>
      <h2 className={css.prompt}>{prompt}</h2>
      <p className={css.looksFor}>Listens for: {question.looksFor}</p>
      <VariantPicker question={question} chosen={variant} settings={settings} onChoose={onVariant} onStart={onStart} />
      <Button tone="primary" className={css.start} icon={<ArrowRight />} shortcut="Enter" onClick={onStart}>
        Go to the room
      </Button>
      <Extras question={question} />
      {record ? <Answers record={record} /> : <p className={css.none}>You have not answered it yet.</p>}
    </section>
  );
}

/** What some questions bring along besides being asked. */
function Extras({ question }: { readonly question: Question }) {
  return (
    <>
      {question.proof ? (
        <p className={css.extra}>
          The interviewer will ask for proof: its before and after figures lie on the table in the room.
        </p>
      ) : null}
      {question.id === UPDATES_QUESTION ? (
        <Button tone="quiet" className={css.start} icon={<MessagesSquare />} onClick={() => go({ page: 'updates' })}>
          Keep people informed: the same delay in three updates
        </Button>
      ) : null}
    </>
  );
}

function Answers({ record }: { readonly record: Record }) {
  return (
    <div className={css.answers}>
      <h3 className={css.head}>
        {count(record.takes.length, 'answer')}
        <span className={css.best}>best {Math.round(record.best)}</span>
      </h3>
      <ul>
        {record.takes.slice(0, TAKES_SHOWN).map((take) => (
          <li key={take.id}>
            <button type="button" className={css.take} onClick={() => go({ page: 'review', take: take.id })}>
              <span className={css.when}>
                {capital(dayOf(take.startedAt))} · {VARIANT_NAMES[take.variant]}
                {take.topFix ? <span className={css.fix}> · {take.topFix}</span> : null}
              </span>
              <Score value={take.overall} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
