import type { NamedFeatures } from '../../learn/sparse';
import { familiesIn } from '../families';
import { cueText, type Token } from '../language/tokens';
import { meanVector } from '../language/vectors';
import { talkIn } from './talk';

/** Pronouns whose share tells who acts. */
const PERSONS = ['i', 'we', 'they', 'he', 'she', 'you', 'it', 'my', 'our', 'me', 'us'];
const TENSES = ['past', 'present', 'base', 'ing', 'modal'];
const CLASSES = ['ADJ', 'ADV', 'VERB'];
/** More of a kind than this in one sentence says no more. */
const MOST = 3;
/** Families speak louder than shape, so that L2 pulls less at them. */
const LOUDNESS = 1.5;

/** The families of cues and of talk that a sentence shows. */
export interface Marks {
  readonly families: readonly string[];
  readonly talk: readonly string[];
}

function marksOf(tokens: readonly Token[]): Marks {
  const cue = cueText(tokens);
  return { families: familiesIn(cue), talk: talkIn(cue) };
}

/**
 * How a sentence is said: cue families and grammar, and not one word by itself. The words of a reference answer, put into
 * a sentence that says nothing, change nothing here.
 * @param tokens without numbers that belong to nothing, see `numbers.ts`
 * @param shown the families they show, where they are known
 */
export function mannerOf(tokens: readonly Token[], shown = marksOf(tokens)): NamedFeatures {
  const into = new Map<string, number>();
  const put = (name: string, value: number): void => {
    if (value !== 0) into.set(name, value);
  };
  const count = (test: (token: Token) => boolean): number => Math.min(MOST, tokens.filter(test).length) / MOST;
  for (const family of shown.families) put(`cue:${family}`, LOUDNESS);
  for (const family of shown.talk) put(`talk:${family}`, LOUDNESS);
  for (const tense of TENSES)
    put(
      `tense:${tense}`,
      count((token) => token.tense === tense),
    );
  for (const who of PERSONS)
    put(
      `person:${who}`,
      count(({ text }) => text === who),
    );
  for (const kind of CLASSES)
    put(`share:${kind}`, tokens.filter(({ pos }) => pos === kind).length / Math.max(1, tokens.length));
  put(
    'numbers',
    count(({ number }) => number),
  );
  if (!tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) put('no verb', 1);
  return into;
}

/** The meaning of all words together speaks louder than single words. */
const MEANING = 3;
const MATTERS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV']);

/** What a sentence is about: its content words, and what they mean together. Blind to how it is said. */
export function matterOf(tokens: readonly Token[]): NamedFeatures {
  const into = new Map<string, number>();
  const content = tokens.filter(({ pos, number }) => MATTERS.has(pos) && !number);
  for (const { lemma } of content) into.set(`lemma:${lemma}`, 1);
  meanVector(content).forEach((value, axis) => {
    if (value !== 0) into.set(`meaning:${axis}`, MEANING * value);
  });
  if (tokens.some(({ number }) => number)) into.set('figure', 1);
  return into;
}

/** Both views of a sentence. */
export interface Views {
  readonly manner: NamedFeatures;
  readonly matter: NamedFeatures;
}

/** @param shown as for `mannerOf` */
export const viewsOf = (tokens: readonly Token[], shown?: Marks): Views => ({
  manner: mannerOf(tokens, shown),
  matter: matterOf(tokens),
});
