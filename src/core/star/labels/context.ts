import { LABELS } from '../../../shared/feedback';
import type { NamedFeatures } from '../../learn/sparse';

/** How loud the neighbourhood speaks beside the sentence's own words. */
const LOUDNESS = 2;

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

/** Names are made once: there are some fifty for every sentence. */
const named = (where: string): readonly string[] => LABELS.map((label) => `${where}:${label}`);

/** Sentences looked at on either side. */
const NEAR = [-3, -2, -1, 1, 2, 3].map((step) => {
  const where = step < 0 ? `${-step} before` : `${step} after`;
  return { step, edge: `${where}:edge`, names: named(where) };
});

function addNear(into: Map<string, number>, guesses: readonly Guess[], here: number): void {
  for (const { step, edge, names } of NEAR) {
    const near = guesses[here + step];
    if (!near) into.set(edge, 1);
    else for (let k = 0; k < names.length; k++) into.set(names[k] as string, LOUDNESS * (near.chances[k] ?? 0));
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

const AROUND = { before: named('so far'), after: named('to come'), elsewhere: named('elsewhere') } as const;
const ELSEWHERE = [
  { name: 'surest task elsewhere', k: TASK },
  { name: 'surest result elsewhere', k: RESULT },
] as const;

/** Words told so far of each part, by their chances: `[sentence][label]`, the last row for the whole answer. */
function toldUpTo(guesses: readonly Guess[]): { readonly sums: Float64Array[]; readonly words: number[] } {
  const sums = [new Float64Array(LABELS.length)];
  const words = [0];
  guesses.forEach((guess, at) => {
    sums.push((sums[at] as Float64Array).map((sum, k) => sum + (guess.chances[k] as number) * guess.words));
    words.push((words[at] as number) + guess.words);
  });
  return { sums, words };
}

function addAround(
  into: Map<string, number>,
  guesses: readonly Guess[],
  here: number,
  { sums, words }: ReturnType<typeof toldUpTo>,
): void {
  const [upTo, withOwn, all] = [sums[here], sums[here + 1], sums[guesses.length]] as Float64Array[];
  const earlier = words[here] as number;
  const later = (words[guesses.length] as number) - (words[here + 1] as number);
  const both = Math.max(1, earlier + later);
  for (let k = 0; k < LABELS.length; k++) {
    const before = upTo?.[k] as number;
    const after = (all?.[k] as number) - (withOwn?.[k] as number);
    into.set(AROUND.before[k] as string, (LOUDNESS * before) / Math.max(1, earlier));
    into.set(AROUND.after[k] as string, (LOUDNESS * after) / Math.max(1, later));
    into.set(AROUND.elsewhere[k] as string, (LOUDNESS * (before + after)) / both);
  }
  for (const { name, k } of ELSEWHERE) {
    let surest = 0;
    guesses.forEach(({ chances }, at) => {
      if (at !== here) surest = Math.max(surest, chances[k] as number);
    });
    into.set(name, LOUDNESS * surest);
  }
}

/**
 * For a second look: what a first one guessed for the sentences around each. A first look sees one sentence; that the
 * task has been told already, or that all the action is still to come, only shows here.
 */
export function contextOf(guesses: readonly Guess[]): NamedFeatures[] {
  const told = toldUpTo(guesses);
  return guesses.map((_, here) => {
    const all = new Map<string, number>();
    addNear(all, guesses, here);
    addJoined(all, guesses, here);
    addAround(all, guesses, here, told);
    return all;
  });
}
