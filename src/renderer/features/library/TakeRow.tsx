// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { Check, Star } from 'lucide-react';
import type { TakeSummary } from '../../../shared/take';
import { clock } from '../../../shared/units';
import { VARIANT_NAMES } from '../../ui/names';
import { PART_NAMES } from '../../ui/StarBadge';
import { capital, dayAndTime } from '../../ui/when';
import { snippetOf, takeName } from './filter';
import css from './TakeGrid.module.css';

interface TakeRowProps {
  readonly take: TakeSummary;
  /** Its place in the whole list, from 0. */
  readonly index: number;
  readonly query: string;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly onStar: (take: TakeSummary) => void;
  readonly onToggle: (take: TakeSummary) => void;
}

export const rowId = (take: string): string => `take-${take}`;

/** What the take is beyond an answer to its question. */
function tagOf(take: TakeSummary): string | undefined {
  if (take.state !== 'complete' && take.overall === undefined) return 'not heard yet';
  if (take.followUp) return 'follow-up';
  if (take.retryPart) return `${PART_NAMES[take.retryPart].toLowerCase()} only`;
  if (take.source === 'splice') return 'spliced';
  return take.source === 'import' ? 'imported' : undefined;
}

/** Under the name: where the words one looks for were said, or what to mend first. */
function SecondLine({ take, query }: { readonly take: TakeSummary; readonly query: string }) {
  const snippet = snippetOf(take.text, query);
  if (snippet) {
    return (
      <span className={css.second}>
        {snippet.before}
        <mark className={css.match}>{snippet.match}</mark>
        {snippet.after}
      </span>
    );
  }
  return <span className={css.second}>{take.followUp ?? take.topFix ?? ''}</span>;
}

function lengthClass({ durationMs, targetMs }: TakeSummary): string | undefined {
  return durationMs < targetMs.minMs || durationMs > targetMs.maxMs ? css.off : undefined;
}

export function TakeRow({ take, index, query, chosen, active, onStar, onToggle }: TakeRowProps) {
  const tag = tagOf(take);
  const score = take.overall === undefined ? undefined : Math.round(take.overall);
  return (
    <div
      role="row"
      id={rowId(take.id)}
      className={css.row}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-active={active}
      data-take={take.id}
      style={{ top: `calc(${index} * var(--row-height))` }}
    >
      <span role="gridcell" className={css.check}>
        <button
          type="button"
          tabIndex={-1}
          className={css.box}
          aria-label={chosen ? 'Chosen; leave it out' : 'Choose this take'}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(take);
          }}
        >
          {chosen ? <Check aria-hidden="true" /> : null}
        </button>
      </span>
      <span role="gridcell" className={css.star}>
        <button
          type="button"
          tabIndex={-1}
          className={css.starButton}
          aria-label={take.starred ? 'Take the star away' : 'Star this take'}
          data-starred={take.starred}
          onClick={(event) => {
            event.stopPropagation();
            onStar(take);
          }}
        >
          <Star fill={take.starred ? 'currentcolor' : 'none'} />
        </button>
      </span>
      <span role="gridcell" className={css.name}>
        <span className={css.first}>
          <span className={css.title}>{takeName(take)}</span>
          {tag ? <span className={css.tag}>{tag}</span> : null}
        </span>
        <SecondLine take={take} query={query} />
      </span>
      <span role="gridcell" className={css.variant}>
        {VARIANT_NAMES[take.variant]}
      </span>
      <span role="gridcell" className={css.date}>
        {capital(dayAndTime(take.startedAt))}
      </span>
      <span role="gridcell" className={[css.length, lengthClass(take)].join(' ')}>
        {clock(take.durationMs)}
      </span>
      <span role="gridcell" className={css.score}>
        {score === undefined ? (
          <span className={css.none}>–</span>
        ) : (
          <>
            <span className={css.track} aria-hidden="true">
              <span className={css.fill} style={{ inlineSize: `${score}%` }} />
            </span>
            {score}
          </>
        )}
      </span>
    </div>
  );
}
