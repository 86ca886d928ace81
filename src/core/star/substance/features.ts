import type { NamedFeatures } from '../../learn/sparse';
import { familiesIn } from '../families';
import { cueText, type Token } from '../language/tokens';
import { talkIn } from './talk';

/** Pronouns whose share tells who acts. */
const PERSONS = ['i', 'we', 'they', 'he', 'she', 'you', 'it', 'my', 'our', 'me', 'us'];
const TENSES = ['past', 'present', 'base', 'ing', 'modal'];
const CLASSES = ['ADJ', 'ADV', 'VERB'];
/** More of a kind than this in one sentence says no more. */
const MOST = 3;
/** Families speak louder than shape, so that L2 pulls less at them. */
const LOUDNESS = 1.5;

/**
 * What the judgement reads in one sentence: cue families and grammar, and not one word by itself. So the words of a
 * reference answer, put into a sentence that says nothing, find nothing here to be counted.
 * @param tokens without numbers that belong to nothing, see `numbers.ts`
 */
export function featuresOf(tokens: readonly Token[]): NamedFeatures {
  const into = new Map<string, number>();
  const put = (name: string, value: number): void => {
    if (value !== 0) into.set(name, value);
  };
  const count = (test: (token: Token) => boolean): number => Math.min(MOST, tokens.filter(test).length) / MOST;
  const cue = cueText(tokens);
  for (const family of familiesIn(cue)) put(`cue:${family}`, LOUDNESS);
  for (const family of talkIn(cue)) put(`talk:${family}`, LOUDNESS);
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
