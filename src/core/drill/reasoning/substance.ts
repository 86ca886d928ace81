import { BREAK } from '../intents/words';

/** Words that hold a claim together. A heap of terms has hardly any: it names things and says nothing of them. */
const GLUE = new Set(
  'the a an is are was were be been being am has have had do does did will would can could should must might may not no never it that this these those they we i you he she which who what where when why how whether if because so since after before until but and or to of on in at for from by with without as than then there our their its only just still all every each any both also'.split(
    ' ',
  ),
);
const LEAST_WORDS = 4;
const LEAST_GLUE_SHARE = 0.25;

/** Whether words in a row say something of something, rather than naming terms. */
export function claimsSomething(words: readonly string[]): boolean {
  const plain = words.filter((word) => word !== BREAK);
  if (plain.length < LEAST_WORDS) return false;
  return plain.filter((word) => GLUE.has(word)).length >= plain.length * LEAST_GLUE_SHARE;
}

/** The matched words with what stands around them up to the next breaks. */
export function sentenceAround(words: readonly string[], from: number, to: number): string[] {
  const before = words.lastIndexOf(BREAK, from - 1);
  const after = words.indexOf(BREAK, to);
  return words.slice(before + 1, after < 0 ? words.length : after);
}
