import type { Word } from '../../../shared/transcript';
import type { GapModel } from './model';
import { splitSentences } from './split';

/** A sentence of an answer: words `from` to `to` (not included), and where they were heard. */
export interface SpokenSentence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly startMs?: number;
  readonly endMs?: number;
}

const parts = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** Cuts a text into sentences. */
export function sentencesOfText(text: string, gaps: GapModel): SpokenSentence[] {
  const words = parts(text);
  return splitSentences({ words }, gaps).map(({ from, to }) => ({ text: words.slice(from, to).join(' '), from, to }));
}

/** Cuts what was heard into sentences; silences between the words help. */
export function sentencesOfWords(heard: readonly Word[], gaps: GapModel): SpokenSentence[] {
  const kept = heard.filter(({ text }) => parts(text).length > 0);
  const words = kept.map(({ text }) => text.trim());
  const silencesMs = kept.map(({ endMs }, at) => Math.max(0, (kept[at + 1]?.startMs ?? endMs) - endMs));
  return splitSentences({ words, silencesMs }, gaps).map(({ from, to }) => ({
    text: words.slice(from, to).join(' '),
    from,
    to,
    startMs: (kept[from] as Word).startMs,
    endMs: (kept[to - 1] as Word).endMs,
  }));
}
