import { useMemo } from 'react';
import { nextRun } from '../../../core/review/runs';
import { PARTS } from '../../../shared/feedback';
import { go } from '../../app/routes';
import { type Shortcut, useShortcuts } from '../../app/shortcuts/shortcuts';
import { announce } from '../../ui/announce';
import { PART_NAMES } from '../../ui/StarBadge';
import { goToMark } from './Transport';
import type { ReviewView } from './use-review';

/** How far the arrow keys go, as in every player of speech. */
const STEP_MS = 3000;

function partKeys({ runs, playback }: ReviewView): Shortcut[] {
  return PARTS.map((part, index) => ({
    key: String(index + 1),
    does: `play the ${PART_NAMES[part].toLowerCase()}`,
    run: () => {
      const run = nextRun(runs, part, playback.store.getState().atMs);
      if (run) playback.playFrom(run.startMs);
      else announce(`There is no ${PART_NAMES[part].toLowerCase()} in this take.`);
    },
  }));
}

/** The keys of the review. */
export function useReviewKeys(view: ReviewView): void {
  const shortcuts = useMemo<readonly Shortcut[]>(() => {
    const { playback } = view;
    return [
      { key: 'p', does: 'play or pause', run: () => playback.toggle() },
      { key: 'ArrowLeft', does: 'three seconds back', run: () => playback.step(-STEP_MS) },
      { key: 'ArrowRight', does: 'three seconds on', run: () => playback.step(STEP_MS) },
      { key: 'j', does: 'next mark', run: () => goToMark(view, 1) },
      { key: 'k', does: 'mark before', run: () => goToMark(view, -1) },
      ...partKeys(view),
      { key: '[', does: 'slower', run: () => playback.changeSpeed(-1) },
      { key: ']', does: 'faster', run: () => playback.changeSpeed(1) },
      { key: 'Escape', does: 'back to all takes', run: () => go({ page: 'library' }) },
    ];
  }, [view]);
  useShortcuts('In a review', shortcuts);
}
