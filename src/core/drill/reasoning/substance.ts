import { BREAK } from '../intents/words';

/** Words that hold a claim together. A heap of terms has hardly any: it names things and says nothing of them. */
const GLUE: ReadonlySet<string> = new Set(
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

/** Glue that only joins things named: "the rollback and the canary and the tests" claims nothing. */
const JOINING = new Set(
  'the a an and or of to in on at for from by with as also all both each every any its our their only just still'.split(
    ' ',
  ),
);

export const isGlue = (word: string): boolean => GLUE.has(word);

const claims = (word: string): boolean => GLUE.has(word) && !JOINING.has(word);

const shareOf = (words: readonly string[], is: (word: string) => boolean): number => {
  const plain = words.filter((word) => word !== BREAK);
  return plain.filter(is).length / Math.max(1, plain.length);
};

/** What says something of a thing without any other glue: "short reports work", "and then run it on the old schema". */
const VERB =
  /^(?:s|adds?|began|begins?|breaks?|broke|calls?|came|comes?|failed|fails?|finds?|gets?|gives?|goes|got|holds?|keeps?|kept|knows?|lets?|loads?|looks?|makes?|needs?|pass(?:ed|es)?|puts?|ran|reads?|runs?|says?|sends?|shows?|start(?:ed|s)|stays?|stops?|takes?|wants?|went|work(?:ed|s)?|writes?|wrote)$/;

/** The share of words that claim, ask or deny something: 0-1. */
export const claimingShare = (words: readonly string[]): number => shareOf(words, claims);

/** Chosen on the training writers: eleven of some 800 points that are right get lost by it. */
const LEAST_SHARE = { carrying: 0.1, whole: 0.2 } as const;

/**
 * Whether a stretch of talk says something within the whole of what was said. Looser than `claimsSomething`, since a
 * learned model has weighed the words already: people drop half of their glue when they think aloud.
 */
export const carriesClaim = (carrying: readonly string[], whole: readonly string[]): boolean =>
  whole.filter((word) => word !== BREAK).length >= LEAST_WORDS &&
  shareOf(carrying, isGlue) >= LEAST_SHARE.carrying &&
  shareOf(whole, isGlue) >= LEAST_SHARE.whole &&
  whole.some((word) => claims(word) || VERB.test(word));

/** The matched words with what stands around them up to the next breaks. */
export function sentenceAround(words: readonly string[], from: number, to: number): string[] {
  const before = words.lastIndexOf(BREAK, from - 1);
  const after = words.indexOf(BREAK, to);
  return words.slice(before + 1, after < 0 ? words.length : after);
}
