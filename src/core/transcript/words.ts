import type { Span } from '../../shared/units';

/** A token as the engine gives it; times are milliseconds from the start of the sound it heard. */
export interface EngineToken {
  readonly text: string;
  /** A mark of the engine, no words. */
  readonly special: boolean;
  /** 0..1 */
  readonly probability: number;
  readonly startMs: number;
  readonly endMs: number;
  /** By cross attention, about where the token ends; undefined when the model was loaded without alignment. */
  readonly alignedMs: number | undefined;
}

/** A word with the times the engine gives it, before they are held against the sound. */
export interface RoughWord extends Span {
  /** With its punctuation. */
  readonly text: string;
  /** 0..1: geometric mean of its tokens' probabilities, punctuation left out. */
  readonly confidence: number;
}

const WORDLESS = /^[^\p{L}\p{N}%&+$€£]*$/u;

interface Group {
  text: string;
  tokens: EngineToken[];
  startMs: number;
}

/** Tokens that begin with a space begin a word; punctuation standing alone goes to the word before it. */
function group(tokens: readonly EngineToken[]): Group[] {
  const groups: Group[] = [];
  let reachedMs = 0;
  for (const token of tokens) {
    if (token.special) continue;
    const last = groups.at(-1);
    const begins = /^\s/u.test(token.text) || !last;
    if (last && (!begins || WORDLESS.test(token.text))) {
      last.text += token.text;
      last.tokens.push(token);
    } else {
      groups.push({ text: token.text, tokens: [token], startMs: token.alignedMs === undefined ? -1 : reachedMs });
    }
    reachedMs = token.alignedMs ?? reachedMs;
  }
  return groups;
}

function confidenceOf(tokens: readonly EngineToken[]): number {
  const spoken = tokens.filter((token) => !WORDLESS.test(token.text));
  const counted = spoken.length > 0 ? spoken : tokens;
  const logs = counted.map((token) => Math.log(Math.max(token.probability, 1e-6)));
  return Math.min(1, Math.exp(logs.reduce((sum, log) => sum + log, 0) / counted.length));
}

/** The end of a word is that of its last token with sound; punctuation stretches into the pause after it. */
function endOf({ tokens }: Group): number {
  const last = tokens.findLast((token) => !WORDLESS.test(token.text)) ?? tokens.at(-1);
  return last?.alignedMs ?? last?.endMs ?? 0;
}

/**
 * Joins tokens to words.
 * @param lagMs how much later than the sound the model's alignment lies (see `ALIGNMENT_LAG_MS`)
 * @returns words in order; a word starts where the token before it ends, because that is what alignment tells
 */
export function wordsFromTokens(tokens: readonly EngineToken[], lagMs: number): RoughWord[] {
  return group(tokens).flatMap((one) => {
    const text = one.text.trim();
    // A dash or a note sign that no word stands before.
    if (WORDLESS.test(text)) return [];
    const first = one.tokens[0];
    const startMs = Math.max(0, one.startMs < 0 ? (first?.startMs ?? 0) : one.startMs - lagMs);
    const endMs = Math.max(startMs, endOf(one) - (one.startMs < 0 ? 0 : lagMs));
    return [{ text, startMs, endMs, confidence: confidenceOf(one.tokens) }];
  });
}
