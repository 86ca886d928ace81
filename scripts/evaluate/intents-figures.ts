import type { LabelledUtterance } from '../../src/core/drill/intents/training';
import type { Understanding } from '../../src/core/drill/intents/understand';

/** One utterance that was not understood as labelled. */
export interface Miss {
  readonly item: LabelledUtterance;
  readonly got: Understanding;
  readonly kind: 'not heard' | 'heard in part' | 'too much' | 'carried out without an order' | 'named otherwise';
}

export interface IntentFigures {
  readonly utterances: number;
  /** Of the orders given, the share carried out. */
  readonly heard: number;
  /** Of the utterances that give orders, the share in which exactly these were carried out. */
  readonly exact: number;
  /** Of the utterances that give none, the share in which something was carried out. */
  readonly without: number;
  /** Of all utterances, the share in which an order was carried out that was not given. */
  readonly unasked: number;
  /** Of the utterances that give none, the share in which exactly the orders named were recognised. */
  readonly named: number;
  /** Of all utterances, the share with the labelled reason. */
  readonly reason: number;
  readonly misses: readonly Miss[];
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

function kindOf(item: LabelledUtterance, got: Understanding): Miss['kind'] | undefined {
  if (!item.executes) {
    if (got.executes) return 'carried out without an order';
    return sameSet(item.intents, got.intents) ? undefined : 'named otherwise';
  }
  const found = got.executes ? item.intents.filter((order) => got.intents.includes(order)).length : 0;
  if (found === 0) return 'not heard';
  if (found < item.intents.length) return 'heard in part';
  return got.intents.length > item.intents.length ? 'too much' : undefined;
}

export function intentFigures(
  items: readonly LabelledUtterance[],
  understand: (item: LabelledUtterance) => Understanding,
): IntentFigures {
  const all = items.map((item) => ({ item, got: understand(item) }));
  const orders = all.filter(({ item }) => item.executes);
  const others = all.filter(({ item }) => !item.executes);
  const given = orders.reduce((sum, { item }) => sum + item.intents.length, 0);
  const carried = orders.reduce(
    (sum, { item, got }) =>
      sum + (got.executes ? item.intents.filter((order) => got.intents.includes(order)).length : 0),
    0,
  );
  const unasked = all.filter(
    ({ item, got }) => got.executes && !got.intents.every((order) => item.executes && item.intents.includes(order)),
  );
  const misses = all.flatMap(({ item, got }): Miss[] => {
    const kind = kindOf(item, got);
    return kind ? [{ item, got, kind }] : [];
  });
  return {
    utterances: all.length,
    heard: share(carried, given),
    exact: share(
      orders.filter(({ item, got }) => got.executes && sameSet(item.intents, got.intents)).length,
      orders.length,
    ),
    without: share(others.filter(({ got }) => got.executes).length, others.length),
    unasked: share(unasked.length, all.length),
    named: share(
      others.filter(({ item, got }) => !got.executes && sameSet(item.intents, got.intents)).length,
      others.length,
    ),
    reason: share(all.filter(({ item, got }) => item.why === got.reason).length, all.length),
    misses,
  };
}
