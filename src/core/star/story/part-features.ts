import { LABELS, PARTS, type Part } from '../../../shared/feedback';
import type { NamedFeatures } from '../../learn/sparse';
import type { AnalysedSentence } from '../labels/answer';

/** A sentence as far as it says which parts an answer has. */
export type PartSentence = Pick<AnalysedSentence, 'label' | 'chances' | 'families' | 'tokens' | 'cut'>;

/** More than so many sentences or words say no more about what an answer holds. */
const MANY = { sentences: 30, words: 500 } as const;
/** Sentences at each end that are looked at by their place: a story begins with a situation and ends with a result. */
const ENDS = 3;
const SURE = 0.999;

const logOdds = (chance: number): number => Math.log(chance / (1 - chance));
const clipped = (chance: number): number => Math.min(SURE, Math.max(1 - SURE, chance));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What the sentences' own chances say for one part. */
function addChances(into: Map<string, number>, part: Part, sentences: readonly PartSentence[]): void {
  const chances = sentences.map((sentence) => sentence.chances[part]);
  const sorted = [...chances].sort((a, b) => b - a);
  sorted.slice(0, 3).forEach((chance, rank) => {
    into.set(`chance ${rank + 1}`, chance);
    into.set(`odds ${rank + 1}`, logOdds(clipped(chance)) / 3);
  });
  const words = sentences.map(({ tokens }) => tokens.length);
  into.set('sum', Math.min(3, sum(chances)));
  into.set('root of sum', Math.sqrt(Math.min(3, sum(chances))));
  into.set('share', sum(chances.map((chance, at) => chance * (words[at] ?? 0))) / Math.max(1, sum(words)));
  into.set('labelled', Math.min(3, sentences.filter(({ label }) => label === part).length));
  const none = sum(chances.map((chance) => Math.log(1 - clipped(chance))));
  into.set('any', Math.max(-6, none) / 3);
}

/** Where the surest sentence stands, how long it is, and what else it may be. */
function addSurest(into: Map<string, number>, part: Part, sentences: readonly PartSentence[]): void {
  const best = sentences.reduce((most, next, at) => {
    const sure = sentences[most]?.chances[part] ?? -1;
    return next.chances[part] > sure ? at : most;
  }, 0);
  const surest = sentences[best];
  if (!surest) return;
  into.set('place', best / Math.max(1, sentences.length - 1));
  into.set('words of surest', Math.min(30, surest.tokens.length) / 30);
  for (const label of LABELS) if (label !== part) into.set(`or ${label}`, surest.chances[label]);
  for (const family of surest.families) into.set(`surest ${family}`, 0.5);
}

/** What the whole answer holds beside the part. */
function addRest(into: Map<string, number>, part: Part, sentences: readonly PartSentence[]): void {
  const words = sum(sentences.map(({ tokens }) => tokens.length));
  for (const label of LABELS) {
    if (label === part) continue;
    into.set(`most ${label}`, Math.max(0, ...sentences.map(({ chances }) => chances[label])));
    const told = sum(sentences.map(({ chances, tokens }) => chances[label] * tokens.length));
    into.set(`share ${label}`, told / Math.max(1, words));
  }
  for (let at = 0; at < ENDS; at++) {
    into.set(`first ${at + 1}`, sentences[at]?.chances[part] ?? 0);
    into.set(`last ${at + 1}`, sentences[sentences.length - 1 - at]?.chances[part] ?? 0);
  }
  into.set('sentences', Math.min(MANY.sentences, sentences.length) / MANY.sentences);
  into.set('words', Math.min(MANY.words, words) / MANY.words);
  if (sentences.some(({ cut }) => cut)) into.set('cut', 1);
}

/** What speaks for and against a part being told, over the whole answer. */
export function partFeatures(part: Part, sentences: readonly PartSentence[]): NamedFeatures {
  const into = new Map<string, number>();
  addChances(into, part, sentences);
  addSurest(into, part, sentences);
  addRest(into, part, sentences);
  return into;
}

export const featuresOfParts = (sentences: readonly PartSentence[]): Record<Part, NamedFeatures> =>
  Object.fromEntries(PARTS.map((part) => [part, partFeatures(part, sentences)])) as Record<Part, NamedFeatures>;
