import { loadReader, type Reader, readerOdds, type StoredReader } from '../../learn/convolution/reader';
import { sigmoid } from '../../learn/logistic';
import { type LinearModel, loadModel, type StoredModel, sums } from '../../learn/weights';
import { addingFeatures, givingFeatures } from './giving';
import { hear } from './hear';
import { type Manner, mannerOf } from './manner';
import { isRule } from './moods';
import { type Rival, rivals } from './naming';
import { ORDER_FACTS, type Order, type OrderFamily } from './orders';
import { readWords } from './reading';
import { toldWords } from './told';

/** The three linear models of the matcher and the nets beside them, as their file holds them. */
export interface StoredMatcher {
  /** Fingerprint of the examples and of how they were read. */
  readonly madeFrom: string;
  /** Which orders are named: one output an order. */
  readonly naming: StoredModel;
  /** Whether a named order is given. */
  readonly giving: StoredModel;
  /** Whether an order is meant beside the main one. */
  readonly adding: StoredModel;
  /** Whether anything is ordered, by nets that read word by word. */
  readonly reader: StoredReader;
}

export interface Matcher {
  readonly naming: LinearModel;
  readonly giving: LinearModel;
  readonly adding: LinearModel;
  readonly reader: Reader;
}

export const loadMatcher = (stored: StoredMatcher): Matcher => ({
  naming: loadModel(stored.naming),
  giving: loadModel(stored.giving),
  adding: loadModel(stored.adding),
  reader: loadReader(stored.reader),
});

/**
 * From which chance on. Chosen on the training writers, each held out in turn, so that what is carried out without an
 * order stays at the goal before anything else; docs/evaluation.md has the curves.
 */
export const THRESHOLDS = {
  /** An order counts as named in what is not carried out. */
  named: 0.4,
  /** An order other than the likeliest can be the main one. */
  rival: 0.4,
  /** An utterance is carried out. */
  given: { look: 0.75, act: 0.7, speak: 0.8 },
  /** A further order is carried out beside the main one. */
  added: 0.6,
  /** ... when it is at least so likely to be named, in the whole or in a stretch by itself, */
  addedNamed: 0.5,
  /** ... and would be given if it stood alone. */
  addedGiven: 0.5,
  /** What changes the system is done only when it is at least so likely to be named, whatever else speaks for it. */
  actNamed: 0.15,
} as const;

/** Telling somebody: what they are told names things without ordering them. */
const MESSAGE: Order = 'update.stakeholders';

type Given = Readonly<Record<OrderFamily, number>>;

export type Thresholds = Readonly<Record<Exclude<keyof typeof THRESHOLDS, 'given'>, number>> & {
  readonly given: Given;
};

/** A rival with the two other chances. */
export interface Weighed extends Rival {
  readonly given: number;
  /** The same by the linear model alone, which looks at this order and not at the utterance. */
  readonly givenByItself: number;
  readonly added: number;
}

export interface Match {
  readonly manner: Manner;
  readonly weighed: readonly Weighed[];
  readonly executes: boolean;
  /** Chance 0-1 that something is to be carried out. */
  readonly given: number;
  /** Whether mis-heard words had to be put right. */
  readonly misheard: boolean;
  /** In the order spoken: those to be carried out, or those named when nothing is. */
  readonly orders: readonly Weighed[];
}

const oddsOf = (model: LinearModel, features: ReadonlyMap<string, number>): number => sums(model, features)[0] ?? 0;

/** How much the nets have to say beside the linear model of giving; chosen with writers held out. */
const READER_SHARE = 0.35;

/** Weighs every order that may be in an utterance. */
export function weigh(matcher: Matcher, utterance: string, scenario: string): { manner: Manner; weighed: Weighed[] } {
  const manner = mannerOf(hear(utterance));
  const all = manner.heard.words.length === 0 ? [] : rivals(matcher.naming, manner, scenario);
  const ordered =
    all.length === 0 ? 0 : READER_SHARE * (readerOdds(matcher.reader, readWords(manner, scenario))[0] ?? 0);
  const weighed = all.map((rival) => {
    const own = oddsOf(matcher.giving, givingFeatures(manner, rival, all));
    return {
      ...rival,
      given: sigmoid(ordered + (1 - READER_SHARE) * own),
      givenByItself: sigmoid(own),
      added: sigmoid(oddsOf(matcher.adding, addingFeatures(manner, rival, all))),
    };
  });
  return { manner, weighed };
}

export function match(
  matcher: Matcher,
  utterance: string,
  scenario: string,
  thresholds: Thresholds = THRESHOLDS,
): Match {
  const { manner, weighed } = weigh(matcher, utterance, scenario);
  const told = toldWords(manner.heard);
  const isTold = ({ order, place }: Weighed): boolean => order !== MESSAGE && told.has(place.from);
  const isMeant = (one: Weighed): boolean =>
    !isTold(one) && (ORDER_FACTS[one.order].family !== 'act' || bestChance(one) >= thresholds.actNamed);
  const eligible = weighed.filter((one) => isMeant(one) && (one.rank === 0 || one.chance >= thresholds.rival));
  const given = eligible.reduce((most, rival) => Math.max(most, rival.given), 0);
  const isOrdered = !isRule(manner.clauses.map(({ text }) => text));
  const executes = isOrdered && eligible.some((one) => one.given >= thresholds.given[ORDER_FACTS[one.order].family]);
  const main = eligible.reduce<Weighed | undefined>((best, one) => (better(one, best) ? one : best), undefined);
  const isAdded = (one: Weighed): boolean =>
    isMeant(one) &&
    one.added >= thresholds.added &&
    bestChance(one) >= thresholds.addedNamed &&
    one.givenByItself >= thresholds.addedGiven;
  const orders = weighed.filter((one) => (executes ? one === main || isAdded(one) : one.chance >= thresholds.named));
  const { misheard } = manner.heard;
  return { manner, weighed, executes, given, misheard, orders: inSpokenOrder(orders) };
}

/** Chance of being named, in the whole utterance or in the stretch that speaks most for it. */
const bestChance = ({ chance, alone }: Rival): number => Math.max(chance, sigmoid(alone.sum));

const better = (one: Weighed, other: Weighed | undefined): boolean =>
  other === undefined || one.givenByItself * one.added > other.givenByItself * other.added;

const inSpokenOrder = (orders: readonly Weighed[]): Weighed[] =>
  [...orders].sort((a, b) => a.place.from - b.place.from || a.rank - b.rank);

export const ordersOf = ({ orders }: Match): Order[] => orders.map(({ order }) => order);
