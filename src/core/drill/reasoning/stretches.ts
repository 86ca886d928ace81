import { clausesOf } from '../intents/clauses';
import type { Heard } from '../intents/hear';

/** Fewer words than this are no stretch of their own: they go with what follows, or at the end with what was before. */
const LEAST_WORDS = 5;

/** A part of an utterance that can be quoted: whole clauses, by their first word and the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const wordsIn = (text: string): number => text.split(' ').length;

/** The clauses of an utterance, few words put together with their neighbours. */
export function stretchesOf(heard: Heard): Stretch[] {
  const found: { from: number; to: number; words: number }[] = [];
  for (const { from, to, text } of clausesOf(heard)) {
    const last = found.at(-1);
    if (last && last.words < LEAST_WORDS) {
      last.to = to;
      last.words += wordsIn(text);
    } else found.push({ from, to, words: wordsIn(text) });
  }
  const last = found.at(-1);
  const before = found.at(-2);
  if (last && before && last.words < LEAST_WORDS) {
    before.to = last.to;
    found.pop();
  }
  return found.map(({ from, to }) => ({ from, to }));
}

/** The part of what was heard in a stretch, as if nothing else had been said. */
export function partOf(heard: Heard, { from, to }: Stretch): Heard {
  const words = heard.words.slice(from, to);
  return {
    words,
    text: words.map(({ text }) => text).join(' '),
    concepts: [],
    clauseOf: words.map(() => 0),
    clauses: 1,
    misheard: heard.misheard,
  };
}
