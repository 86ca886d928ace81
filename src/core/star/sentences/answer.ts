import type { Word } from '../../../shared/transcript';
import type { GapModel } from './model';
import { type Cut, splitSentences } from './split';

/** A sentence of an answer: words `from` to `to` (not included), and where they were heard. */
export interface SpokenSentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly startMs?: number;
  readonly endMs?: number;
}

/** A cut answer: what is said and, where it was heard, when. */
export interface CutAnswer extends Cut {
  readonly words: readonly string[];
  readonly heard?: readonly Word[];
}

const parts = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Cuts a text into sentences. */
export function cutText(text: string, gaps: GapModel): CutAnswer {
  const words = parts(text);
  return { words, ...splitSentences({ words }, gaps) };
}

/** Cuts what was heard into sentences; silences between the words help. */
export function cutHeard(all: readonly Word[], gaps: GapModel): CutAnswer {
  const heard = all.filter(({ text }) => parts(text).length > 0);
  const words = heard.map(({ text }) => text.trim());
  const silencesMs = heard.map(({ endMs }, at) => Math.max(0, (heard[at + 1]?.startMs ?? endMs) - endMs));
  return { words, heard, ...splitSentences({ words, silencesMs }, gaps) };
}

/** The sentence from word `from` to `to` (not included). */
export function sentenceOf({ words, heard }: CutAnswer, from: number, to: number): SpokenSentence {
  const sentence = { text: words.slice(from, to).join(' '), from, to };
  const [first, last] = [heard?.[from], heard?.[to - 1]];
  return first && last ? { ...sentence, startMs: first.startMs, endMs: last.endMs } : sentence;
}
