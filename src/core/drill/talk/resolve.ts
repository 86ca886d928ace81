import type { Evidence, OrderEntry } from '../../scenario/drill-talk';
import { hear } from '../intents/hear';
import { moodOf } from '../intents/moods';
import { BREAK } from '../intents/words';
import { FOR_EVERY_ONE } from '../meant';
import { cleared, denied, NEAR_NEGATION } from '../model/patterns';
import type { Model } from '../model/types';
import type { Run } from '../run';

/** Which of the drill's own things an order means: "open nine oh five" among the diffs, "pin it" among the fixes. */
interface Named {
  readonly words: readonly string[];
  readonly default: boolean;
}

/** How many of a thing's patterns the words hold; "not from the top" does not mean the top. */
const hits = (model: Model, entry: Named, text: string): number => held(model, entry.words, text);

function held(model: Model, patterns: readonly string[], text: string): number {
  return patterns.filter((pattern) => {
    const found = model.pattern(pattern).find(text);
    return found !== undefined && !found.some((group) => denied(text, [group], NEAR_NEGATION));
  }).length;
}

/**
 * What was meant: one or several things, or `undefined` when it takes a question to know.
 * @param utterances where to look for its name: the order's own sentence, then all that was said with it
 */
export function evidenceMeant(
  model: Model,
  run: Run,
  order: string,
  utterances: readonly string[],
): Evidence[] | undefined {
  const all = model.evidence.filter((entry) => entry.opens === order && model.holds(entry.if, run));
  if (all.length === 0) return [];
  for (const text of new Set(utterances.map(cleared))) {
    const named = all.filter((entry) => hits(model, entry, text) > 0);
    if (named.length > 0) return named;
  }
  const usual = all.find((entry) => entry.default) ?? (all.length === 1 ? all[0] : undefined);
  return usual && [usual];
}

export function ordersMeant(model: Model, order: string, utterances: readonly string[]): OrderEntry[] | undefined {
  const all = model.orders.filter((entry) => entry.order === order);
  if (all.length === 0) return [];
  const texts = [...new Set(utterances.map(cleared))];
  for (const text of texts) {
    const named = namedOrders(model, all, text);
    if (named.length > 0) return named;
  }
  // How one is ordered here names it too, where the words of none of them decide.
  const heard = all.filter((entry) => texts.some((text) => held(model, entry.hears, text) > 0));
  if (heard.length === 1) return heard;
  const usual = all.find((entry) => entry.default) ?? (all.length === 1 && !all[0]?.words.length ? all[0] : undefined);
  return usual && [usual];
}

function namedOrders(model: Model, all: readonly OrderEntry[], text: string): OrderEntry[] {
  const scored = all.map((entry) => ({ entry, score: hits(model, entry, text) })).filter(({ score }) => score > 0);
  const together = scored.filter(({ entry }) => entry.together).map(({ entry }) => entry);
  const [best] = scored.filter(({ entry }) => !entry.together).sort((a, b) => b.score - a.score);
  // Parts said in one breath ("a check first, and back off") go together unless something else was meant more clearly.
  if (together.length > 0 && together.length >= (best?.score ?? 0)) return together;
  return best ? [best.entry] : [];
}

/** Moods in which a clause gives an order; in any other it tells, weighs, refuses or asks. */
const ORDERING: ReadonlySet<string> = new Set(['imperative', 'polite', 'politeif', 'want', 'hedged', 'go']);

/** Moods in which not even a verb at the head of a clause is an order. */
const HOLDING_BACK: ReadonlySet<string> = new Set([
  'refusal',
  'negation',
  'condition',
  'feasible',
  'memory',
  'report',
  'statement',
  'lookquestion',
]);

interface SpokenClause {
  readonly text: string;
  readonly quote: string;
  readonly orders: boolean;
  /** It asks, which orders a look and nothing else. */
  readonly asks: boolean;
  /** Nothing holds it back; it orders when the drill's own word for it comes first: "expire those carts", "hold the rings". */
  readonly plain: boolean;
  /** It tells, which orders where the drill listens for those very words: "everyone gets it now". */
  readonly tells: boolean;
  /** A bare question: "turn it off for now?" */
  readonly bare: boolean;
  /** Taken back or made to depend on something in the same breath. */
  readonly open: boolean;
}

/** "No, actually, leave it running" after an order, "nah, don't", "sorry, ignore me". */
const TAKES_BACK =
  /^(?:(?:oh|ah|hm|ok|well|but|sorry|actually|no|nah|wait) )*(?:no|nah|do not(?: bother)?|ignore me|scratch (?:that|it)|cancel that|never mind|forget (?:it|that)|belay that|strike that|on second thoughts?|no (?:there is|we|it|that|not|do not|wait|sorry|actually)(?: .*)?)$/;
/** So many clauses later it still takes back: "move everyone off it, hm, no". */
const TAKES_BACK_WITHIN = 3;
/** "..., that's what half the office would say" */
const SAID_BY_OTHERS = /^(?:so )?that is what (?:[^ ]+ ){1,5}(?:say|says|said|did|do|want|wants|think|thinks)(?![^ ])/;

