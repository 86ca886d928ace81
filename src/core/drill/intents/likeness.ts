import { wordLikeness } from '../../star/language/vectors';
import { ACTS } from './lexicon/acts';
import { ASKS } from './lexicon/asks';
import { THINGS } from './lexicon/things';

/** The single words of a concept's names: "errors?|status codes?" gives "errors" and "error". */
function plainWords(text: string): string[] {
  return text
    .split(/[|\n]/)
    .map((name) => name.trim())
    .filter((name) => /^[a-z]{3,}\??$/.test(name))
    .flatMap((name) => (name.endsWith('?') ? [name.slice(0, -2), name.slice(0, -1)] : [name]));
}

const ANCHORS: readonly (readonly [string, readonly string[]])[] = Object.entries({ ...THINGS, ...ACTS, ...ASKS })
  .map(([name, text]) => [name, plainWords(text)] as const)
  .filter(([, words]) => words.length > 0);

/** Words less like any name of a concept than this say nothing about it. */
const LIKE_FROM = 0.55;

export interface Likeness {
  readonly concept: string;
  /** 0 where a word is just like enough, 1 for the very word. */
  readonly value: number;
}

const known = new Map<string, readonly Likeness[]>();
/** Words are few; this only guards against a transcript that is none. */
const KEPT_WORDS = 20_000;

function look(word: string, stem: string): Likeness[] {
  return ANCHORS.flatMap(([concept, anchors]) => {
    const most = anchors.reduce(
      (best, anchor) => Math.max(best, wordLikeness({ text: word, lemma: stem }, { text: anchor, lemma: anchor })),
      0,
    );
    return most > LIKE_FROM ? [{ concept, value: (most - LIKE_FROM) / (1 - LIKE_FROM) }] : [];
  });
}

/** Which concepts a word is like, by word vectors: a word nobody listed stands for what it is near to. */
export function conceptsLike(word: string, stem: string): readonly Likeness[] {
  const seen = known.get(word);
  if (seen) return seen;
  const found = look(word, stem);
  if (known.size >= KEPT_WORDS) known.clear();
  known.set(word, found);
  return found;
}
