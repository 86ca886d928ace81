import { type LinearModel, sums } from '../../learn/weights';
import { clausesOf } from './clauses';
import type { Heard } from './hear';
import { namingFeatures } from './naming-features';
import { ORDERS, type Order } from './orders';
import { sightings } from './sightings';
import { BREAK } from './words';

/** A stretch of an utterance that could hold an order of its own, and what it would be taken for by itself. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly top: Order;
  /** Log-odds of each order being named, in the order of `ORDERS`. */
  readonly sums: readonly number[];
}

/** Between these, two orders may be said in one breath. */
const JOINTS = new Set([BREAK, 'and', 'plus', 'then', 'also', 'with', 'while', 'but', 'next', 'alongside', 'besides']);

function ranges(heard: Heard): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  heard.words.forEach(({ text }, at) => {
    const border = JOINTS.has(text) || (at > 0 && heard.clauseOf[at] !== heard.clauseOf[at - 1]);
    if (!border) return;
    if (at > from) found.push({ from, to: at });
    from = JOINTS.has(text) ? at + 1 : at;
  });
  if (heard.words.length > from) found.push({ from, to: heard.words.length });
  return found;
}

/** The part of what was heard from word `from` to word `to` (not included), as if nothing else had been said. */
function part(heard: Heard, from: number, to: number): Heard {
  const words = heard.words.slice(from, to);
  return {
    words,
    text: words.map(({ text }) => text).join(' '),
    concepts: heard.concepts
      .filter((one) => one.from >= from && one.to <= to)
      .map((one) => ({ ...one, from: one.from - from, to: one.to - from })),
    clauseOf: words.map(() => 0),
    clauses: 1,
    misheard: heard.misheard,
  };
}

/** The stretches of an utterance, each as if nothing else had been said; one only where nothing joins two. */
export const partsOf = (heard: Heard): Heard[] => ranges(heard).map(({ from, to }) => part(heard, from, to));

/** What each stretch of an utterance would name by itself. */
export function segmentsOf(naming: LinearModel, heard: Heard, scenario: string): Segment[] {
  return ranges(heard).map(({ from, to }) => {
    const own = part(heard, from, to);
    const totals = sums(naming, namingFeatures(own, scenario, sightings(own, clausesOf(own))));
    const top = ORDERS[totals.indexOf(Math.max(...totals))] as Order;
    return { from, to, top, sums: totals };
  });
}
