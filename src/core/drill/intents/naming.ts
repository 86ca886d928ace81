import { sigmoid } from '../../learn/logistic';
import { type LinearModel, sums, worthOf } from '../../learn/weights';
import type { Heard } from './hear';
import type { Manner } from './manner';
import { ORDERS, type Order } from './orders';
import type { Place, Sighting } from './sightings';
import { SURE } from './sightings';
import { BREAK } from './words';

/** An order that may be in an utterance, with how much speaks for its being named. */
export interface Rival {
  readonly order: Order;
  /** Log-odds of its being named. */
  readonly sum: number;
  readonly chance: number;
  /** 0 for the likeliest. */
  readonly rank: number;
  readonly place: Place;
}

/** Below this chance an order is not even weighed, unless it is the likeliest. */
const WEIGHED = 0.15;

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
  return features;
}

/** Rules are few and reliable: a larger value lets the training's penalty leave them more weight. */
const RULE_SCALE = 2;

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

/** The orders that may be in an utterance, likeliest first. `also` are weighed in any case (when training). */
export function rivals(naming: LinearModel, manner: Manner, scenario: string, also: readonly Order[] = []): Rival[] {
  const totals = sums(naming, namingFeatures(manner.heard, scenario, manner.seen));
  return ORDERS.map((order, output) => ({ order, output, sum: totals[output] as number }))
    .sort((a, b) => b.sum - a.sum)
    .filter(({ sum, order }, rank) => rank === 0 || sigmoid(sum) >= WEIGHED || also.includes(order))
    .map(({ order, output, sum }, rank) => {
      const place = locate(naming, manner, order, output);
      return { order, sum, chance: sigmoid(sum), rank, place };
    });
}

/** Where an order is said: as the rules saw it (the last place), or in the clause that speaks most for it. */
function locate(naming: LinearModel, manner: Manner, order: Order, output: number): Place {
  const seen = manner.seen.filter((one) => one.order === order);
  const most = Math.max(...seen.map(({ strength }) => strength));
  const best = seen.filter(({ strength }) => strength === most).at(-1);
  if (best) return best;
  const worths = manner.clauses.map(({ text }) => {
    const stems = text.split(' ').map(stem);
    return stems.reduce((sum, one, at) => {
      const pair = `w:${one} ${stems[at + 1] ?? ''}`;
      return sum + worthOf(naming, `w:${one}`, output) + worthOf(naming, pair, output);
    }, 0);
  });
  const clause = Math.max(0, worths.indexOf(Math.max(...worths)));
  const { from = 0, to = 0 } = manner.clauses[clause] ?? {};
  return { clause, from, to };
}
