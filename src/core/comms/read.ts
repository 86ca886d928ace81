import { type Token, tokensOf } from '../star/language/tokens';
import { maskedText, withNamedFigures } from './times';

/** A sentence of an update, or a stretch of one that goes on without punctuation. */
export interface Clause {
  /** As it was said. */
  readonly text: string;
  /** Offsets into the update; the end is not part of it. */
  readonly start: number;
  readonly end: number;
  /** See `maskedText`. */
  readonly masked: string;
  readonly tokens: readonly Token[];
}

/** Longer talk is cut here: nobody reads a status update of a thousand words, and judging it must not take seconds. */
export const LONGEST_CHARS = 8_000;

const SENTENCE_END = /[.!?…]+["')]*(?=\s|$)|[;\n]+|\s[—–-]\s/g;
/** Sentences of more words than this were not punctuated, or hold several statements. */
const LONG_WORDS = 26;
/** A new statement begins here in talk without punctuation. */
const NEW_STATEMENT =
  /\s(?=(?:and|but|so|because|then)\s+(?:we|i|it|they|the|you|that|there|this|our|if|no|next)\b)|(?<!\b(?:and|but|so|because|then|if|that|which|when|while|as|until))\s(?=(?:we're|we are|we've|i'll|i'm|i'd|next update|you'll|if it)\b)/gi;

interface Span {
  readonly start: number;
  readonly end: number;
}

function spansBetween(text: string, border: RegExp, { start, end }: Span, keepBorder: boolean): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(border)) {
    const to = start + match.index + (keepBorder ? match[0].length : 0);
    spans.push({ start: from, end: to });
    from = start + match.index + match[0].length;
  }
  spans.push({ start: from, end });
  return spans;
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const part = text.slice(start, end);
  return { start: start + (part.length - part.trimStart().length), end: end - (part.length - part.trimEnd().length) };
};

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Cuts an update into its statements. */
export function clausesOf(update: string): Clause[] {
  const text = update.slice(0, LONGEST_CHARS);
  const sentences = spansBetween(text, SENTENCE_END, { start: 0, end: text.length }, true);
  const spans = sentences.flatMap((span) =>
    wordCount(text.slice(span.start, span.end)) > LONG_WORDS ? spansBetween(text, NEW_STATEMENT, span, false) : [span],
  );
  return spans
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => /[\p{L}\d]/u.test(text.slice(start, end)))
    .map(({ start, end }) => {
      const said = text.slice(start, end);
      const tokens = tokensOf(withNamedFigures(said));
      return { text: said, start, end, tokens, masked: maskedText(tokens) };
    });
}
