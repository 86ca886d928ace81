import { CANCEL, CONDITION, FEASIBLE, REFUSAL, TURN } from './moods/holding-back';
import { GO, HEDGED, IMPERATIVE, LOOK_QUESTION, POLITE, POLITE_IF, WANT } from './moods/ordering';
import { FRAGMENT, MEMORY, NEGATION, REPORT, RULE, SMALL_TALK, STALLING, STATEMENT, THINKING } from './moods/telling';

/**
 * The mood of one clause: whether it orders, asks, refuses, sets a condition, tells of something past. Read from how it
 * begins and from its verb, whatever the order is about. The model weighs the moods of all clauses and their sequence.
 */
export type Mood =
  | 'cancel'
  | 'condition'
  | 'feasible'
  | 'fragment'
  | 'go'
  | 'hedged'
  | 'imperative'
  | 'lookquestion'
  | 'memory'
  | 'negation'
  | 'polite'
  | 'politeif'
  | 'refusal'
  | 'report'
  | 'smalltalk'
  | 'statement'
  | 'thinking'
  | 'turn'
  | 'want';

/** The first that fits wins: how a clause begins says more than what it holds. */
const IN_ORDER: readonly (readonly [Mood, readonly RegExp[]])[] = [
  ['turn', TURN],
  ['cancel', CANCEL],
  ['go', GO],
  ['politeif', POLITE_IF],
  ['smalltalk', SMALL_TALK],
  ['condition', CONDITION],
  ['refusal', REFUSAL],
  ['feasible', FEASIBLE],
  ['memory', MEMORY],
  ['polite', POLITE],
  ['thinking', STALLING],
  ['imperative', IMPERATIVE],
  ['want', WANT],
  ['hedged', HEDGED],
  ['lookquestion', LOOK_QUESTION],
  ['thinking', THINKING],
  ['report', REPORT],
  ['negation', NEGATION],
  ['statement', STATEMENT],
  ['fragment', FRAGMENT],
];

/** What may stand ahead of an order within its clause and changes nothing: politeness and "before anybody acts". */
const LEAD_INS = [
  'if you (?:do not mind|would|could|can|please|like)',
  'if (?:that|it) is (?:all right|ok|possible|no (?:trouble|bother|problem)|fine)',
  'if possible',
  'when(?:ever)? you (?:can|get a (?:moment|minute|second|chance)|are ready|have a (?:moment|minute|second))',
  'before (?:i|we|you|anybody|anyone|somebody|anything) (?:even )?(?:touch(?:es)?|do(?:es)?|say|says|blame|decide[s]?|change[s]?|go(?:es)?|act|start[s]?|else|happens)(?: (?:anything|anyone|anybody|a thing|that|it|another word|any further|the [a-z]+))?(?: at all| else)?',
  'so the thing is',
  'the thing is',
  'for the record',
  'by the way',
  'to be honest',
];
const LEAD_IN = new RegExp(`^(?:${LEAD_INS.join('|')}) (?=[^ ]+ [^ ]+)`);
const bare = (clause: string): string => clause.replace(LEAD_IN, '');

const shows = (clause: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(clause));

/** The mood of a clause (heard words joined by spaces), or undefined when nothing marks it. */
export function moodOf(clause: string): Mood | undefined {
  const text = bare(clause);
  return IN_ORDER.find(([, patterns]) => shows(text, patterns))?.[0];
}

/** Every mood a clause shows signs of; the model is told all of them. */
export function moodsOf(clause: string): Mood[] {
  const text = bare(clause);
  return IN_ORDER.filter(([, patterns]) => shows(text, patterns)).map(([mood]) => mood);
}

const ORDERS_NOW: ReadonlySet<Mood | undefined> = new Set<Mood>(['imperative', 'polite', 'want', 'go']);

/** Whether all that clauses say is how things ought to be with every one, which orders nothing of this minute. */
export const isRule = (clauses: readonly string[]): boolean =>
  clauses.some((clause) => shows(clause, RULE)) && !clauses.some((clause) => ORDERS_NOW.has(moodOf(clause)));
