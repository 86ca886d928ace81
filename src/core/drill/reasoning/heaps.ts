import type { Heard } from '../intents/hear';
import { BREAK } from '../intents/words';
import { isGlue } from './substance';

/** Terms in a heap, at most. */
const MOST_TERMS = 9;
const SHORTEST_TERM = 3;
/** How terms are strung together when nothing is said with them. */
const JOINTS = [', ', ' ', ' and ', ' and the '] as const;

/** A generator of numbers 0-1 that begins anew for each utterance (Park and Miller's, 31 bits). */
function chances(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/**
 * The terms of an utterance without what is said with them, in no order: "default, column, writes, old". To learn from as
 * an utterance that makes no point.
 * @param turn which of several utterances it is: settles order and joints
 */
export function heapOf({ words }: Heard, turn: number): string {
  const chance = chances(turn);
  return words
    .filter(({ text }) => text !== BREAK && text.length >= SHORTEST_TERM && !isGlue(text))
    .map(({ text }) => ({ text, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_TERMS)
    .map(({ text }) => text)
    .join(JOINTS[turn % JOINTS.length]);
}
