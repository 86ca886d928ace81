import { useMemo } from 'react';
import { nextRun } from '../../../core/review/runs';
import type { Part } from '../../../shared/feedback';
import { go } from '../../app/routes';
import { bindKeys, KEYS } from '../../app/shortcuts/keys';
import { type Shortcut, useShortcuts } from '../../app/shortcuts/shortcuts';
import { announce } from '../../ui/announce';
import { PART_NAMES } from '../../ui/StarBadge';
import { askWhy } from './LabelWhy';
import { goToMark } from './Transport';
import type { ReviewView } from './use-review';

/** How far the arrow keys go, as in every player of speech. */
const STEP_MS = 3000;

/** Plays the next stretch of a part, from where one is. */
const playPart =
  ({ runs, playback }: ReviewView, part: Part) =>
  (): void => {
    const run = nextRun(runs, part, playback.store.getState().atMs);
    if (run) playback.playFrom(run.startMs);
    else announce(`There is no ${PART_NAMES[part].toLowerCase()} in this take.`);
  };

/** The keys of the review. */
export function useReviewKeys(view: ReviewView): void {
  const shortcuts = useMemo<readonly Shortcut[]>(() => {
    const { playback } = view;
    return bindKeys('review', {
      play: () => playback.toggle(),
      back: () => playback.step(-STEP_MS),
      on: () => playback.step(STEP_MS),
      nextMark: () => goToMark(view, 1),
      lastMark: () => goToMark(view, -1),
      S: playPart(view, 'S'),
      T: playPart(view, 'T'),
      A: playPart(view, 'A'),
      R: playPart(view, 'R'),
      why: askWhy,
      slower: () => playback.changeSpeed(-1),
      faster: () => playback.changeSpeed(1),
      leave: () => go({ page: 'library' }),
    });
  }, [view]);
  useShortcuts(KEYS.review.title, shortcuts);
}
