import { mend } from '../intents/mend';
import { readRun } from '../intents/numbers';
import { BREAK, type HeardWord, wordsOf } from '../intents/words';
import { remembering } from '../remember';

/**
 * Listening for what a drill's own file says to listen for. Words are compared after the same clearing the order matcher
 * does: lower case, contractions written out, mis-hearings mended; numbers become digits ("eight nine two" 892).
 */
export interface Sentence {
  /** The person's own words. */
  readonly quote: string;
  /** Cleared words with single spaces. */
  readonly text: string;
  readonly asks: boolean;
}

export interface Pattern {
  /** Where each of the groups was found in a sentence's cleared words, or undefined when one is missing. */
  readonly find: (text: string) => readonly { readonly from: number; readonly to: number }[] | undefined;
}

function digits(words: readonly HeardWord[]): HeardWord[] {
  const out: HeardWord[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as HeardWord;
    const run = readRun(words, at);
    if (run) {
      const end = (words[at + run.count - 1] as HeardWord).end;
      out.push({ text: run.digits, start: word.start, end });
      at += run.count;
    } else {
      out.push(word);
      at += 1;
    }
  }
  return out;
}

/** Words as they are compared; `15%` and "fifteen percent" come out alike. */
export const cleared = remembering((text: string): string => {
  const spaced = text.replace(/(\d)\s*%/g, '$1 percent').replace(/\bper cent\b/gi, 'percent');
  return digits(mend(wordsOf(spaced)).words)
    .map((word) => word.text)
    .filter((word) => word !== BREAK)
    .join(' ');
});

/** "When we bump a version we search all calls" and "what we need is a canary" begin like questions and are none. */
const ASKING =
  /^(?:(?:so|and|but|ok|right|well|now|then|also) )*(?:is|are|was|were|does|do|did|has|have|can|could|would|will|should|(?:what|which|who|where|why|how)(?! (?:we|i|you|they|somebody|someone) )|when(?! (?:we|i|you|they|somebody|someone|the|a|an|it) ))(?! be (?:that|because|the))(?: |$)/;
/** Ends a sentence; a stop inside 2.4.0 does not. */
const SENTENCE_END = /(?<=[.!?;])\s+|\n+/;

export function sentencesOf(utterance: string): Sentence[] {
  return utterance
    .split(SENTENCE_END)
    .map((quote) => quote.trim())
    .filter(Boolean)
    .map((quote) => {
      const text = cleared(quote);
      return { quote, text, asks: quote.endsWith('?') || ASKING.test(text) };
    })
    .filter(({ text }) => text !== '');
}

/** Words that deny what follows them. */
const NEGATING = 'not|no|never|neither|nor|nothing|unlikely|doubt|without';

const escaped = (word: string): string => word.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** One alternative: its words cleared as speech is, `*` kept as any ending. */
function alternative(written: string): string {
  return written
    .trim()
    .split(/\s+/)
    .map((word) => {
      const open = word.endsWith('*');
      const stem = open ? word.slice(0, -1) : word;
      return `${escaped(cleared(stem))}${open ? '[^ ]*' : ''}`;
    })
    .join(' ');
}

const alternatives = (written: string): string =>
  `(?:${written.replace(/[()]/g, ' ').split('|').map(alternative).filter(Boolean).join('|')})`;

/** What stands between the two sides of `>`: a few words, and none that denies. */
const BETWEEN = `(?: (?!(?:${NEGATING})(?![^ ]))[^ ]+){0,4} `;

export function patternOf(source: string): Pattern {
  const groups = source.split('&').map((group) => {
    const chain = group.split('>').map(alternatives).join(BETWEEN);
    return new RegExp(`(?<![^ ])${chain}(?![^ ])`);
  });
  return {
    find: (text) => {
      const found = groups.map((group) => group.exec(text));
      return found.every((match) => match !== null)
        ? found.map((match) => ({ from: match.index, to: match.index + match[0].length }))
        : undefined;
    },
  };
}

/** A "no" before these answers what was said before ("no, the column is nullable"): it denies nothing that follows. */
const AFTER_ANSWER = '(?:the|it|its|that|this|these|those|we|i|they|there|a|wait|sorry|actually|because)';
const NEGATORS = new RegExp(`(?<![^ ])(?!no ${AFTER_ANSWER}(?![^ ]))(?:${NEGATING})(?![^ ])`, 'g');
/** A negation reaches about this many characters of cleared words: four or five of them. */
const NEGATION_REACH = 30;

/** "There is no request id, so a second try could fire twice": what is concluded is not denied with it. */
const CONCLUDES = / (?:so|hence|therefore|which means) /;

/** Right before a name ("not from the top") it reaches this far. */
export const NEAR_NEGATION = 10;

/** Whether what was found is denied: a negation stands before it and is no part of what was listened for. */
export function denied(
  text: string,
  found: readonly { readonly from: number; readonly to: number }[],
  reach = NEGATION_REACH,
): boolean {
  const first = Math.min(...found.map(({ from }) => from));
  return [...text.matchAll(NEGATORS)].some(
    ({ index }) =>
      index < first &&
      first - index <= reach &&
      !found.some(({ from, to }) => index >= from && index < to) &&
      !CONCLUDES.test(text.slice(index, first)),
  );
}
