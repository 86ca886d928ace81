import type { Clause } from './clauses';
import { CUE_PATTERNS } from './cues';
import { type Features, GRAMMAR_SCALE, type Manner, MOOD_SCALE } from './manner';
import { type Mood, moodsOf } from './moods';
import type { Rival } from './naming';
import { ORDER_FACTS } from './orders';
import type { Place } from './sightings';

/** Log-odds beyond this say nothing more. */
const BOUND = 5;
const bounded = (sum: number): number => Math.max(-BOUND, Math.min(BOUND, sum));

/** Rivals less likely than this do not count as something else being meant. */
const SERIOUS = 0.3;
const serious = (rival: Rival, all: readonly Rival[]): Rival[] =>
  all.filter((other) => other.order !== rival.order && other.chance > SERIOUS);

/** How one order in an utterance is said: the whole manner, and what stands right around the order. */
export function givingFeatures(manner: Manner, rival: Rival, all: readonly Rival[]): Features {
  const features: Features = new Map(manner.features);
  const { family } = ORDER_FACTS[rival.order];
  for (const [name, value] of manner.features)
    if (/^(?:cue|mood:last|mood:first):/.test(name)) features.set(`${name}/${family}`, value);
  const clause = manner.clauses[rival.place.clause];
  if (clause) {
    for (const mood of moodsOf(clause.text)) features.set(`own:any:${mood}/${family}`, 1);
    addAround(features, manner, clause, rival);
    for (const gram of manner.grammar[rival.place.clause] ?? []) features.set(`ot:${gram}`, GRAMMAR_SCALE);
  }
  features.set(`order:${rival.order}`, 1);
  features.set('named', bounded(rival.sum) / 2);
  // What is hardly named at all, anywhere, is not given however much it sounds like an order.
  features.set('unnamed', Math.max(0, -bounded(Math.max(rival.sum, rival.alone.sum))));
  addPosition(features, manner.moods, rival, all);
  return features;
}

/** Whether one order more is meant beside the main one, in an utterance that does order something. */
export function addingFeatures(manner: Manner, rival: Rival, all: readonly Rival[]): Features {
  const features: Features = new Map();
  addPosition(features, manner.moods, rival, all);
  const clause = manner.clauses[rival.place.clause];
  if (clause) for (const mood of moodsOf(clause.text)) features.set(`own:any:${mood}`, 1);
  addRivalry(features, manner, rival, serious(rival, all));
  return features;
}

function addPosition(
  features: Features,
  moods: readonly (Mood | undefined)[],
  rival: Rival,
  all: readonly Rival[],
): void {
  const { place, order } = rival;
  const { family } = ORDER_FACTS[order];
  const at = (clause: number, outside: string): string =>
    clause < 0 || clause >= moods.length ? outside : (moods[clause] ?? 'none');
  const mood = at(place.clause, 'none');
  features.set(`own:${mood}`, MOOD_SCALE).set(`own:${mood}/${family}`, MOOD_SCALE);
  features.set(`family:${family}`, 1);
  features.set(`next:${at(place.clause + 1, 'end')}`, 1).set(`before:${at(place.clause - 1, 'start')}`, 1);
  const others = serious(rival, all).map((other) => other.place);
  addSequence(features, moods, place, others);
}

const turns = (moods: readonly (Mood | undefined)[]): boolean =>
  moods.some((mood) => mood === 'cancel' || mood === 'turn');

/** What came before and after: an order is taken back by "no, wait", or put in place of another one. */
function addSequence(
  features: Features,
  moods: readonly (Mood | undefined)[],
  place: Place,
  others: readonly Place[],
): void {
  const later = moods.slice(place.clause + 1);
  const earlier = moods.slice(0, place.clause);
  for (const mood of later) if (mood) features.set(`later:${mood}`, 1);
  for (const mood of earlier) if (mood) features.set(`earlier:${mood}`, 1);
  const next = others.some(({ clause }) => clause > place.clause);
  const previous = others.some(({ clause }) => clause < place.clause);
  if (turns(later)) features.set(next ? 'turned:replaced' : 'turned:dropped', MOOD_SCALE);
  if (turns(earlier)) features.set(previous ? 'turn:instead' : 'turn:from', MOOD_SCALE);
  features.set(next ? 'others:later' : 'others:last', 1);
  if (previous) features.set('others:earlier', 1);
}

const REACH = 3;

function addAround(features: Features, { heard }: Manner, clause: Clause, { order, place }: Rival): void {
  const { family } = ORDER_FACTS[order];
  const texts = heard.words.map(({ text }) => text);
  const before = texts.slice(clause.from, Math.max(clause.from, place.from));
  const after = texts.slice(place.to, Math.max(place.to, clause.to));
  for (let length = 1; length <= REACH; length++) {
    if (before.length >= length) features.set(`pre${length}:${before.slice(-length).join(' ')}`, 1);
    if (after.length >= length) features.set(`post${length}:${after.slice(0, length).join(' ')}`, 1);
  }
  if (before.length === 0) features.set(`pre:none/${family}`, 1);
  if (after.length === 0) features.set(`post:none/${family}`, 1);
  for (const word of before) features.set(`ahead:${word}`, 1);
  addNearCues(features, before.join(' '), 'ahead', family);
  addNearCues(features, after.join(' '), 'behind', family);
  for (let length = 1; length <= 2; length++) {
    const opening = texts.slice(clause.from, Math.min(clause.to, clause.from + length));
    features.set(`opens:${opening.join(' ')}/${family}`, 1);
  }
  features.set(`form:${texts[place.from] ?? ''}`, 1);
}

/** Cues in the order's own clause, ahead of it or behind it. */
function addNearCues(features: Features, text: string, side: string, family: string): void {
  if (text === '') return;
  for (const { family: cue, regex } of CUE_PATTERNS)
    if (text.search(regex) >= 0) features.set(`near:${side}:${cue}`, 1).set(`near:${side}:${cue}/${family}`, 1);
}

/** A second order has a stretch of its own; what only colours the first has none. */
function addAlone(features: Features, { alone }: Rival): void {
  const role = alone.leads ? 'leads' : 'follows';
  const stretches = Math.min(alone.stretches, 3);
  features.set(`alone:${role}:${alone.apart ? 'apart' : 'same'}:${stretches}`, MOOD_SCALE);
  features.set('alone:sum', bounded(alone.sum)).set(`alone:sum:${role}`, bounded(alone.sum));
}

const JOINED = new Set(['and', ',', 'then', 'plus', 'also', 'with', 'while']);

/** Whether the order is named at all, and whether another one claims the same words. */
function addRivalry(features: Features, { heard }: Manner, rival: Rival, others: readonly Rival[]): void {
  const sum = bounded(rival.sum);
  features.set('named', sum).set(`named:${rival.rank === 0 ? 'top' : 'below'}`, sum);
  features.set(`rank:${Math.min(rival.rank, 3)}`, 1);
  addAlone(features, rival);
  for (const other of others) {
    const where = other.place.clause === rival.place.clause ? 'same' : 'apart';
    const from = Math.min(other.place.to, rival.place.to);
    const to = Math.max(other.place.from, rival.place.from);
    const joined = heard.words.slice(from, to).some(({ text }) => JOINED.has(text)) ? 'joined' : 'bare';
    const stronger = other.sum > rival.sum;
    features.set(`rival:${stronger ? 'stronger' : 'weaker'}:${where}:${joined}`, 1);
    if (stronger) features.set(`rival:gap:${where}`, Math.min(BOUND, other.sum - rival.sum));
    features.set(`rival:${rival.order}<${other.order}`, stronger ? 1 : 0.5);
  }
}
