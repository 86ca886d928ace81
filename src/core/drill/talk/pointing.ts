import { isLook } from '../meant';
import { cleared } from '../model/patterns';
import type { Model } from '../model/types';
import type { DrillPorts, HeardOrders } from '../ports';
import type { Run, Understood } from '../run';
import { sessionMs } from '../tell';

/** "Show me both of those": a look that names nothing itself and points to what was named a moment before. */

const LEAD = '(?:(?:ok|so|and|right|well|now|then|yes|please|just|actually) )*';
const SEES =
  '(?:show me|give me|get me|let me (?:see|have|look at)|let us (?:see|have|look at)|can (?:i|we|you) (?:see|have|get|look at|show me|open|pull up|bring up)|could (?:i|we|you) (?:see|have|get|look at|show me|open|pull up|bring up)|open|pull up|bring up|put up|look at|i (?:want|need|would like|will have|will take)(?: to (?:see|look at|have))?) ';
/** Numbers are digits in cleared words. */
const THINGS =
  '(?:(?:the )?(both|2|3|all)(?: [23])?(?: of)?(?: (?:them|those|these))?(?: [23])?|(?:them|those|these) (?:both|all)|them|those(?: [23])?|these(?: [23])?|that(?: 1)?|it|this(?: 1)?|the lot)';
const AFTER =
  '(?: (?:please|then|now|up|again|too|first|together|at once|next to each other|side by side|for me|beside each other|on screen))*';
const POINTS = [
  new RegExp(`^${LEAD}(?:${SEES})${THINGS}${AFTER}$`),
  new RegExp(`^${LEAD}(?:pull|bring|put|throw|get) ${THINGS} up${AFTER}$`),
  /** Without a verb only what says how many points back: "both, please". */
  new RegExp(`^${LEAD}(?:the )?(both|2|3|all)(?: [23])?(?: of)?(?: (?:them|those|these))?${AFTER}$`),
];

/** Two or more, or as much as was named last. */
const WANTED: Readonly<Record<string, number>> = { both: 2, '2': 2, '3': 3 };

const PARTS = /[,;:.!?]+\s+|\s(?:and|or|then|plus|with|also)\s/i;

/** How many utterances back somebody points, and how long ago they may be, ms of the session. */
const BACK_UTTERANCES = 4;
const BACK_MS = 90_000;

interface Pointed {
  readonly order: string;
  /** The words that named it. */
  readonly text: string;
}

/** The looks an utterance names: as it was heard, and then in its parts, of which the whole may have drowned one. */
function looksIn(model: Model, run: Run, ports: DrillPorts, { said, intents }: Understood): Pointed[] {
  const { text = '' } = run.utterances[said] ?? {};
  const parts = text.split(PARTS).flatMap((part) => {
    const heard = part.trim() === '' ? [] : ports.matchOrders(part.trim(), model.scenario.id).intents;
    return heard.map((order) => ({ order, text: part.trim() }));
  });
  return [...intents.map((order) => ({ order, text })), ...parts].filter(({ order }) => isLook(order));
}

/** The looks named last, newest utterance first, until as many were found as are pointed to. */
function namedBefore(model: Model, run: Run, ports: DrillPorts, wanted: number): Pointed[] {
  const found = new Map<string, Pointed>();
  for (const entry of run.understood.slice(-BACK_UTTERANCES).reverse()) {
    const { atMs = 0 } = run.utterances[entry.said] ?? {};
    if (entry.state === 'taken-back' || sessionMs(run) - atMs > BACK_MS) continue;
    for (const look of looksIn(model, run, ports, entry)) if (!found.has(look.order)) found.set(look.order, look);
    if (found.size >= wanted) break;
  }
  return [...found.values()];
}

/** "Flip it", "then do that": a bare verb and what was spoken of. */
const DOES_IT = new RegExp(
  `^${LEAD}(?:(?:let us|go ahead and|i say|we) )?(?!show|see|open|look|pull|bring|give|get|tell|read|wait|stop|hold|leave)[a-z]+ (?:it|that|them|those)(?: (?:off|back|out|down|up|in|on|then|now|please|right away))*$`,
);

/**
 * An act named in the last utterances and now ordered by "it": the matcher names it and is not sure that it is meant.
 */
export function doneByIt(run: Run, text: string, heard: HeardOrders): HeardOrders | undefined {
  const [order, ...others] = heard.intents;
  if (heard.executes || heard.reason !== 'report' || order === undefined || others.length > 0 || isLook(order))
    return undefined;
  if (text.endsWith('?') || !DOES_IT.test(cleared(text))) return undefined;
  const isNamed = run.understood
    .slice(-BACK_UTTERANCES)
    .some(
      ({ said, intents }) => intents.includes(order) && sessionMs(run) - (run.utterances[said]?.atMs ?? 0) <= BACK_MS,
    );
  return isNamed ? { ...heard, executes: true, reason: 'plain order' } : undefined;
}

/** All that "which one?" was asked about. */
function offered(model: Model, run: Run): Pointed[] {
  const { which } = run;
  if (!which || !isLook(which.order) || sessionMs(run) > which.untilMs) return [];
  const titles = model.evidence.filter(({ opens }) => opens === which.order).map(({ title }) => title);
  return [{ order: which.order, text: titles.join(', ') }];
}

/**
 * What an utterance asks to see by pointing to what was said before, as orders with the words that named them; undefined
 * when it does not point, or there is nothing to point to.
 */
export function pointedTo(model: Model, run: Run, ports: DrillPorts, text: string): HeardOrders | undefined {
  if (run.pending || run.update) return undefined;
  const plain = cleared(text);
  const match = POINTS.map((pattern) => pattern.exec(plain)).find((found) => found !== null);
  if (!match) return undefined;
  const [, counted] = match;
  const pointed = (counted ? offered(model, run) : []).concat(
    namedBefore(model, run, ports, WANTED[counted ?? ''] ?? 1),
  );
  const [first] = pointed;
  if (!first) return undefined;
  const chosen = run.which && first.order === run.which.order ? [first] : pointed;
  return {
    intents: chosen.map(({ order }) => order),
    executes: true,
    reason: chosen.length > 1 ? 'double' : 'plain order',
    words: new Map(chosen.map(({ order, text: words }) => [order, words])),
  };
}
