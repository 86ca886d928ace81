import { type RefObject, useEffect, useRef } from 'react';
import type { Route } from './routes';

const TITLES: Readonly<Record<Route['page'], string>> = {
  home: 'Practise',
  welcome: 'Welcome',
  room: 'Room',
  review: 'Review',
  questions: 'Questions',
  drills: 'Drills',
  drill: 'Drill',
  debrief: 'Debrief',
  updates: 'Status updates',
  progress: 'Progress',
  library: 'Takes',
  settings: 'Settings',
};

/**
 * A new page begins at its top, is named in the window's title, and has the focus, so that a screen reader reads it and
 * the first Tab leads into it. The first page of all leaves the focus where it is.
 */
export function usePageChange(main: RefObject<HTMLElement | null>, page: Route['page'] | undefined): void {
  const before = useRef<Route['page']>(undefined);
  useEffect(() => {
    if (page === undefined) return;
    document.title = `${TITLES[page]} – Greenroom`;
    const changed = before.current !== undefined && before.current !== page;
    before.current = page;
    if (!changed) return;
    main.current?.scrollTo({ top: 0 });
    // What the page itself has focused (a field it was opened for) keeps the focus.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [main, page]);
}
