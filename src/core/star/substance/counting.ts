import type { Token } from '../language/tokens';
import { isStockWord } from './talk';

/** Why a sentence is not counted. */
export type LeftOut = 'repeat' | 'echo' | 'announcement' | 'keywords' | 'figures' | 'hollow';

/** Thresholds of what is heard through. Shares are 0-1, the rest counts of tokens. */
export const COUNTING = {
  /** A sentence of which this share was said before is a repetition. */
  repeated: 0.7,
  /** A sentence of which this share stands in the question echoes it. */
  echoed: 0.6,
  /** Runs of so many tokens are compared: shorter ones recur by chance. */
  run: 3,
  /** Sentences shorter than this are repeated by chance ("I said no."). */
  shortest: 4,
  /** With no more content than this beside the part's name, a part is only announced. */
  announcedContent: 3,
  /** Spoken English has more small words than this; a list of keywords has none. */
  smallWords: 0.15,
  /** A sentence of so many tokens has small words even when a terse speaker tells what happened. */
  terse: 7,
  /** Below this worth, stock phrases, praise and large words are all there is. */
  hollowWorth: 0.4,
} as const;

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM']);
const SMALL = new Set(['PRON', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART']);

const runsOf = (tokens: readonly Token[], length: number): string[] =>
  tokens.slice(0, Math.max(0, tokens.length - length + 1)).map((_, at) =>
    tokens
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(' '),
  );

/** The share of `tokens` that lie in a run known already, 0-1. */
function coveredBy(known: ReadonlySet<string>, tokens: readonly Token[]): number {
  const covered = new Uint8Array(tokens.length);
  runsOf(tokens, COUNTING.run).forEach((run, at) => {
    if (known.has(run)) covered.fill(1, at, at + COUNTING.run);
  });
  return covered.reduce((sum, value) => sum + value, 0) / Math.max(1, tokens.length);
}

const contentOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ pos }) => CONTENT.has(pos));

/** Sentences that say again what was said: of words spoken before, or of the question's. */
export class Heard {
  readonly #before = new Set<string>();
  readonly #question: ReadonlySet<string>;
  readonly #asked: ReadonlySet<string>;

  constructor(question: readonly Token[]) {
    this.#question = new Set(runsOf(question, COUNTING.run));
    this.#asked = new Set(contentOf(question).map(({ lemma }) => lemma));
  }

  /** Judges the next sentence of the answer, and remembers it. */
  again(tokens: readonly Token[]): 'repeat' | 'echo' | undefined {
    const long = tokens.length >= COUNTING.shortest;
    const repeated = long && coveredBy(this.#before, tokens) >= COUNTING.repeated;
    for (const run of runsOf(tokens, COUNTING.run)) this.#before.add(run);
    if (repeated) return 'repeat';
    return long && this.#echoes(tokens) ? 'echo' : undefined;
  }

  #echoes(tokens: readonly Token[]): boolean {
    if (coveredBy(this.#question, tokens) >= COUNTING.echoed) return true;
    const content = contentOf(tokens);
    const asked = content.filter(({ lemma }) => this.#asked.has(lemma)).length;
    return asked >= COUNTING.run && asked / content.length > COUNTING.echoed;
  }
}

/** Whether a sentence does nothing but name a part of the story. */
export function announces(tokens: readonly Token[], talk: readonly string[]): boolean {
  if (!talk.includes('part-word') && !talk.includes('star-word')) return false;
  const content = contentOf(tokens).filter(({ text }) => !isStockWord(text));
  return content.length <= COUNTING.announcedContent;
}

/** Whether these are words in a row and no sentence. Terse speakers drop small words too, but not for long. */
export function isKeywords(tokens: readonly Token[]): boolean {
  if (tokens.length < COUNTING.run) return false;
  const happens = tokens.some(({ tense, number }) => tense === 'past' || number);
  if (happens && tokens.length < COUNTING.terse) return false;
  const small = tokens.filter(({ pos }) => SMALL.has(pos)).length;
  return small / tokens.length < COUNTING.smallWords;
}

const HOLLOW = new Set([
  'buzz',
  'buzz-phrase',
  'grand',
  'grand-claim',
  'praise-of-self',
  'star-word',
  'generic-act',
  'confident',
]);

/** Whether stock phrases, praise or large words are all that a sentence holds. @param worth 0-1, see `worth.ts` */
export const isHollow = (talk: readonly string[], worth: number): boolean =>
  worth < COUNTING.hollowWorth && talk.some((family) => HOLLOW.has(family));
