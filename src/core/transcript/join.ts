import type { Piece } from './pieces';
import type { RoughWord } from './words';

/** What was heard in one piece. */
export interface HeardPiece {
  readonly piece: Piece;
  /** Times from the start of the recording. */
  readonly words: readonly RoughWord[];
}

/** Two hearings of one word lie this close together. */
const SAME_WORD_MS = 350;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The place where two overlapping hearings agree: the last word of a common run, seen from both sides.
 * @returns how many words of the first and how many of the second are left out, or undefined when nothing agrees
 */
function agreement(
  before: readonly RoughWord[],
  after: readonly RoughWord[],
  seamMs: number,
): { before: number; after: number } | undefined {
  let best: { before: number; after: number; distanceMs: number } | undefined;
  for (const [one, left] of before.entries()) {
    for (const [two, right] of after.entries()) {
      if (plain(left.text) !== plain(right.text) || plain(left.text) === '') continue;
      if (Math.abs(left.endMs - right.endMs) > SAME_WORD_MS) continue;
      const distanceMs = Math.abs((left.startMs + left.endMs) / 2 - seamMs);
      if (!best || distanceMs < best.distanceMs) {
        best = { before: before.length - one - 1, after: two + 1, distanceMs };
      }
    }
  }
  return best;
}

/** Joins the words of two pieces at a seam in speech, without doubling or losing one. */
function joinAtSeam(
  left: readonly RoughWord[],
  right: readonly RoughWord[],
  seam: { from: number; at: number; to: number },
) {
  const tail = left.filter(({ endMs }) => endMs > seam.from);
  const head = right.filter(({ startMs }) => startMs < seam.to);
  const agreed = agreement(tail, head, seam.at);
  if (agreed) return [...left.slice(0, left.length - agreed.before), ...right.slice(agreed.after)];
  const middle = (word: RoughWord): number => (word.startMs + word.endMs) / 2;
  return [...left.filter((word) => middle(word) < seam.at), ...right.filter((word) => middle(word) >= seam.at)];
}

/** The words of all pieces, in order of the pieces. */
export function joinPieces(heard: readonly HeardPiece[]): RoughWord[] {
  let words: RoughWord[] = [];
  let before: Piece | undefined;
  for (const { piece, words: own } of heard) {
    const overlaps = before !== undefined && before.endMs > piece.startMs;
    words =
      overlaps && before
        ? joinAtSeam(words, own, { from: piece.startMs, at: piece.keepFromMs, to: before.endMs })
        : [...words, ...own];
    before = piece;
  }
  return words;
}
