import { MessageCircleQuestion } from 'lucide-react';
import type { DefectId, Evidence, Feedback, Kind } from '../../../shared/feedback';
import { Button } from '../../ui/Button';
import { retry } from './FixBanner';
import { Quote } from './Quote';
import css from './StoryNotice.module.css';
import { useView } from './use-review';

interface KindWords {
  readonly title: string;
  readonly meaning: string;
  readonly turn: string;
}

/** What an answer is that is no story, and how the same material becomes one. */
const WORDS: Readonly<Record<Exclude<Kind, 'story'>, KindWords>> = {
  'pseudo-story': {
    title: 'This is a habit, told as if it were an event',
    meaning: 'It says what usually happens. An interviewer waits for the one time it did.',
    turn: 'Think of the last time it happened. Say when it was, what was different that day, and what you did next.',
  },
  'self-description': {
    title: 'This is about what you are like, not about something you did',
    meaning: 'Anyone can say they are calm under pressure. One event shows it.',
    turn: 'Take the quality you named and tell the hour in which it was needed: what broke, what you decided, how it ended.',
  },
  hypothetical: {
    title: 'This is what you would do, not what you did',
    meaning: 'The question asks for the past. What would happen cannot be checked.',
    turn: 'Take the step you were surest of and tell a time you really took it, even a small one.',
  },
  'off-topic': {
    title: 'This is a story, but not an answer to this question',
    meaning: 'Something particular happened in it, yet not what was asked for.',
    turn: 'Keep it for another question. For this one, look for an event in which the very thing asked about went wrong.',
  },
  'too-short': {
    title: 'This stops before there is a story',
    meaning: 'A sentence or two is too little to judge.',
    turn: 'Say where you were, what was yours to do, what you did step by step, and how it ended. One minute is enough.',
  },
};

const DEFECT_OF: Partial<Readonly<Record<Kind, DefectId>>> = {
  'pseudo-story': 'pseudo_story',
  'self-description': 'self_description',
  hypothetical: 'hypothetical',
  'off-topic': 'off_topic',
};

/** The sentence that shows what kind of answer it is. */
function showing({ kind, defects, sentences }: Feedback): Evidence | undefined {
  const found = defects.find(({ id }) => id === DEFECT_OF[kind])?.evidence[0];
  const first = sentences[0];
  if (found || !first || kind === 'too-short') return found;
  return { quote: first.text, sentence: 0, ...(first.startMs === undefined ? {} : { startMs: first.startMs }) };
}

/** Told kindly in place of a top fix: what this answer is, the sentence that shows it, how to make it a story. */
export function StoryNotice() {
  const { take } = useView();
  const { feedback, attempt } = take;
  if (!feedback || feedback.kind === 'story') return null;
  const { title, meaning, turn } = WORDS[feedback.kind];
  const evidence = showing(feedback);
  return (
    <section className={css.notice} aria-labelledby="story-notice">
      <MessageCircleQuestion aria-hidden="true" />
      <div className={css.words}>
        <h2 id="story-notice" className={css.title}>
          {title}
        </h2>
        <p>{meaning}</p>
        <p>{turn}</p>
      </div>
      {evidence ? (
        <div className={css.quote}>
          <Quote evidence={evidence} />
        </div>
      ) : null}
      <Button tone="primary" onClick={() => retry(attempt)}>
        Tell a story
      </Button>
    </section>
  );
}
