import type { Evidence, OrderEntry } from '../../scenario/drill-talk';
import { hear } from '../intents/hear';
import { moodOf } from '../intents/moods';
import { BREAK } from '../intents/words';
import { cleared, denied, NEAR_NEGATION } from '../model/patterns';
import type { Model } from '../model/types';
import type { Run } from '../run';

/** Which of the drill's own things an order means: "open nine oh five" among the diffs, "pin it" among the fixes. */
interface Named {
  readonly words: readonly string[];
  readonly default: boolean;
}

/** How many of a thing's patterns the words hold; "not from the top" does not mean the top. */
function hits(model: Model, entry: Named, text: string): number {
  return entry.words.filter((pattern) => {
    const found = model.pattern(pattern).find(text);
    return found !== undefined && !denied(text, found, NEAR_NEGATION);
  }).length;
}

/** What was meant: one or several things, or `undefined` when it takes a question to know. */
export function evidenceMeant(model: Model, run: Run, order: string, utterance: string): Evidence[] | undefined {
  const all = model.evidence.filter((entry) => entry.opens === order && model.holds(entry.if, run));
  if (all.length === 0) return [];
  const text = cleared(utterance);
  const named = all.filter((entry) => hits(model, entry, text) > 0);
  if (named.length > 0) return named;
  const usual = all.find((entry) => entry.default) ?? (all.length === 1 ? all[0] : undefined);
  return usual && [usual];
}

export function ordersMeant(model: Model, order: string, utterance: string): OrderEntry[] | undefined {
  const all = model.orders.filter((entry) => entry.order === order);
  if (all.length === 0) return [];
  const text = cleared(utterance);
  const scored = all.map((entry) => ({ entry, score: hits(model, entry, text) })).filter(({ score }) => score > 0);
  const together = scored.filter(({ entry }) => entry.together).map(({ entry }) => entry);
  const [best] = scored.filter(({ entry }) => !entry.together).sort((a, b) => b.score - a.score);
  // Parts said in one breath ("a check first, and back off") go together unless something else was meant more clearly.
  if (together.length > 0 && together.length >= (best?.score ?? 0)) return together;
  if (best) return [best.entry];
  const usual = all.find((entry) => entry.default) ?? (all.length === 1 && !all[0]?.words.length ? all[0] : undefined);
  return usual && [usual];
}

/** Moods in which a clause gives an order; in any other it tells, weighs, refuses or asks. */
const ORDERING: ReadonlySet<string> = new Set(['imperative', 'polite', 'politeif', 'want', 'hedged', 'go']);

/** Clauses of an utterance in the person's own words, each with whether it orders something. */
function clausesOf(utterance: string): { readonly text: string; readonly orders: boolean }[] {
  const { words, clauseOf, clauses } = hear(utterance);
  return Array.from({ length: clauses }, (_, number) => {
    const own = words.filter((_word, at) => clauseOf[at] === number && words[at]?.text !== BREAK);
    const mood = moodOf(own.map(({ text }) => text).join(' '));
    const text = utterance.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? 0);
    return { text: cleared(text), orders: mood !== undefined && ORDERING.has(mood) };
  });
}

/** Orders the drill's own vocabulary adds. They count only where the clause they stand in gives an order. */
export function ownOrders(model: Model, utterance: string): string[] {
  const own = model.orders.filter(({ hears }) => hears.length > 0);
  if (own.length === 0) return [];
  const clauses = clausesOf(utterance).filter(({ orders }) => orders);
  const given = own.filter(({ hears }) =>
    clauses.some(({ text }) => hears.some((pattern) => model.pattern(pattern).find(text))),
  );
  return [...new Set(given.map(({ order }) => order))];
}
