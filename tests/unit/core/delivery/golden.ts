import { textFillers } from '../../../../src/core/delivery/fillers';
import type { Word } from '../../../../src/shared/transcript';
import type { Span } from '../../../../src/shared/units';

const STEP_MS = 300;
const WORD_MS = 250;

/** A line in which each filler stands in braces: "It was {um} late". */
export interface Marked {
  readonly words: readonly Word[];
  readonly fillers: readonly string[];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]/gu, '')
    .replace(/-+$/, '')
    .trim();

export function readMarked(line: string): Marked {
  const words: Word[] = [];
  const open: number[] = [];
  const spans: Span[] = [];
  for (const piece of line.split(/\s+/)) {
    for (const _ of piece.match(/^\{+/)?.[0] ?? '') open.push(words.length);
    const text = piece.replace(/[{}]/g, '');
    words.push({ text, startMs: words.length * STEP_MS, endMs: words.length * STEP_MS + WORD_MS, confidence: 0.9 });
    for (const _ of piece.match(/\}/g) ?? []) spans.push({ startMs: open.pop() ?? 0, endMs: words.length });
  }
  return { words, fillers: inOrder(spans).map((span) => shown(words, span.startMs, span.endMs)) };
}

const inOrder = (spans: readonly Span[]): Span[] =>
  [...spans].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);

/** Such as "3-5 you know": the words and their places. */
const shown = (words: readonly Word[], from: number, to: number): string =>
  `${from}-${to} ${plain(
    words
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
  )}`;

/** The fillers found, in the form in which `readMarked` gives the expected ones. */
export function foundIn(words: readonly Word[]): string[] {
  return inOrder(textFillers(words)).map(({ startMs, endMs }) =>
    shown(words, startMs / STEP_MS, (endMs - WORD_MS) / STEP_MS + 1),
  );
}
