// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { TakeSummary } from '../../../shared/take';
import { go } from '../../app/routes';
import type { SortKey } from './filter';
import { useGridKeys } from './grid-keys';
import { libraryStore, select, sortBy } from './library-store';
import { rowsInSight } from './rows-window';
import css from './TakeGrid.module.css';
import { rowId, TakeRow } from './TakeRow';

interface TakeGridProps {
  readonly takes: readonly TakeSummary[];
  readonly ids: readonly string[];
  readonly onStar: (take: TakeSummary) => void;
  readonly onDelete: () => void;
  readonly onRename: (take: TakeSummary) => void;
}

const HEADS: readonly { readonly key: SortKey; readonly label: string; readonly className: string | undefined }[] = [
  { key: 'name', label: 'Take', className: css.name },
  { key: 'date', label: 'When', className: css.date },
  { key: 'length', label: 'Length', className: css.length },
  { key: 'score', label: 'Score', className: css.score },
];

function SortHead({ column }: { readonly column: (typeof HEADS)[number] }) {
  const order = useStore(libraryStore, (state) => state.order);
  const own = order.key === column.key;
  return (
    <span
      role="columnheader"
      className={column.className}
      aria-sort={own ? (order.up ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" className={css.sort} onClick={() => sortBy(column.key)}>
        {column.label}
        {own ? order.up ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" /> : null}
      </button>
    </span>
  );
}

function Heads() {
  const [name, ...others] = HEADS;
  return (
    <div role="row" className={css.heads} aria-rowindex={1}>
      <span role="columnheader" className={css.check}>
        <span className="visually-hidden">Chosen</span>
      </span>
      <span role="columnheader" className={css.star}>
        <span className="visually-hidden">Star</span>
      </span>
      {name ? <SortHead column={name} /> : null}
      <span role="columnheader" className={css.variant}>
        Judged as
      </span>
      {others.map((column) => (
        <SortHead key={column.key} column={column} />
      ))}
    </div>
  );
}

/** How far the list is scrolled and how high it is; the height of a row is the token's. */
function useSight(box: RefObject<HTMLDivElement | null>) {
  const [sight, setSight] = useState({ scrollPx: 0, heightPx: 0, rowPx: 56 });
  useLayoutEffect(() => {
    const pane = box.current;
    if (!pane) return;
    const measure = (): void => {
      const rowPx = Number.parseFloat(getComputedStyle(pane).getPropertyValue('--row-height')) || 56;
      setSight({ scrollPx: pane.scrollTop, heightPx: pane.clientHeight, rowPx });
    };
    pane.scrollTop = libraryStore.getState().scrollPx;
    measure();
    const scrolled = (): void => {
      libraryStore.setState({ scrollPx: pane.scrollTop });
      measure();
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(pane);
    pane.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watcher.disconnect();
      pane.removeEventListener('scroll', scrolled);
    };
  }, [box]);
  return sight;
}

/** The list of takes. Only the rows in sight are drawn, so that thousands scroll like ten. */
export function TakeGrid({ takes, ids, onStar, onDelete, onRename }: TakeGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const { chosen, active } = useStore(libraryStore, (state) => state.selection);
  const query = useStore(libraryStore, (state) => state.filter.words);
  const filter = useStore(libraryStore, (state) => state.filter);
  const order = useStore(libraryStore, (state) => state.order);
  const sight = useSight(box);
  const { from, to } = rowsInSight(sight.scrollPx, sight.heightPx, sight.rowPx, takes.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter or order begins at the top again
  useEffect(() => {
    if (box.current) box.current.scrollTop = libraryStore.getState().scrollPx;
  }, [filter, order]);
  const keys = useGridKeys({ box, takes, ids, rowPx: sight.rowPx, onStar, onDelete, onRename });
  return (
    <div
      role="grid"
      className={css.grid}
      aria-label="Takes"
      aria-rowcount={takes.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={active && ids.includes(active) ? rowId(active) : undefined}
      tabIndex={0}
      onFocus={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.matches(':focus-visible'))
          select(ids, { type: 'enter' });
      }}
      onKeyDown={keys}
      onClick={(event) => rowClicked(event, ids)}
    >
      <Heads />
      <div ref={box} role="rowgroup" className={css.rows}>
        <div role="presentation" className={css.height} style={{ height: `calc(${takes.length} * var(--row-height))` }}>
          {takes.slice(from, to).map((take, offset) => (
            <TakeRow
              key={take.id}
              take={take}
              index={from + offset}
              query={query}
              chosen={chosen.has(take.id)}
              active={take.id === active}
              onStar={onStar}
              onToggle={({ id }) => select(ids, { type: 'toggle', id })}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** A click opens the take; with Ctrl it is put to the chosen ones, with Shift everything up to it is. */
function rowClicked(event: MouseEvent, ids: readonly string[]): void {
  const id =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]')?.dataset.take : undefined;
  if (!id) return;
  if (event.shiftKey) select(ids, { type: 'range', id });
  else if (event.ctrlKey || event.metaKey) select(ids, { type: 'toggle', id });
  else {
    select(ids, { type: 'activate', id });
    go({ page: 'review', take: id });
  }
}
