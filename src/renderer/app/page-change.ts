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

/** As long as systems take two presses for a double click. */
const DOUBLE_CLICK_MS = 500;

/** Who opens something by a double click presses the second time on the new page: that press is not meant for it. */
function ignoreSecondPress(): void {
  const leaving = new AbortController();
  const ignore = (event: MouseEvent): void => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const options = { capture: true, signal: leaving.signal };
  for (const type of ['mousedown', 'mouseup', 'click', 'dblclick'] as const)
    window.addEventListener(type, ignore, options);
  setTimeout(() => leaving.abort(), DOUBLE_CLICK_MS);
}

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
    ignoreSecondPress();
    document.getSelection()?.removeAllRanges();
    main.current?.scrollTo({ top: 0 });
    // What the page itself has focused (a field it was opened for) keeps the focus.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [main, page]);
}
