import { MessageCircleQuestion } from 'lucide-react';
import { fixGrounds } from '../../../core/review/fix';
import type { Kind } from '../../../shared/feedback';
import { Button } from '../../ui/Button';
import { retry } from './FixBanner';
import { Quote } from './Quote';
import css from './StoryNotice.module.css';
import { useView } from './use-review';

/** What an answer is that is no story. */
const TITLES: Readonly<Record<Exclude<Kind, 'story'>, string>> = {
  'pseudo-story': 'This is a habit, told as if it were an event',
  'self-description': 'This is about what you are like, not about something you did',
  hypothetical: 'This is what you would do, not what you did',
  'off-topic': 'This is a story, but not an answer to this question',
  'too-short': 'This stops before there is a story',
};

/** Told kindly in place of a top fix: what this answer is, the sentence that shows it, how to make it a story. */
export function StoryNotice() {
  const { take } = useView();
  const { feedback, attempt } = take;
  if (!feedback || feedback.kind === 'story') return null;
  const { why, how } = feedback.topFix;
  const { evidence } = fixGrounds(feedback);
  return (
    <section className={css.notice} aria-labelledby="story-notice">
      <MessageCircleQuestion aria-hidden="true" />
      <div className={css.words}>
        <h2 id="story-notice" className={css.title}>
          {TITLES[feedback.kind]}
        </h2>
        <p>{why}</p>
        <p>{how}</p>
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
