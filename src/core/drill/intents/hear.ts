import { CONCEPT_PATTERNS, type ConceptKind } from './concepts';
import { mend } from './mend';
import { nameNumbers } from './numbers';
import { BREAK, type HeardWord, wordsOf } from './words';

/** A concept found in an utterance, by the words it covers. */
export interface FoundConcept {
  readonly name: string;
  readonly kind: ConceptKind;
  /** First word and the one after the last, as indexes into `words`. */
  readonly from: number;
  readonly to: number;
}

export interface Heard {
  readonly words: readonly HeardWord[];
  /** The words joined by single spaces; patterns run over it. */
  readonly text: string;
  readonly concepts: readonly FoundConcept[];
  /** For each word the number of the clause it stands in. */
  readonly clauseOf: readonly number[];
  readonly clauses: number;
  /** Whether mis-heard words had to be put right. */
  readonly misheard: boolean;
}

/** Words after which something new begins although speech-to-text wrote no comma. */
const NEW_CLAUSE = new Set([
  'but',
  'because',
  'so',
  'then',
  'actually',
  'unless',
  'if',
  'until',
  'otherwise',
  'though',
  'sorry',
]);

/** After "and" these begin an order or a question of its own. */
const BEGINS = new Set(
  'then also please could can would will let tell post put get give show bring open pull read list check find count see verify make set send page call declare raise start run kick roll take switch turn flip kill drop restore redeploy retry replay rerun promote push move deploy ship drain route fix patch pin add update do not i we what which who how where is are has have'.split(
    ' ',
  ),
);

export function hear(utterance: string): Heard {
  const mended = mend(wordsOf(utterance));
  const words = nameNumbers(mended.words);
  const { text, startOf } = join(words);
  const clauseOf = numberClauses(words);
  return {
    words,
    text,
    concepts: findConcepts(text, startOf),
    clauseOf,
    misheard: mended.misheard,
    clauses: (clauseOf.at(-1) ?? -1) + 1,
  };
}

function join(words: readonly HeardWord[]): { text: string; startOf: ReadonlyMap<number, number> } {
  const startOf = new Map<number, number>();
  let text = '';
  words.forEach((word, index) => {
    if (text) text += ' ';
    startOf.set(text.length, index);
    text += word.text;
  });
  startOf.set(text.length + 1, words.length);
  return { text, startOf };
}

function findConcepts(text: string, startOf: ReadonlyMap<number, number>): FoundConcept[] {
  const found: FoundConcept[] = [];
  for (const { name, kind, regex } of CONCEPT_PATTERNS)
    for (const match of text.matchAll(regex)) {
      const from = startOf.get(match.index);
      const to = startOf.get(match.index + match[0].length + 1);
      if (from !== undefined && to !== undefined) found.push({ name, kind, from, to });
    }
  return found;
}

/** What opens an order of its own even where speech-to-text wrote no comma before it. */
const OPENS_ORDER =
  /^(?:show me|give me|get me|let me|let us|pull up|bring up|put up|can i|can you|can we|could you|could i|could we|would you|will you|may i|i want|i need|i would like|i would want|we need|tell me|walk me|read me|do not|please (?!let|$))/;
/** After these the words above go on with what was begun: "so that I can show me", "would you let me". */
const GOES_ON = new Set(
  'not to never would will i you we they do just please maybe rather also and or the a that which who what if when must should can could let ok so right well then but'.split(
    ' ',
  ),
);
const AFTER_PLEASE = new Set('the it this that we i there they my our mock column because'.split(' '));

function numberClauses(words: readonly HeardWord[]): number[] {
  let clause = 0;
  let inClause = 0;
  return words.map(({ text }, index) => {
    if (text === BREAK) {
      if (inClause > 0) clause += 1;
      inClause = 0;
      return Math.max(0, clause - 1);
    }
    if (inClause > 1 && beginsClause(words, index)) {
      clause += 1;
      inClause = 0;
    }
    inClause += 1;
    return clause;
  });
}

function beginsClause(words: readonly HeardWord[], index: number): boolean {
  const at = (offset: number): string => words[index + offset]?.text ?? '';
  const text = at(0);
  if (NEW_CLAUSE.has(text)) return true;
  if (text === 'and') return BEGINS.has(at(1));
  if (at(-1) === 'please') return AFTER_PLEASE.has(text);
  if (GOES_ON.has(at(-1))) return false;
  return OPENS_ORDER.test(`${text} ${at(1)} ${at(2)}`.trim()) || (text === 'please' && at(1) !== '' && at(1) !== BREAK);
}
