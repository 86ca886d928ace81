import { type Clause, clausesOf } from './clauses';
import { CUE_PATTERNS } from './cues';
import { classesOf, grammarOf } from './grammar';
import type { Heard } from './hear';
import { type Mood, moodOf, moodsOf } from './moods';
import { type Sighting, sightings } from './sightings';

export type Features = Map<string, number>;

/** How an utterance is said: its clauses with their moods, and the features of the whole. Made once, asked often. */
export interface Manner {
  readonly heard: Heard;
  readonly clauses: readonly Clause[];
  readonly moods: readonly (Mood | undefined)[];
  readonly seen: readonly Sighting[];
  /** For each word its class; see `classesOf`. */
  readonly classes: readonly string[];
  /** For each clause its word classes in a row; see `grammarOf`. */
  readonly grammar: readonly (readonly string[])[];
  readonly features: ReadonlyMap<string, number>;
}

/** Moods are few and reliable: a larger value lets the training's penalty leave them more weight. */
export const MOOD_SCALE = 2;

/** There are many of these, and each says little. */
export const GRAMMAR_SCALE = 0.7;

export function mannerOf(heard: Heard): Manner {
  const clauses = clausesOf(heard);
  const moods = clauses.map(({ text }) => moodOf(text));
  const seen = sightings(heard, clauses);
  const features: Features = new Map();
  addCues(features, heard, clauses);
  addMasked(features, heard);
  addMoods(features, clauses, moods);
  const classes = classesOf(heard);
  const grammar = grammarOf(classes, clauses);
  for (const grams of grammar) for (const gram of grams) features.set(`t:${gram}`, GRAMMAR_SCALE);
  for (const { name } of heard.concepts) features.set(`c:${name}`, 1);
  return { heard, clauses, moods, seen, classes, grammar, features };
}

const offsetOf = (heard: Heard, word: number): number =>
  heard.words.slice(0, word).reduce((sum, { text }) => sum + text.length + 1, 0);

function addCues(features: Features, heard: Heard, clauses: readonly Clause[]): void {
  const lastFrom = offsetOf(heard, clauses.at(-1)?.from ?? 0);
  for (const { family, regex } of CUE_PATTERNS)
    for (const match of heard.text.matchAll(regex)) {
      features.set(`cue:${family}`, 1);
      if (match.index < 2) features.set(`cue:${family}:first`, 1);
      if (clauses.length > 1 && match.index >= lastFrom) features.set(`cue:${family}:last`, 1);
    }
}

const MASKED_GRAMS = 3;

/** Words in a row with what they are about masked: "i would not @act the @thing". */
function addMasked(features: Features, heard: Heard): void {
  const words = ['^', ...masked(heard), '$'];
  words.forEach((_, index) => {
    for (let length = 1; length <= MASKED_GRAMS && index + length <= words.length; length++)
      features.set(`m:${words.slice(index, index + length).join(' ')}`, 1);
  });
}

/** For each word that begins a concept, how far it reaches and what masks it; the longest concept wins, acts first. */
function masks(heard: Heard): ReadonlyMap<number, { readonly to: number; readonly mark: string }> {
  const found = new Map<number, { to: number; mark: string }>();
  for (const { kind, from, to } of heard.concepts) {
    if (kind === 'ask') continue;
    const known = found.get(from);
    if (known && (to < known.to || (to === known.to && kind !== 'act'))) continue;
    found.set(from, { to, mark: kind === 'act' ? actMark(heard.words[from]?.text ?? '') : '@thing' });
  }
  return found;
}

function masked(heard: Heard): string[] {
  const cover = masks(heard);
  const out: string[] = [];
  for (let at = 0; at < heard.words.length; ) {
    const found = cover.get(at);
    const text = found?.mark ?? heard.words[at]?.text ?? '';
    if (!found || out.at(-1) !== text) out.push(text);
    at = Math.max(found?.to ?? 0, at + 1);
  }
  return out;
}

const IRREGULAR_PAST = /^(?:went|took|brought|sent|told|ran|undid|gave|reran|wrote|got|made)$/;

/** "roll back", "rolling back" and "rolled back" are said in different moods. */
function actMark(first: string): string {
  if (first.endsWith('ing')) return '@acting';
  return /(?:ed|one)$/.test(first) || IRREGULAR_PAST.test(first) ? '@acted' : '@act';
}

/** Moods that decide nothing by themselves. */
const PASSING: ReadonlySet<Mood> = new Set(['politeif', 'turn']);

function addMoods(features: Features, clauses: readonly Clause[], moods: readonly (Mood | undefined)[]): void {
  const decisive = moods.filter((mood): mood is Mood => mood !== undefined && !PASSING.has(mood));
  features.set(`mood:last:${decisive.at(-1) ?? 'none'}`, MOOD_SCALE);
  features.set(`mood:first:${decisive[0] ?? 'none'}`, MOOD_SCALE);
  for (const mood of new Set(decisive)) features.set(`mood:${mood}`, MOOD_SCALE);
  for (const { text } of clauses) for (const mood of moodsOf(text)) features.set(`mood:any:${mood}`, 1);
  const names = moods.map((mood) => mood ?? 'none');
  features.set(`mood:path:${names.join('>')}`, MOOD_SCALE);
  names.slice(1).forEach((mood, at) => {
    features.set(`mood:then:${names[at]}>${mood}`, 1);
  });
}
