import type { Word } from '../../shared/transcript';

/** Long enough to hold some forty words, short enough that a hurried sentence shows. */
export const PACE_WINDOW_MS = 15_000;
const STEP_MS = 1000;

export interface PacePoint {
  /** The middle of the window. */
  readonly atMs: number;
  readonly wordsPerMinute: number;
}

/**
 * Words a minute in a window that slides over the answer, so that rushing shows where it happens. Silence inside the
 * window counts: a pause slows the pace down, as it does for a listener.
 * @param words in time order
 * @returns a point a second; none for an answer shorter than one window
 */
export function paceOver(words: readonly Word[], durationMs: number): PacePoint[] {
  const points: PacePoint[] = [];
  let first = 0;
  let next = 0;
  const middle = (index: number): number => {
    const word = words[index];
    return word ? (word.startMs + word.endMs) / 2 : Number.POSITIVE_INFINITY;
  };
  for (let fromMs = 0; fromMs + PACE_WINDOW_MS <= durationMs; fromMs += STEP_MS) {
    while (middle(first) < fromMs) first += 1;
    while (middle(next) < fromMs + PACE_WINDOW_MS) next += 1;
    points.push({
      atMs: fromMs + PACE_WINDOW_MS / 2,
      wordsPerMinute: Math.round(((next - first) * 60_000) / PACE_WINDOW_MS),
    });
  }
  return points;
}

/** The longest stretch of speech without a pause of 300 ms or more; 0 without speech. */
export function longestRunMs(
  speech: readonly { readonly startMs: number; readonly endMs: number }[],
  pauses: readonly { readonly startMs: number; readonly endMs: number }[],
): number {
  const startMs = Math.min(...speech.map((span) => span.startMs));
  const endMs = Math.max(...speech.map((span) => span.endMs));
  if (speech.length === 0) return 0;
  const borders = [...pauses].sort((a, b) => a.startMs - b.startMs);
  let longest = 0;
  let from = startMs;
  for (const pause of [...borders, { startMs: endMs, endMs }]) {
    longest = Math.max(longest, pause.startMs - from);
    from = pause.endMs;
  }
  return longest;
}
