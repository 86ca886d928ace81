import { meanVector } from '../../star/language/vectors';
import type { Heard } from '../intents/hear';
import { stem } from '../intents/naming-features';
import { BREAK } from '../intents/words';
import { IDEA_PATTERNS } from './ideas';
import { patternHits } from './patterns';
import { claimingShare } from './substance';

/** How loud features speak beside words, which speak with 1: patterns are few and sure. Tried in docs/evaluation.md. */
const LOUDNESS = { pattern: 2, meaning: 4 } as const;

/** Words that are in every other utterance: left out of the mean meaning. */
const EMPTY = new Set(
  'the a an of to and in on for with at by from it its is was be been am are i we you he she they them me us my our your this that there so but or as if than then have has do does did will can'.split(
    ' ',
  ),
);

/** Less than this of the words claim something: the lower, the likelier a heap of terms. */
const FEW_CLAIM = [0.001, 0.06, 0.12, 0.2] as const;

/** What stands in the words themselves: each and in pairs, the ideas behind them, and the points patterns see. */
export function saidFeatures(heard: Heard): Map<string, number> {
  const features = new Map<string, number>();
  const stems = heard.words.map(({ text }) => (text === BREAK ? BREAK : stem(text)));
  stems.forEach((one, at) => {
    if (one !== BREAK) features.set(`w:${one}`, 1);
    if (at > 0) features.set(`w:${stems[at - 1]} ${one}`, 1);
  });
  for (const { name, regex } of IDEA_PATTERNS) if (regex.test(heard.text)) features.set(`i:${name}`, 1);
  for (const { id } of patternHits(heard)) features.set(`r:${id}`, LOUDNESS.pattern);
  return features;
}

/**
 * The same, with how little is claimed at all, and with the mean word vector: a word nobody used in training stands near
 * words that somebody did.
 */
export function reasoningFeatures(heard: Heard): Map<string, number> {
  const features = saidFeatures(heard);
  const share = claimingShare(heard.words.map(({ text }) => text));
  FEW_CLAIM.forEach((least, step) => {
    if (share < least) features.set(`few:${step}`, 1);
  });
  const telling = heard.words.filter(({ text }) => text !== BREAK && !EMPTY.has(text));
  meanVector(telling.map(({ text }) => ({ text, lemma: stem(text) }))).forEach((value, axis) => {
    if (value !== 0) features.set(`v:${axis}`, LOUDNESS.meaning * value);
  });
  return features;
}
