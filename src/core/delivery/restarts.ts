import type { Spoken } from './tokens';
import { isNumber, wordSet } from './word-sets';

/** Repeated starts: a word or two said again because the sentence was begun anew. Emphasis and grammar repeat words too. */

/** Doubled to say more: "very very slow", "no no", "again and again". */
const EMPHASIS = wordSet(
  'very really so much many far long never always more way too no yes yeah okay ok well bye please again super big old ' +
    'quite totally slow slowly fast hard bad good great late high low deep wide round up down over blah knock ha hey now ' +
    'wait sorry right sure true thank thanks step day night one bit little whole same other',
);

/** Grammar doubles these: "log in in the morning", "restarted it it came back". At the start of a clause it does not. */
const GRAMMAR = wordSet('do did in on it her you them there to up out this be');
/** Grammar doubles these anywhere: "had had", "that that", "what it is is". */
const ALWAYS_GRAMMAR = wordSet('had that is was');

/** What a clause may begin after; a word doubled here is a start. */
const OPENERS = wordSet(
  'and but so or because then well plus if when while after before since where why how although though as until',
);

/** Two words doubled by habit of the language: "step by step by", "hand to hand to". */
const JOINS = wordSet('and or by after to for upon than');

/** Words a sentence is made with: repeated across a comma they are a start as well; others are a list or a stress. */
const FRAME = wordSet(
  'i we you he she they it the a an and but so because then to of in on for with at from my our your his her their ' +
    "this these if when i'm we're they're i'd we'd i've we've it's there",
);

export interface Restart {
  /** The word, or the two words, said again. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The words that are no hesitation, with their places in `words`. */
function withoutHesitations(words: readonly Spoken[]): { spoken: Spoken; at: number }[] {
  return words.flatMap((spoken, at) =>
    spoken.hesitation === undefined && spoken.plain !== '' ? [{ spoken, at }] : [],
  );
}

type Placed = ReturnType<typeof withoutHesitations>[number];

/** Whether the word at `at` is the start of its clause, as far as marks and the word before tell. */
function startsClause(words: readonly Placed[], at: number): boolean {
  const before = words[at - 1]?.spoken;
  return !before || before.ends || before.comma || OPENERS.has(before.plain);
}

function isRestart(words: readonly Placed[], at: number): boolean {
  const one = words[at]?.spoken;
  const two = words[at + 1]?.spoken;
  if (!one || !two || one.ends) return false;
  if (one.broken) return two.plain.startsWith(one.plain);
  if (one.plain !== two.plain || EMPHASIS.has(one.plain) || isNumber(one.plain)) return false;
  if (ALWAYS_GRAMMAR.has(one.plain)) return false;
  if (GRAMMAR.has(one.plain)) return startsClause(words, at);
  return !one.comma || FRAME.has(one.plain);
}

/** Two words said twice: "we had we had". */
function isDoubleRestart(words: readonly Placed[], at: number): boolean {
  const [a, b, c, d] = words.slice(at, at + 4).map(({ spoken }) => spoken);
  if (!a || !b || !c || !d || a.ends || b.ends || c.ends) return false;
  if (a.plain !== c.plain || b.plain !== d.plain || a.plain === b.plain) return false;
  if (JOINS.has(b.plain) && !FRAME.has(a.plain)) return false;
  if ([a, b].some(({ plain }) => EMPHASIS.has(plain) || isNumber(plain))) return false;
  return !b.comma || FRAME.has(a.plain);
}

/** Each repeated start once, however often it was said. */
export function restarts(words: readonly Spoken[]): Restart[] {
  const plain = withoutHesitations(words);
  const found: Restart[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    const length = isRestart(plain, at) ? 1 : isDoubleRestart(plain, at) ? 2 : 0;
    if (length === 0) continue;
    let end = at + length;
    while (length === 1 ? isRestart(plain, end) : isDoubleRestart(plain, end)) end += length;
    const said = plain.slice(end, end + length);
    const last = said.at(-1);
    const first = plain[at];
    if (!first || !last) continue;
    found.push({ word: said.map(({ spoken }) => spoken.plain).join(' '), from: first.at, to: last.at + 1 });
    at = end + length - 1;
  }
  return found;
}
