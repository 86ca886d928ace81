import { sigmoid } from '../../learn/logistic';
import { type LinearModel, sums, worthOf } from '../../learn/weights';
import type { Manner } from './manner';
import { namingFeatures, stem } from './naming-features';
import { ORDERS, type Order } from './orders';
import { type Segment, segmentsOf } from './segments';
import type { Place } from './sightings';

/** An order that may be in an utterance, with how much speaks for its being named. */
export interface Rival {
  readonly order: Order;
  /** Log-odds of its being named. */
  readonly sum: number;
  readonly chance: number;
  /** 0 for the likeliest. */
  readonly rank: number;
  readonly place: Place;
  readonly alone: Alone;
}

/** How an order fares in the stretches of an utterance taken by themselves. */
export interface Alone {
  /** Log-odds in the stretch that speaks most for it. */
  readonly sum: number;
  /** It is the likeliest order of a stretch that names something. */
  readonly leads: boolean;
  /** The likeliest order of all leads another stretch. */
  readonly apart: boolean;
  readonly stretches: number;
}

/** Below this chance an order is not even weighed, unless it is the likeliest, of all or in a stretch of its own. */
const WEIGHED = 0.15;

/** The orders that may be in an utterance, likeliest first. `also` are weighed in any case (when training). */
export function rivals(naming: LinearModel, manner: Manner, scenario: string, also: readonly Order[] = []): Rival[] {
  const totals = sums(naming, namingFeatures(manner.heard, scenario, manner.seen));
  const segments = segmentsOf(naming, manner.heard, scenario);
  const first = ORDERS[totals.indexOf(Math.max(...totals))] as Order;
  const found = ORDERS.map((order, output) => ({
    order,
    output,
    sum: totals[output] as number,
    alone: aloneOf(segments, order, output, first),
  }));
  return found
    .sort((a, b) => b.sum - a.sum)
    .filter(
      ({ sum, order, alone }, rank) => rank === 0 || alone.leads || sigmoid(sum) >= WEIGHED || also.includes(order),
    )
    .map(({ order, output, sum, alone }, rank) => {
      const place = locate(naming, manner, order, output);
      return { order, sum, chance: sigmoid(sum), rank, place, alone };
    });
}

/** A stretch whose likeliest order is less likely than this names nothing. */
const LEADS_FROM = -1;

function aloneOf(segments: readonly Segment[], order: Order, output: number, first: Order): Alone {
  const leading = segments.filter(({ top, sums: own }) => top === order && (own[output] as number) > LEADS_FROM);
  return {
    sum: Math.max(...segments.map(({ sums: own }) => own[output] as number)),
    leads: leading.length > 0,
    apart: order !== first && segments.some((segment) => segment.top === first && !leading.includes(segment)),
    stretches: segments.length,
  };
}

/** Where an order is said: as the rules saw it (the last place), or in the clause that speaks most for it. */
function locate(naming: LinearModel, manner: Manner, order: Order, output: number): Place {
  const seen = manner.seen.filter((one) => one.order === order);
  const most = Math.max(...seen.map(({ strength }) => strength));
  const best = seen.filter(({ strength }) => strength === most).at(-1);
  if (best) return best;
  const worths = manner.clauses.map(({ text }) => {
    const stems = text.split(' ').map(stem);
    return stems.reduce((sum, one, at) => {
      const pair = `w:${one} ${stems[at + 1] ?? ''}`;
      return sum + worthOf(naming, `w:${one}`, output) + worthOf(naming, pair, output);
    }, 0);
  });
  const clause = Math.max(0, worths.indexOf(Math.max(...worths)));
  const { from = 0, to = 0 } = manner.clauses[clause] ?? {};
  return { clause, from, to };
}
