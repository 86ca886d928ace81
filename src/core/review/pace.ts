import type { Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import { hesitation } from '../delivery/hesitations';

/** Long enough to hold some forty words, short enough that a hurried sentence shows. */
export const PACE_WINDOW_MS = 15_000;
const STEP_MS = 1000;

export interface PacePoint {
  /** The middle of the window. */
  readonly atMs: number;
  readonly wordsPerMinute: number;
}

const overlapMs = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));

/** Windows with less speech than this say nothing of a pace. */
const LEAST_SPEECH_MS = 3000;

interface PaceInput {
  /** In time order. */
  readonly words: readonly Word[];
  /** Where there was speech; without it, the words themselves. */
  readonly speech: readonly Span[];
  readonly durationMs: number;
}

/**
 * Words a minute of speaking time, as the pace of the whole answer is counted, in a window that slides over it, so that
 * rushing shows where it happens and a pause does not look like slow speech.
 * @returns a point a second, where enough was said; none for an answer shorter than one window
 */
export function paceOver({ words, speech, durationMs }: PaceInput): PacePoint[] {
  const spoken: readonly Span[] = speech.length > 0 ? speech : words;
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
    const window = { startMs: fromMs, endMs: fromMs + PACE_WINDOW_MS };
    const speechMs = spoken.reduce((sum, span) => sum + overlapMs(span, window), 0);
    if (speechMs < LEAST_SPEECH_MS) continue;
    const counted = words.slice(first, next).filter(({ text }) => hesitation(text) === undefined).length;
    points.push({ atMs: fromMs + PACE_WINDOW_MS / 2, wordsPerMinute: Math.round((counted * 60_000) / speechMs) });
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
