import { clamp, type Span } from '../../shared/units';
import type { RoughWord } from './words';

/** A word with the times it has in the transcript. */
export type TimedWord = RoughWord;

/** A word is not shorter than this; the engine's alignment sometimes gives it no time at all. */
const LEAST_WORD_MS = 40;
/** A first or last word this far from its stretch's border is pulled to it; further away there is other sound between. */
const SNAP_MS = 400;

const overlap = (a: Span, b: Span): number => Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);

/** The stretch a word lies in: the one it shares most time with, else the nearest. */
function islandOf(word: Span, islands: readonly Span[], from: number): number {
  let best = from;
  for (let index = from; index < islands.length; index += 1) {
    const island = islands[index];
    const chosen = islands[best];
    if (island && chosen && overlap(word, island) > overlap(word, chosen)) best = index;
  }
  return best;
}

function spread(words: readonly RoughWord[], island: Span): TimedWord[] {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return [];
  const startMs = first.startMs - island.startMs < SNAP_MS ? island.startMs : first.startMs;
  const endMs = island.endMs - last.endMs < SNAP_MS ? island.endMs : last.endMs;
  const least = Math.min(LEAST_WORD_MS, Math.floor((island.endMs - island.startMs) / words.length));
  // A word the engine puts beyond the stretch (its sound is the nearest there is) still has to fit in.
  let reached = clamp(startMs, island.startMs, island.endMs - words.length * least);
  return words.map((word, index) => {
    const room = island.endMs - (words.length - 1 - index) * least;
    const from = index === 0 ? reached : clamp(word.startMs, reached, room - least);
    const to = clamp(index === words.length - 1 ? endMs : word.endMs, from + least, room);
    reached = to;
    return { ...word, startMs: Math.round(from), endMs: Math.round(to) };
  });
}

/**
 * Puts words where sound is: each into one stretch of speech, in order, without overlap, the first and last of a stretch
 * at its borders.
 * @param islands stretches of speech, in order; words without any are dropped, because there is no sound they could be
 */
export function placeWords(words: readonly RoughWord[], islands: readonly Span[]): TimedWord[] {
  const members: RoughWord[][] = islands.map(() => []);
  let at = 0;
  for (const word of words) {
    at = islandOf(word, islands, at);
    members[at]?.push(word);
  }
  return islands.flatMap((island, index) => spread(members[index] ?? [], island));
}
