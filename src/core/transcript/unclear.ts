import type { Filler, Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import type { Verdict } from './guard';
import type { Piece } from './pieces';

export const UNCLEAR = {
  /** Sound in which the engine found no words at all counts as speech that was missed when it is this long ... */
  leastVoicedMs: 500,
  /** ... and voice activity was sure of this share of it. Breath, keys and hum stay below. */
  sureShare: 0.5,
  /** A stretch of speech shorter than this, without a word or a filler in it, is a click or a breath. */
  strayMs: 250,
} as const;

export interface JudgedPiece {
  readonly piece: Piece;
  /** `unheard`: the engine could not get through it. */
  readonly verdict: Verdict | 'unheard';
}

const overlaps = (a: Span, b: Span): boolean => a.startMs < b.endMs && b.startMs < a.endMs;

function isUnclear({ piece, verdict }: JudgedPiece): boolean {
  if (verdict === 'heard') return false;
  if (verdict === 'unheard') return true;
  return piece.voicedMs >= UNCLEAR.leastVoicedMs && piece.sureShare >= UNCLEAR.sureShare;
}

/**
 * Speech that could not be made out: where there is speech in a piece whose hearing was not believed, and no word of a
 * neighbouring piece reaches into it. Its sound is kept; no words are made up for it.
 */
export function unclearStretches(
  pieces: readonly JudgedPiece[],
  speech: readonly Span[],
  words: readonly Word[],
): Span[] {
  const found = pieces.filter(isUnclear).flatMap(({ piece }) =>
    speech
      .filter((island) => overlaps(island, piece))
      .map((island) => ({
        startMs: Math.max(island.startMs, piece.startMs),
        endMs: Math.min(island.endMs, piece.endMs),
      }))
      .filter((stretch) => !words.some((word) => overlaps(word, stretch))),
  );
  return merged(found);
}

/** Neighbouring pieces overlap where speech was cut; so may what could not be made out in both. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && span.startMs <= last.endMs)
      all[all.length - 1] = { startMs: last.startMs, endMs: Math.max(last.endMs, span.endMs) };
    else all.push(span);
  }
  return all;
}

/** Speech without what is too short to be a word and has none, nor a filler, in it. */
export const withoutStrays = (speech: readonly Span[], words: readonly Word[], fillers: readonly Filler[]): Span[] =>
  speech.filter(
    (span) =>
      span.endMs - span.startMs >= UNCLEAR.strayMs ||
      words.some((word) => overlaps(word, span)) ||
      fillers.some((filler) => overlaps(filler, span)),
  );
