import { type Token, tokensOf } from '../language/tokens';
import { wordLikeness } from '../language/vectors';

/** Words that carry meaning here: nouns, verbs, adjectives, numbers; not the small change of speech. */
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV']);
const COMMON = new Set(
  `be have do go get make take say tell know think see come want use give work thing one way lot kind sort bit then so
   just also really very still again back there here now up out when um uh well okay like`.split(/\s+/),
);

/** Likeness below this is chance: many pairs of words of one field have it. */
const CHANCE = 0.65;
/** From here on two words are taken for the same thing. */
const SAME = 0.8;

export interface Gist {
  readonly words: readonly Token[];
}

export const gistOf = (tokens: readonly Token[]): Gist => ({
  words: tokens.filter(
    ({ pos, lemma, text }) => CONTENT.has(pos) && !COMMON.has(lemma) && !COMMON.has(text) && text.length > 1,
  ),
});

export const gistOfText = (text: string): Gist => gistOf(tokensOf(text));

/** How rare a word is among `gists`, as a weight: a word that every beat has says nothing about one. */
export function rarityAmong(gists: readonly Gist[]): (token: Token) => number {
  const seenIn = new Map<string, number>();
  for (const { words } of gists)
    for (const lemma of new Set(words.map((word) => word.lemma))) seenIn.set(lemma, (seenIn.get(lemma) ?? 0) + 1);
  return ({ lemma }) => Math.log((gists.length + 1) / ((seenIn.get(lemma) ?? 0) + 0.5));
}

export interface Covering {
  /** The share of what a phrase means that was said, 0-1: each word by the likest word said, rare words counting more. */
  readonly share: number;
  /** Words of the phrase that were said, or as good as said. */
  readonly words: number;
}

/** How much of `phrase` was said. */
export function covering(phrase: Gist, said: Gist, rarity: (token: Token) => number): Covering {
  let sum = 0;
  let whole = 0;
  let words = 0;
  for (const word of phrase.words) {
    const weight = rarity(word);
    const best = said.words.reduce((most, other) => Math.max(most, wordLikeness(word, other)), 0);
    sum += weight * Math.max(0, (best - CHANCE) / (1 - CHANCE));
    whole += weight;
    if (best >= SAME) words += 1;
  }
  return { share: whole === 0 ? 0 : sum / whole, words };
}
