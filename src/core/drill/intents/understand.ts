import { type Matcher, match, type Thresholds, type Weighed } from './matcher';
import type { Order, ScenarioId } from './orders';
import { explain, type Reason } from './reason';

/** The words of the utterance that an order, or the reason, rests on. */
export interface Quote {
  readonly text: string;
  /** Offsets into the utterance; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

export interface HeardOrder extends Quote {
  readonly order: Order;
  /** Chance 0-1 that it is named. */
  readonly chance: number;
  /** Chance 0-1 that, if it is named, it is given. */
  readonly given: number;
}

/** What was understood of one utterance. */
export interface Understanding {
  /** In the order spoken: those to be carried out, or, when nothing is, those named. No order comes twice. */
  readonly intents: readonly Order[];
  readonly executes: boolean;
  readonly reason: Reason;
  /** The words that decided the reason. */
  readonly because?: Quote | undefined;
  readonly spans: readonly HeardOrder[];
  /** Chance 0-1 that something is to be carried out. */
  readonly confidence: number;
}

/** Longer talk is cut here: an order stands in a breath, and a page of text must not stall the drill. */
export const LONGEST_CHARS = 1_000;

/**
 * Which orders an utterance holds and whether they are to be carried out. Total and deterministic: any text gives an
 * answer, the same text always the same.
 * @param scenario the drill it is said in; an object means different things in different drills
 */
export function understandWith(
  matcher: Matcher,
  utterance: string,
  scenario: ScenarioId,
  thresholds?: Thresholds,
): Understanding {
  const text = utterance.slice(0, LONGEST_CHARS);
  const found = match(matcher, text, scenario, thresholds);
  const { reason, clause } = explain(found);
  return {
    intents: found.orders.map(({ order }) => order),
    executes: found.executes,
    reason,
    because: clause === undefined ? undefined : clauseQuote(text, found, clause),
    spans: found.orders.map((order) => spanOf(text, found, order)),
    confidence: found.given,
  };
}

type Found = ReturnType<typeof match>;

function quote(text: string, { manner }: Found, from: number, to: number): Quote {
  const start = manner.heard.words[from]?.start ?? 0;
  const end = manner.heard.words[to - 1]?.end ?? start;
  return { text: text.slice(start, end), start, end };
}

const spanOf = (text: string, found: Found, { order, chance, given, place }: Weighed): HeardOrder => ({
  order,
  chance,
  given,
  ...quote(text, found, place.from, place.to),
});

function clauseQuote(text: string, found: Found, clause: number): Quote | undefined {
  const { from, to } = found.manner.clauses[clause] ?? {};
  return from === undefined || to === undefined ? undefined : quote(text, found, from, to);
}
