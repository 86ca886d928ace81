import { ChevronRight } from 'lucide-react';
import type { TakeSummary } from '../../../shared/take';
import { clock } from '../../../shared/units';
import { go } from '../../app/routes';
import { Button } from '../../ui/Button';
import { VARIANT_NAMES } from '../../ui/names';
import { Score } from '../../ui/Score';
import { capital, dayAndTime } from '../../ui/when';
import css from './LastTakes.module.css';

const SHOWN = 6;

/** Short of the target, in it, or past it, in a word. */
function lengthWord({ durationMs, targetMs }: TakeSummary): string {
  if (durationMs < targetMs.minMs) return 'short';
  return durationMs > targetMs.maxMs ? 'long' : '';
}

export function LastTakes({ takes }: { readonly takes: readonly TakeSummary[] }) {
  return (
    <section aria-labelledby="last-takes">
      <div className={css.head}>
        <h2 id="last-takes">Last takes</h2>
        {takes.length > SHOWN ? (
          <Button tone="quiet" size="small" onClick={() => go({ page: 'library' })}>
            All {takes.length}
          </Button>
        ) : null}
      </div>
      <ul className={css.list}>
        {takes.slice(0, SHOWN).map((take) => (
          <li key={take.id}>
            <TakeRow take={take} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakeRow({ take }: { readonly take: TakeSummary }) {
  const word = lengthWord(take);
  return (
    <button type="button" className={css.row} onClick={() => go({ page: 'review', take: take.id })}>
      <span className={css.words}>
        <span className={css.title}>{take.title || take.questionTitle}</span>
        <span className={css.detail}>
          {capital(dayAndTime(take.startedAt))} · {VARIANT_NAMES[take.variant]} · {clock(take.durationMs)}
          {word === '' ? '' : `, ${word}`}
        </span>
        {take.topFix ? <span className={css.fix}>{take.topFix}</span> : null}
      </span>
      <Score value={take.overall} />
      <ChevronRight aria-hidden="true" />
    </button>
  );
}
