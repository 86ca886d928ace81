import { type RefObject, useEffect } from 'react';
import type { Word } from '../../../shared/transcript';
import type { Playback } from './playback';

interface WordsInput {
  readonly box: RefObject<HTMLElement | null>;
  readonly playback: Playback;
  readonly words: readonly Word[];
  readonly onEdit: (index: number) => void;
}

const indexOf = (target: EventTarget | null): number | undefined => {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-word]')?.dataset.word : undefined;
  return found === undefined ? undefined : Number(found);
};

/** One listener for all words instead of one each: click plays, double click corrects, keys walk from word to word. */
export function useWords({ box, playback, words, onEdit }: WordsInput): void {
  useEffect(() => {
    const pane = box.current;
    if (!pane) return;
    const focus = (index: number): void => {
      const word = pane.querySelector<HTMLElement>(`[data-word="${index}"]`);
      word?.focus({ preventScroll: true });
      word?.scrollIntoView({ block: 'nearest' });
    };
    const clicked = (event: MouseEvent): void => {
      const index = indexOf(event.target);
      const word = index === undefined ? undefined : words[index];
      // Marking several words with the mouse is not a click on the last of them.
      if (!word || document.getSelection()?.isCollapsed === false) return;
      playback.playFrom(word.startMs);
    };
    const twice = (event: MouseEvent): void => {
      const index = indexOf(event.target);
      if (index === undefined) return;
      event.preventDefault();
      document.getSelection()?.removeAllRanges();
      playback.pause();
      onEdit(index);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const index = indexOf(event.target);
      if (index === undefined && event.target !== pane) return;
      const run = actionOf(event.key, index ?? -1, { focus, playback, words, onEdit });
      if (!run) return;
      event.preventDefault();
      run();
    };
    pane.addEventListener('click', clicked);
    pane.addEventListener('dblclick', twice);
    pane.addEventListener('keydown', pressed);
    return () => {
      pane.removeEventListener('click', clicked);
      pane.removeEventListener('dblclick', twice);
      pane.removeEventListener('keydown', pressed);
    };
  }, [box, playback, words, onEdit]);
}

interface WordActions {
  readonly focus: (index: number) => void;
  readonly playback: Playback;
  readonly words: readonly Word[];
  readonly onEdit: (index: number) => void;
}

/** What a key does on a word; on the pane itself (index -1) the arrows enter the words. */
function actionOf(key: string, index: number, actions: WordActions): (() => void) | undefined {
  const { focus, playback, words, onEdit } = actions;
  const word = words[index];
  switch (key) {
    case 'ArrowRight':
      return () => focus(Math.min(index + 1, words.length - 1));
    case 'ArrowLeft':
      return index < 0 ? undefined : () => focus(Math.max(index - 1, 0));
    case ' ':
      return word ? () => playback.playFrom(word.startMs) : undefined;
    case 'F2':
    case 'Enter':
      return word
        ? () => {
            playback.pause();
            onEdit(index);
          }
        : undefined;
    default:
      return undefined;
  }
}
