import type { Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';

/** What the words heard around a stretch of voice say about it: time that no word accounts for may hold a hesitation. */

/** Words a hesitation is often taken for. */
const MISHEARD = /^(a|an|the|of|and|i|i'm|are|or|um|uh|er|ah|oh|on|in|all|are|am|to|at|it|as|her|have|that)$/;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}']/gu, '');

/** Speech takes about this long for a word and each of its letters; the voices of the material, spoken plainly. */
const WORD_MS = 90;
const LETTER_MS = 55;
const expectedMs = (text: string): number => WORD_MS + LETTER_MS * letters(text).length;

const overlapMs = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
const MOST_SILENCE = 2000;
/** Words this far away still tell how fast somebody speaks. */
const BESIDE_MS = 1000;

/** The words that reach into a stretch; found by halves, because an hour has thousands of words and candidates. */
function around(words: readonly Word[], fromMs: number, toMs: number): Word[] {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).endMs > fromMs) high = middle;
    else low = middle + 1;
  }
  const found: Word[] = [];
  for (let at = low; at < words.length && (words[at] as Word).startMs < toMs; at += 1) found.push(words[at] as Word);
  return found;
}

export const TEXT_FIGURES: readonly string[] = [
  ...'covered coveredSurely wordConfidence wordShare wordStretch misheard'.split(' '),
  ...'toWordBefore toWordAfter rateAround hesitationMs'.split(' '),
];

/**
 * @param words in order and without overlap, with the times of the transcript
 * @param hesitations those the engine wrote down
 */
export function textFigures(span: Span, words: readonly Word[], hesitations: readonly Span[]): number[] {
  const length = span.endMs - span.startMs;
  const beside = around(words, span.startMs - BESIDE_MS, span.endMs + BESIDE_MS);
  const over = beside.filter((word) => overlapMs(word, span) > 0);
  const main = over.reduce<Word | undefined>(
    (best, word) => (best && overlapMs(best, span) >= overlapMs(word, span) ? best : word),
    undefined,
  );
  const covered = over.reduce((sum, word) => sum + overlapMs(word, span), 0) / length;
  const surely = over.reduce((sum, word) => sum + overlapMs(word, span) * word.confidence, 0) / length;
  const before = Math.max(-MOST_SILENCE, ...beside.map(({ endMs }) => endMs - span.startMs).filter((ms) => ms <= 0));
  const after = Math.min(MOST_SILENCE, ...beside.map(({ startMs }) => startMs - span.endMs).filter((ms) => ms >= 0));
  const said = beside.reduce((sum, word) => sum + expectedMs(word.text), 0);
  const taken = beside.reduce((sum, word) => sum + word.endMs - word.startMs, 0);
  const nearest = nearestHesitation(span, hesitations);
  return [
    covered,
    surely,
    main?.confidence ?? 1,
    main ? overlapMs(main, span) / Math.max(1, main.endMs - main.startMs) : 0,
    main ? (main.endMs - main.startMs) / expectedMs(main.text) : 0,
    main && MISHEARD.test(letters(main.text)) ? 1 : 0,
    -before,
    after,
    said > 0 ? taken / said : 1,
    nearest,
  ];
}

/**
 * How much later than the end of the span the nearest written hesitation begins, ms; the engine's alignment puts it
 * behind the sound, so the sign tells.
 */
function nearestHesitation(span: Span, hesitations: readonly Span[]): number {
  let nearest = MOST_SILENCE;
  for (const { startMs } of hesitations) {
    const later = startMs - span.endMs;
    if (Math.abs(later) < Math.abs(nearest)) nearest = later;
  }
  return nearest;
}
