import type { OrderEntry } from '../../scenario/drill-talk';
import type { HeardOrders } from '../ports';

/** What the interviewer has to say to one utterance; said in one breath at its end. */
export interface Reply {
  readonly answers: string[];
  readonly questions: string[];
  /** Carried out without the reasons they want; asked for once all of it is done, unless that has given them. */
  readonly unreasoned: OrderEntry[];
  readonly held: OrderEntry[];
  /** Orders carried out by this utterance. */
  readonly done: string[];
  /** Ids of entries that another one of this utterance brings about. */
  readonly covered: string[];
}

/** Where in an utterance an order was given. */
export interface Words {
  readonly own: string;
  readonly all: string;
  /** Sentences in which other orders were given. */
  readonly others: readonly string[];
}

export function wordsOf(order: string, { words }: HeardOrders, all: string): Words {
  const own = words?.get(order) ?? all;
  return { own, all, others: [...(words?.values() ?? [])].filter((other) => other !== own) };
}
