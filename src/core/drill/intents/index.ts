import { loadMatcher, type Matcher } from './matcher';
import type { ScenarioId } from './orders';
import { type Understanding, understandWith } from './understand';
import stored from './weights/matcher.json';

export { type HeardPoint, heardReasoning, REASONING_POINTS, type ReasoningPoint } from '../reasoning';
export {
  IRREVERSIBLE,
  isOrder,
  ORDER_FACTS,
  ORDERS,
  type Order,
  type OrderFamily,
  SCENARIOS,
  type ScenarioId,
} from './orders';
export type { Reason } from './reason';
export type { HeardOrder, Quote, Understanding } from './understand';

let loaded: Matcher | undefined;

/** The matcher with the trained weights; they are unpacked when it is first asked for. */
export function builtInMatcher(): Matcher {
  loaded ??= loadMatcher(stored);
  return loaded;
}

/** Which orders an utterance holds and whether they are to be carried out; see `understandWith`. */
export const understand = (utterance: string, scenario: ScenarioId): Understanding =>
  understandWith(builtInMatcher(), utterance, scenario);
