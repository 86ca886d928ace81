import { type RefObject, useEffect } from 'react';
import { wordAt } from '../../../core/review/lines';
import type { Word } from '../../../shared/transcript';
import type { Playback } from './playback';

/** Scrolling to the word that sounds takes no longer than any other motion of the app. */
const SCROLL_MS = 150;
/** Whoever scrolled by hand reads elsewhere; the words do not pull them back for this long. */
const HANDS_OFF_MS = 4000;
/** The word is brought back when it is nearer than this share of the pane to its edge. */
const EDGE_SHARE = 0.15;

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function glide(pane: HTMLElement, top: number): void {
  const from = pane.scrollTop;
  const began = performance.now();
  const step = (now: number): void => {
    const share = calm() ? 1 : Math.min(1, (now - began) / SCROLL_MS);
    pane.scrollTop = from + (top - from) * share * (2 - share);
    if (share < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Keeps a word in the middle part of its pane. */
function keepInSight(pane: HTMLElement, word: HTMLElement): void {
  const outer = pane.getBoundingClientRect();
  const inner = word.getBoundingClientRect();
  const edge = outer.height * EDGE_SHARE;
  if (inner.top >= outer.top + edge && inner.bottom <= outer.bottom - edge) return;
  glide(pane, pane.scrollTop + inner.top - outer.top - outer.height / 3);
}

/**
 * Marks the word that sounds and keeps it in sight while the take plays. Done on the elements themselves: drawing
 * hundreds of words anew with each one spoken would cost more than the sound.
 */
export function useFollow(box: RefObject<HTMLElement | null>, playback: Playback, words: readonly Word[]): void {
  useEffect(() => {
    const pane = box.current;
    if (!pane) return;
    let marked: HTMLElement | undefined;
    let markedIndex: number | undefined;
    let handsAt = Number.NEGATIVE_INFINITY;
    const touched = (): void => {
      handsAt = performance.now();
    };
    const mark = (): void => {
      const { atMs, playing, status } = playback.store.getState();
      const index = status === 'ready' && (playing || atMs > 0) ? wordAt(words, atMs) : undefined;
      if (index === markedIndex) return;
      markedIndex = index;
      const word = index === undefined ? undefined : pane.querySelector<HTMLElement>(`[data-word="${index}"]`);
      marked?.removeAttribute('data-now');
      word?.setAttribute('data-now', '');
      marked = word ?? undefined;
      if (word && playing && performance.now() - handsAt > HANDS_OFF_MS) keepInSight(pane, word);
    };
    pane.addEventListener('wheel', touched, { passive: true });
    const end = playback.store.subscribe(mark);
    mark();
    return () => {
      end();
      marked?.removeAttribute('data-now');
      pane.removeEventListener('wheel', touched);
    };
  }, [box, playback, words]);
}
