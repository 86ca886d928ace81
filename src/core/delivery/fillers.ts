import type { Filler, Word } from '../../shared/transcript';

/** How hesitations are written, and what each is counted as. */
const HESITATIONS: Readonly<Record<string, string>> = {
  um: 'um',
  umm: 'um',
  uhm: 'um',
  erm: 'um',
  mm: 'hmm',
  mmm: 'hmm',
  hm: 'hmm',
  hmm: 'hmm',
  hmmm: 'hmm',
  uh: 'uh',
  uhh: 'uh',
  er: 'er',
  err: 'er',
  ah: 'ah',
  ahh: 'ah',
  eh: 'er',
};

export const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}']+$/gu, '');

/** @returns `um`, `uh`, ... for a word that is nothing but a hesitation */
export const hesitation = (text: string): string | undefined => HESITATIONS[plainWord(text)];

/** Fillers that stand in the text. */
export function textFillers(words: readonly Word[]): Filler[] {
  return words.flatMap((word) => {
    const heard = hesitation(word.text);
    return heard ? [{ word: heard, startMs: word.startMs, endMs: word.endMs, heard: 'text' as const }] : [];
  });
}
