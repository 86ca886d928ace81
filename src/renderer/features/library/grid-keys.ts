import type { KeyboardEvent, RefObject } from 'react';
import type { TakeSummary } from '../../../shared/take';
import { go } from '../../app/routes';
import { libraryStore, select } from './library-store';
import { scrollToRow } from './rows-window';

interface GridActions {
  readonly ids: readonly string[];
  readonly onStar: (take: TakeSummary) => void;
  readonly onDelete: () => void;
  readonly onRename: (take: TakeSummary) => void;
}

interface KeysInput extends GridActions {
  /** What scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly takes: readonly TakeSummary[];
  readonly rowPx: number;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  End: Number.MAX_SAFE_INTEGER,
  Home: -Number.MAX_SAFE_INTEGER,
};

/** The keys of the list, for its `onKeyDown`. */
export function useGridKeys(input: KeysInput): (event: KeyboardEvent<HTMLElement>) => void {
  const { box, takes, ids, rowPx } = input;
  const bringIntoSight = (id: string | undefined): void => {
    const pane = box.current;
    const index = id === undefined ? -1 : ids.indexOf(id);
    if (pane && index !== -1) pane.scrollTop = scrollToRow(index, pane.scrollTop, pane.clientHeight, rowPx);
  };
  return (event) => {
    // A head's button has its own keys.
    if (event.target instanceof Element && event.target.closest('button')) return;
    const active = takes.find(({ id }) => id === libraryStore.getState().selection.active);
    const run = listAction(event, input, bringIntoSight) ?? (active ? rowAction(event, active, input) : undefined);
    if (!run) return;
    event.preventDefault();
    run();
  };
}

/** What a key does to the list as a whole. */
function listAction(
  event: KeyboardEvent,
  { ids, onDelete }: GridActions,
  bringIntoSight: (id: string | undefined) => void,
): (() => void) | undefined {
  const { key, shiftKey: extend } = event;
  const by = STEPS[key];
  if (by !== undefined) return () => bringIntoSight(select(ids, { type: 'move', by, extend }).active);
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'a') return () => void select(ids, { type: 'all' });
  if (key === 'Delete') return onDelete;
  const choosing = libraryStore.getState().selection.chosen.size > 0;
  return key === 'Escape' && choosing ? () => void select(ids, { type: 'none' }) : undefined;
}

/** What a key does to the row it stands on. */
function rowAction(
  event: KeyboardEvent,
  active: TakeSummary,
  { ids, onStar, onRename }: GridActions,
): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  switch (event.key) {
    case 'Enter':
      return () => go({ page: 'review', take: active.id });
    case ' ':
      return () => void select(ids, { type: 'toggle', id: active.id });
    case 's':
      return () => onStar(active);
    case 'F2':
      return () => onRename(active);
    default:
      return undefined;
  }
}