/** "She goes, replay from integration" */
const QUOTED_AFTER = /^(?:(?:and|so|then) )?[a-z]+ (?:goes|says|said|told (?:me|us)|tells (?:me|us))$/;

/** Clauses of an utterance in the person's own words, each with whether it orders something. */
function clausesOf(utterance: string): SpokenClause[] {
  const { words, clauseOf, clauses } = hear(utterance);
  const plain = Array.from({ length: clauses }, (_, number) => {
    const own = words.filter((_word, at) => clauseOf[at] === number && words[at]?.text !== BREAK);
    const text = own.map((word) => word.text).join(' ');
    return { text, mood: moodOf(text), start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
  });
  return plain.map(({ mood, start, end }, at) => {
    const [before, after] = [plain[at - 1], plain[at + 1]];
    const quote = utterance.slice(start, end);
    const isConditional = [
      [before, utterance.slice(before?.end, start)] as const,
      [after, utterance.slice(end, after?.start)] as const,
    ].some(([other, between]) => other?.mood === 'condition' && !/[.!?;]/.test(between));
    const isAsked = /^\s*\?/.test(utterance.slice(end));
    return {
      text: cleared(quote),
      quote,
      orders: mood !== undefined && ORDERING.has(mood),
      asks: mood === 'lookquestion' || mood === 'feasible',
      plain: !HOLDING_BACK.has(mood ?? ''),
      tells: mood === 'statement' && !isAsked,
      bare: isAsked && mood !== 'polite' && mood !== 'politeif',
      open:
        isConditional ||
        plain.slice(at + 1, at + 1 + TAKES_BACK_WITHIN).some((later) => TAKES_BACK.test(later.text)) ||
        (before !== undefined && QUOTED_AFTER.test(before.text)) ||
        plain.slice(at + 1).some((later) => SAID_BY_OTHERS.test(later.text)),
    };
  });
}

/** What may follow an order's own words and adds nothing to it. */
const TAIL = /^(?: (?:now|then|please|at once|right away|too|as well))*$/;

const REFUSING = /^(?:do not|no|never|hold|stop|leave|keep) /;

const LEADS =
  /^(?:(?:so|and|then|now|just|ok|right|well|first|also|please|let us|we|i say|i would say|go ahead and) )*/;

/** How much of a clause the drill's own words for an order explain: groups of its best pattern, 0 when it is not given. */
function hearsOrder(model: Model, clause: SpokenClause, hears: readonly string[], isLook: boolean): number {
  const { text, orders, asks, plain, tells } = clause;
  if (!isLook && (clause.bare || clause.open)) return 0;
  const begins = LEADS.exec(text)?.[0].length ?? 0;
  const groups = hears.map((pattern) => {
    const found = model.pattern(pattern).find(text);
    if (!found) return 0;
    const first = Math.min(...found.map(({ from }) => from));
    // "Don't start any more of them" is ordered where the drill listens for those very words.
    if (!isLook && FOR_EVERY_ONE.test(text)) return 0;
    const isAhead = first === begins && (plain || REFUSING.test(text.slice(first)));
    const isAll = tells && !isLook && first === begins && found.length === 1 && TAIL.test(text.slice(found[0]?.to));
    return orders || (isLook && asks) || isAhead || isAll ? found.length : 0;
  });
  return Math.max(0, ...groups);
}

/** Acts in the drill's own words that were asked about and not ordered: "can we flush those carts?" */
export function ownAsked(model: Model, utterance: string): string[] {
  const own = model.orders.filter(({ hears }) => hears.length > 0);
  if (own.length === 0) return [];
  const asked = clausesOf(utterance).filter(({ asks, bare }) => asks || bare);
  const isNamed = (hears: readonly string[]): boolean =>
    hears.some((pattern) => asked.some(({ text }) => model.pattern(pattern).find(text)));
  return own.filter(({ hears }) => isNamed(hears)).map(({ order }) => order);
}

/**
 * Orders the drill's own vocabulary adds, each with the clause it was given in. They count only where that clause gives
 * an order.
 */
export function ownOrders(model: Model, utterance: string): Map<string, string> {
  const looks = model.evidence.map(({ opens, hears }) => ({ order: opens, hears, isLook: true }));
  const acts = model.orders.map(({ order, hears }) => ({ order, hears, isLook: false }));
  const own = [...looks, ...acts].filter(({ hears }) => hears.length > 0);
  const given = new Map<string, string>();
  if (own.length === 0) return given;
  for (const clause of clausesOf(utterance)) {
    const heard = own.map((entry) => ({ ...entry, groups: hearsOrder(model, clause, entry.hears, entry.isLook) }));
    // "Turn the gate back on" holds the words for turning it off as well; what explains more of it is meant.
    const most = Math.max(...heard.map(({ groups }) => groups));
    for (const { order, groups } of heard)
      if (groups > 0 && groups === most && !given.has(order)) given.set(order, clause.quote);
  }
  return given;
}
