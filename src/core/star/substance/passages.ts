import type { Analysis } from '../analyse';
import { familiesIn } from '../families';
import { readTokens } from '../labels/features';
import type { Piece } from '../labels/model';
import { cueText, type Token } from '../language/tokens';

/**
 * What says nothing wherever it stands in a sentence, in tokens. No answer in the data says so many words again word for
 * word; one in fifty has so many long words in a row.
 */
export const PASSAGES = { repeated: 8, inARow: 7, longFrom: 5 } as const;

/** Marks all tokens of every run that was said before, wherever sentences were cut. */
function markRepeated(tokens: readonly Token[], out: Set<Token>): void {
  const firstAt = new Map<string, number>();
  const texts = tokens.map(({ text }) => text);
  for (let at = 0; at + PASSAGES.repeated <= tokens.length; at++) {
    const run = texts.slice(at, at + PASSAGES.repeated).join(' ');
    const before = firstAt.get(run);
    if (before === undefined) firstAt.set(run, at);
    else if (before + PASSAGES.repeated <= at)
      for (const token of tokens.slice(at, at + PASSAGES.repeated)) out.add(token);
  }
}

/** Marks long words in a row without one of the small words that hold a sentence together. */
function markRows(tokens: readonly Token[], out: Set<Token>): void {
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token && !token.number && token.text.length >= PASSAGES.longFrom) continue;
    if (at - from >= PASSAGES.inARow) for (const row of tokens.slice(from, at)) out.add(row);
    from = at + 1;
  }
}

/** The tokens of an answer that count nowhere: said before word for word, or words in a row. */
export function emptyTokens(tokens: readonly Token[]): ReadonlySet<Token> {
  const out = new Set<Token>();
  markRepeated(tokens, out);
  markRows(tokens, out);
  return out;
}

const less = (tokens: readonly Token[], empty: ReadonlySet<Token>): Token[] =>
  tokens.filter((token) => !empty.has(token));

/** The answer as if such passages had not been said. The same object where there are none. */
export function withoutPassages(analysis: Analysis): Analysis {
  const { sentences, pieces } = analysis;
  const empty = emptyTokens(sentences.flatMap(({ tokens }) => tokens));
  if (empty.size === 0) return analysis;
  const touched = (tokens: readonly Token[]): boolean => tokens.some((token) => empty.has(token));
  return {
    ...analysis,
    pieces: pieces.map(
      (piece): Piece =>
        touched(piece.tokens) ? { ...readTokens(less(piece.tokens, empty)), joined: piece.joined ?? 0 } : piece,
    ),
    sentences: sentences.map((sentence) => {
      if (!touched(sentence.tokens)) return sentence;
      const tokens = less(sentence.tokens, empty);
      return { ...sentence, tokens, families: familiesIn(cueText(tokens)) };
    }),
  };
}
