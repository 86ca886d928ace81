import { classOf, gramsOf } from '../cues/grammar';
import { cuesIn } from './cues';
import { type Clause, clausesOf } from './read';

export interface ReadClause extends Clause {
  readonly cues: readonly string[];
  readonly features: ReadonlyMap<string, number>;
}

/** An update as the models see it. */
export interface ReadUpdate {
  readonly clauses: readonly ReadClause[];
  /** In tokens, not counting punctuation. */
  readonly words: number;
  /** Everything any of its statements shows. */
  readonly features: ReadonlyMap<string, number>;
}

/**
 * How loud each kind of evidence speaks: features are multiplied by these, so that the training's penalty pulls less at
 * loud ones. Cues are few and reliable, words many and by chance.
 */
const LOUDNESS = { cue: 2, pair: 1, words: 0.5, grammar: 0.5 } as const;

/** What a time in a statement is for is told by what else the statement says: these are also read in pairs. */
const TELLING = new Set(['time:any', 'eta:began']);

const CLASSES_IN_A_ROW = 3;

function readClause(clause: Clause): ReadClause {
  const cues = cuesIn(clause.masked);
  const features = new Map<string, number>();
  for (const cue of cues) {
    features.set(`c:${cue}`, LOUDNESS.cue);
    if (!TELLING.has(cue)) continue;
    for (const other of cues) if (other !== cue) features.set(`p:${cue}+${other}`, LOUDNESS.pair);
  }
  const words = clause.masked.trim().split(' ');
  words.forEach((word, at) => {
    features.set(`w:${word}`, LOUDNESS.words);
    if (at > 0) features.set(`b:${words[at - 1]} ${word}`, LOUDNESS.words);
  });
  for (const gram of gramsOf(clause.tokens.map(classOf), CLASSES_IN_A_ROW)) features.set(`t:${gram}`, LOUDNESS.grammar);
  return { ...clause, cues, features };
}

export function readUpdate(text: string): ReadUpdate {
  const clauses = clausesOf(text).map(readClause);
  const features = new Map<string, number>();
  for (const clause of clauses) for (const [name, value] of clause.features) features.set(name, value);
  return { clauses, words: clauses.reduce((sum, { tokens }) => sum + tokens.length, 0), features };
}

/** Log-odds beyond this say nothing more. */
const BOUND = 4;
const bounded = (sum: number): number => Math.max(-BOUND, Math.min(BOUND, sum)) / 2;

/** Sums of one stage of models by name, as the next stage sees them, each also for the audience alone. */
function addSums(features: Map<string, number>, sums: ReadonlyMap<string, number>, audience: string): void {
  for (const [name, sum] of sums) features.set(`e:${name}`, bounded(sum)).set(`e:${name}@${audience}`, bounded(sum));
}

/** For judging faults and quality: the update, for whom it is, and what it was found to hold. */
export function judgingFeatures(
  { features, words }: ReadUpdate,
  audience: string,
  elements: ReadonlyMap<string, number>,
): Map<string, number> {
  const all = new Map(features);
  all.set(`a:${audience}`, 1).set('length', Math.log(1 + words) / 3);
  addSums(all, elements, audience);
  return all;
}

/** For judging which missing element matters: what it holds and how good it is, for whom. */
export function gapFeatures(
  audience: string,
  elements: ReadonlyMap<string, number>,
  judged: ReadonlyMap<string, number>,
): Map<string, number> {
  const all = new Map([[`a:${audience}`, 1]]);
  addSums(all, elements, audience);
  addSums(all, judged, audience);
  return all;
}
