import { comparedWords } from '../../../src/core/transcript/word-errors';
import type { Word } from '../../../src/shared/transcript';
import type { TrueWord } from './material/compose';

/** A word that was said and the same word as it was heard. */
export interface WordPair {
  readonly said: TrueWord;
  readonly heard: Word;
}

/** Two hearings further apart than this are not of one word. */
const MOST_MS = 3000;

const plain = (text: string): string => comparedWords(text).join(' ');

/** Pairs words that are the same and in the same order, as many as can be (longest common subsequence). */
export function pairWords(said: readonly TrueWord[], heard: readonly Word[]): WordPair[] {
  const left = said.map(({ text }) => plain(text));
  const right = heard.map(({ text }) => plain(text));
  const same = (i: number, j: number): boolean => {
    if (left[i] === '' || left[i] !== right[j]) return false;
    return Math.abs((said[i]?.startMs ?? 0) - (heard[j]?.startMs ?? 0)) <= MOST_MS;
  };
  const length = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = length[i] as Uint16Array;
    const below = length[i + 1] as Uint16Array;
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] = same(i, j) ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  const pairs: WordPair[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const one = said[i];
    const other = heard[j];
    if (one && other && same(i, j)) {
      pairs.push({ said: one, heard: other });
      i += 1;
      j += 1;
    } else if ((length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
