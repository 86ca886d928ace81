import { createStore } from 'zustand/vanilla';
import { noFilter, type SortKey, type TakeFilter, type TakeOrder } from './filter';
import { noSelection, type Selection, type SelectionEvent, stepSelection } from './selection';

interface LibraryState {
  readonly filter: TakeFilter;
  readonly order: TakeOrder;
  readonly selection: Selection;
  /** Where the list was scrolled to, for coming back from a take. */
  readonly scrollPx: number;
}

/** Outside the page, so that coming back from a take finds the list as it was left. */
export const libraryStore = createStore<LibraryState>(() => ({
  filter: noFilter,
  order: { key: 'date', up: false },
  selection: noSelection,
  scrollPx: 0,
}));

export function setFilter(change: Partial<TakeFilter>): void {
  libraryStore.setState(({ filter }) => ({ filter: { ...filter, ...change }, scrollPx: 0 }));
}

export const clearFilter = (): void => libraryStore.setState({ filter: noFilter, scrollPx: 0 });

/** Sorting by what is sorted by already turns it round; names begin with A, all else with the largest. */
export function sortBy(key: SortKey): void {
  libraryStore.setState(({ order }) => ({
    order: order.key === key ? { key, up: !order.up } : { key, up: key === 'name' },
    scrollPx: 0,
  }));
}

/** @param rows the ids shown, in order */
export function select(rows: readonly string[], event: SelectionEvent): Selection {
  const selection = stepSelection(libraryStore.getState().selection, rows, event);
  libraryStore.setState({ selection });
  return selection;
}
