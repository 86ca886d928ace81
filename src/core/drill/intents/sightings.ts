import { type Clause, clauseAt } from './clauses';
import type { Heard } from './hear';
import type { Order } from './orders';
import { COMPILED_RULES } from './rules/compiled';

/** Where an order stands in an utterance: the clause, and the words that name it. */
export interface Place {
  readonly clause: number;
  /** First word and the one after the last, as indexes into `Heard.words`. */
  readonly from: number;
  readonly to: number;
}

/** An order that the rules find, before anybody asked whether it is given. */
export interface Sighting extends Place {
  readonly order: Order;
  readonly strength: number;
}

export const SURE = 1;
/** Found only across clauses. */
export const ACROSS = 0.6;
/** Needs the model's agreement. */
export const LIKELY = 0.4;

/** The word index at a character offset of text made by joining words with single spaces. */
const wordAt = (text: string, offset: number): number => text.slice(0, offset).split(' ').length - 1;

function sight(regex: RegExp, text: string, firstWord: number): { from: number; to: number } | undefined {
  const match = regex.exec(text);
  if (!match) return undefined;
  const from = firstWord + wordAt(text, match.index);
  return { from, to: from + match[0].trim().split(' ').length };
}

/** Every order the rules see in every clause; an order may be seen in several clauses. */
export function sightings(heard: Heard, clauses: readonly Clause[]): Sighting[] {
  const found: Sighting[] = [];
  for (const { order, sure, likely, unless } of COMPILED_RULES) {
    let seen = false;
    clauses.forEach(({ text, from }, clause) => {
      if (unless?.test(text)) return;
      const strong = sight(sure, text, from);
      const place = strong ?? sight(likely, text, from);
      if (!place) return;
      seen ||= strong !== undefined;
      found.push({ order, strength: strong ? SURE : LIKELY, clause, ...place });
    });
    if (seen || clauses.length < 2 || unless?.test(heard.text)) continue;
    const across = sight(sure, heard.text, 0);
    if (across) found.push({ order, strength: ACROSS, clause: clauseAt(clauses, across.to - 1), ...across });
  }
  return found;
}
