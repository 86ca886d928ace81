import { meanVector } from '../../star/language/vectors';
import type { Heard } from './hear';
import { conceptsLike } from './likeness';
import type { Order } from './orders';
import { type Sighting, SURE } from './sightings';
import { BREAK } from './words';

/** Enough of a stemmer to bring "retry", "retries", "retried" and "retrying" together; it need not be right. */
export function stem(word: string): string {
  if (word.length < 5)
    return word.endsWith('s') && word.length === 4 && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return word
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|e|ly)$/, '')
    .replace(/(.)\1$/, '$1');
}

/** What an utterance says: concepts, pairs of them, words and word pairs, each also with the drill it is said in. */
export function wordFeatures(heard: Heard, scenario: string): Map<string, number> {
  const features = new Map<string, number>([[`s:${scenario}`, 1]]);
  const names = [...new Set(heard.concepts.map(({ name }) => name))].sort();
  names.forEach((name, index) => {
    features.set(`c:${name}`, 1).set(`c:${name}@${scenario}`, 1);
    for (const other of names.slice(index + 1)) features.set(`c:${name}+${other}`, 1);
  });
  const stems = heard.words.map(({ text }) => (text === BREAK ? BREAK : stem(text)));
  stems.forEach((one, index) => {
    const next = stems[index + 1];
    if (next !== undefined) features.set(`w:${one} ${next}`, 1);
    if (one !== BREAK) features.set(`w:${one}`, 1).set(`w:${one}@${scenario}`, 1);
  });
  addLikeness(features, heard);
  addMeaning(features, heard);
  addLetters(features, heard);
  return features;
}

/** How loud meaning and letters speak beside words; see docs/evaluation.md for what was tried. */
const LOUDNESS = { meaning: 4, letters: 0.6 } as const;

/** Words that are in every other utterance: left out of the mean meaning. */
const EMPTY = new Set(
  'the a an of to and in on for with at by from it its is was be been are am i we you he she they them me us my our your this that there so but or as if then than not no have has do does did would will can could please just what which let get see show give want'.split(
    ' ',
  ),
);

/** What unlisted words are like, by the concept they come nearest to. */
function addLikeness(features: Map<string, number>, { words }: Heard): void {
  for (const { text } of words) {
    if (text === BREAK || EMPTY.has(text) || text.length < 3) continue;
    for (const { concept, value } of conceptsLike(text, stem(text))) {
      const name = `k:${concept}`;
      features.set(name, Math.max(features.get(name) ?? 0, value));
    }
  }
}

/** The mean word vector: a word nobody used in training stands near words that somebody did. */
function addMeaning(features: Map<string, number>, { words }: Heard): void {
  const telling = words.filter(({ text }) => text !== BREAK && !EMPTY.has(text));
  meanVector(telling.map(({ text }) => ({ text, lemma: stem(text) }))).forEach((value, axis) => {
    if (value !== 0) features.set(`v:${axis}`, LOUDNESS.meaning * value);
  });
}

const LETTERS_IN_A_ROW = 4;

/** Letters in a row, across words: what was mis-heard still sounds, and so is spelt, much like what was said. */
function addLetters(features: Map<string, number>, { words }: Heard): void {
  const said = words.filter(({ text }) => text !== BREAK).map(({ text }) => text);
  const text = ` ${said.join(' ')} `;
  for (let at = 0; at + LETTERS_IN_A_ROW <= text.length; at++)
    features.set(`g:${text.slice(at, at + LETTERS_IN_A_ROW)}`, LOUDNESS.letters);
}

/** Rules are few and reliable: a larger value lets the training's penalty leave them more weight. */
const RULE_SCALE = 2;

/** Whether a feature tells what the rules saw. */
export const isRuleFeature = (name: string): boolean => name.startsWith('r:') || name.startsWith('rr:');

/** The same, with what the rules saw. */
export function namingFeatures(heard: Heard, scenario: string, seen: readonly Sighting[]): Map<string, number> {
  const features = wordFeatures(heard, scenario);
  const best = new Map<Order, number>();
  for (const { order, strength } of seen) best.set(order, Math.max(best.get(order) ?? 0, strength));
  for (const [order, strength] of best) {
    if (strength === SURE) features.set(`r:${order}`, RULE_SCALE);
    features.set(`rr:${order}`, RULE_SCALE * strength);
  }
  return features;
}
