import { LABELS } from '../../../shared/feedback';
import type { NamedFeatures } from '../../learn/sparse';

/** How loud the neighbourhood speaks beside the sentence's own words. */
const LOUDNESS = 2;
/** Sentences looked at on either side. */
const REACH = 3;

export interface Guess {
  /** Chance of each label, in the order of LABELS. */
  readonly chances: Float64Array;
  /** Words in the sentence: a long sentence weighs more in what is around it. */
  readonly words: number;
  /** Chance that it goes on with the sentence before it, 0-1; not 0 only where speech had to be cut. */
  readonly joined: number;
}

const TASK = LABELS.indexOf('T');
const RESULT = LABELS.indexOf('R');

function addNear(into: Map<string, number>, guesses: readonly Guess[], here: number): void {
  for (let step = -REACH; step <= REACH; step++) {
    if (step === 0) continue;
    const near = guesses[here + step];
    const where = step < 0 ? `${-step} before` : `${step} after`;
    if (!near) into.set(`${where}:edge`, 1);
    else for (const [k, label] of LABELS.entries()) into.set(`${where}:${label}`, LOUDNESS * (near.chances[k] ?? 0));
  }
}

/** Pieces that may be one sentence with this one. */
function addJoined(into: Map<string, number>, guesses: readonly Guess[], here: number): void {
  const [before, own, after] = [guesses[here - 1], guesses[here], guesses[here + 1]];
  for (const [side, piece, joined] of [
    ['before', before, own?.joined ?? 0],
    ['after', after, after?.joined ?? 0],
  ] as const) {
    if (!piece || joined === 0) continue;
    LABELS.forEach((label, k) => {
      into.set(`joined ${side}:${label}`, LOUDNESS * joined * (piece.chances[k] as number));
    });
  }
}

function sharesOf(guesses: readonly Guess[]): { readonly sums: number[]; readonly words: number } {
  const sums = LABELS.map((_, k) =>
    guesses.reduce((sum, { chances, words }) => sum + (chances[k] as number) * words, 0),
  );
  return { sums, words: guesses.reduce((sum, { words }) => sum + words, 0) };
}

function addAround(into: Map<string, number>, guesses: readonly Guess[], here: number): void {
  const earlier = sharesOf(guesses.slice(0, here));
  const later = sharesOf(guesses.slice(here + 1));
  const both = Math.max(1, earlier.words + later.words);
  LABELS.forEach((label, k) => {
    const [before, after] = [earlier.sums[k] as number, later.sums[k] as number];
    into.set(`so far:${label}`, (LOUDNESS * before) / Math.max(1, earlier.words));
    into.set(`to come:${label}`, (LOUDNESS * after) / Math.max(1, later.words));
    into.set(`elsewhere:${label}`, (LOUDNESS * (before + after)) / both);
  });
  const others = guesses.filter((_, at) => at !== here);
  for (const [name, k] of [
    ['task', TASK],
    ['result', RESULT],
  ] as const) {
    const surest = others.reduce((most, { chances }) => Math.max(most, chances[k] as number), 0);
    into.set(`surest ${name} elsewhere`, LOUDNESS * surest);
  }
}

/**
 * For a second look: what a first one guessed for the sentences around each. A first look sees one sentence; that the
 * task has been told already, or that all the action is still to come, only shows here.
 */
export function contextOf(guesses: readonly Guess[]): NamedFeatures[] {
  return guesses.map((_, here) => {
    const all = new Map<string, number>();
    addNear(all, guesses, here);
    addJoined(all, guesses, here);
    addAround(all, guesses, here);
    return all;
  });
}

/** Each sentence's own features with their context. */
export function inContext(own: readonly NamedFeatures[], guesses: readonly Guess[]): NamedFeatures[] {
  const context = contextOf(guesses);
  return own.map((features, here) => new Map([...features, ...(context[here] as NamedFeatures)]));
}
