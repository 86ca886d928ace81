import { RotateCcw } from 'lucide-react';
import { fixGrounds } from '../../../core/review/fix';
import type { Part } from '../../../shared/feedback';
import type { Attempt } from '../../../shared/take';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import css from './FixBanner.module.css';
import { Quote } from './Quote';
import { useView } from './use-review';

export const PART_WORDS: Readonly<Record<Part, string>> = {
  S: 'the situation',
  T: 'the task',
  A: 'the action',
  R: 'the result',
};

/** Opens the room for one part of this answer, or for the whole question. */
export function retry({ id, questionId, variant }: Attempt, part?: Part): void {
  go({ page: 'room', question: questionId, variant, ...(part ? { parent: id, retryPart: part } : {}) });
}

/** The one change that would raise this answer most, with the words it is about, and the way to try it. */
export function FixBanner() {
  const { take } = useView();
  const { feedback, attempt } = take;
  if (!feedback) return null;
  const { title, why, how } = feedback.topFix;
  const { evidence, part } = fixGrounds(feedback);
  return (
    <section className={css.banner} aria-labelledby="top-fix">
      <div className={css.words}>
        <h2 id="top-fix" className={css.title}>
          <span className={css.label}>Top fix</span> {title}
        </h2>
        <p className={css.why}>
          {why} {how}
        </p>
      </div>
      {evidence ? (
        <div className={css.quote}>
          <Quote evidence={evidence} />
        </div>
      ) : null}
      <Button tone="primary" icon={<RotateCcw />} onClick={() => retry(attempt, part)}>
        {part ? `Retry ${PART_WORDS[part]}` : 'Try again'}
      </Button>
    </section>
  );
}
