import type { OrderEntry } from '../../scenario/drill-talk';
import { isOrder, ORDER_FACTS } from '../intents/orders';
import { cleared } from '../model/patterns';
import type { Model } from '../model/types';
import type { DrillPorts, HeardOrders } from '../ports';
import type { Run, Understood } from '../run';
import { isReflecting, note, record, remark, sessionMs, speak } from '../tell';
import { REPEAT_MS, UTTERANCE_LONGEST_CHARS, WHICH_MS } from '../timing';
import { openEvidence } from '../world/evidence';
import { isRunning, stopOperations } from '../world/operations';
import { addressees, addressesSomeone, headedMessage, holdsMessage, orderedMessage } from './addressing';
import { hearClaims } from './claims';
import { giveHint } from './hints';
import { carryOut, carryOutPending, reasonAsked, refusal, sayBack, stopPending } from './orders';
import { evidenceMeant, ordersMeant, ownOrders } from './resolve';
import { judgeGiven } from './stakeholders';
import { orderTitle, replaceUnderstood } from './understood';

/** What the interviewer has to say to one utterance; said in one breath at its end. */
interface Reply {
  readonly answers: string[];
  readonly questions: string[];
  readonly held: OrderEntry[];
}

const LEAD = '(?:(?:ok|right|oh|well|actually|please|now|just|sorry|and|so|ah) )*';
/** "No" by itself, or with what is not to be done; "no customers are affected" is another thing. */
const NO = new RegExp(
  `^${LEAD}(?:no(?: no| thanks| thank you| sorry| please)*$|(?:no )*(?:stop|wait|do not|cancel|hold (?:on|it|off|that|fire)|hang on|abort|scratch that|not yet|never ?mind|negative|leave it|belay|take that back)(?: |$))`,
);
const YES = new RegExp(
  `^${LEAD}(?:yes|do it|go|go ahead|confirm|confirmed|correct|affirmative|exactly|that is (?:right|it|correct)|sure)(?: |$)`,
);
const HALT = new RegExp(
  `^${LEAD}(?:no )?(?:stop|abort|halt|cancel|kill)(?:$| (?:it|that|this|the|everything|all|now|right|rolling|restoring|immediately))`,
);
const WAITING =
  /(?<![^ ])(?:fast forward|skip (?:ahead|forward|to)|wait (?:for|until|till) (?:it|that|the|this|them)|let us wait)(?![^ ])/;

const FEASIBILITY = 'You tell me. What would you look at to know?';
const NOTHING_HERE = 'There is nothing of the kind here. What else would you look at?';

/** Everything one utterance brings about. Total: any text in any state. */
export function hearUtterance(
  model: Model,
  run: Run,
  ports: DrillPorts,
  given: { readonly text: string; readonly atMs: number; readonly by: 'voice' | 'keys' },
): void {
  const text = given.text.trim();
  if (text === '') return;
  const said = run.utterances.length;
  run.utterances.push({ said, atMs: given.atMs, text });
  run.lastSaidMs = sessionMs(run);
  run.voiceSinceMs = undefined;
  run.waiting = false;
  note(run, 'happened:spoke', said);
  record(model, run, { type: 'said', said, text, by: given.by, startMs: given.atMs });
  const read = text.slice(0, UTTERANCE_LONGEST_CHARS);
  const heard = matched(model, ports, run, read);
  understand(model, run, said, heard);
  if (answeredPending(model, run, read)) return;
  const reply: Reply = { answers: [], questions: [], held: [] };
  actOn(model, run, ports, said, read, heard, reply);
  const claims = hearClaims(model, run, ports, said, read);
  for (const { claim, grounded, fresh } of claims) {
    if (claim.wrong && fresh) reply.answers.push(claim.wrong);
    // Words of an order are no explanation; asking after them would only hold it up.
    else if (!grounded && fresh && claim.ask && !heard.executes) reply.questions.push(claim.ask);
  }
  answer(model, run, said, heard, reply);
}

const UPDATE = 'update.stakeholders';

/** In a message to somebody nothing is ordered: "we are rolling back now" tells them. */
function matched(model: Model, ports: DrillPorts, run: Run, text: string): HeardOrders {
  const headed = headedMessage(text);
  if (!headed) return matchedOrders(model, ports, run, text);
  const before = headed.before === '' ? undefined : matchedOrders(model, ports, run, headed.before);
  const others = before?.executes ? before.intents.filter((order) => order !== UPDATE) : [];
  const words = new Map([...(before?.words ?? []), [UPDATE, headed.message] as const]);
  return { intents: [...others, UPDATE], executes: true, reason: others.length > 0 ? 'double' : 'plain order', words };
}

/** The drill's own words go before the matcher's reading of the same sentence; what is looked at stays. */
function matchedOrders(model: Model, ports: DrillPorts, run: Run, text: string): HeardOrders {
  const heard = ports.matchOrders(text, model.scenario.id, isReflecting(model, run));
  const own = ownOrders(model, text);
  if (own.size === 0) return heard;
  const clauses = [...own.values()];
  const given = heard.executes ? heard.intents.filter((order) => !own.has(order)) : [];
  const kept = given.filter((order) => {
    const sentence = heard.words?.get(order) ?? text;
    return changesNothing(order) || !clauses.some((clause) => sentence.includes(clause));
  });
  const words = new Map([...(heard.words ?? []), ...own]);
  const intents = [...kept, ...own.keys()];
  return { intents, executes: true, reason: intents.length > 1 ? 'double' : 'plain order', words };
}

const changesNothing = (order: string): boolean => isOrder(order) && ORDER_FACTS[order].family === 'look';

function understand(model: Model, run: Run, said: number, heard: HeardOrders): void {
  const { intents, executes, reason } = heard;
  record(model, run, { type: 'understood', said, intents: [...intents], executes, reason });
  const entry: Understood = {
    said,
    intents,
    titles: intents.map((order) => orderTitle(model, order)),
    state: executes ? 'done' : 'not-an-order',
    reason,
  };
  run.understood.push(entry);
}

/** A "yes" or a "no" to what was just said back. @returns whether that was all there was in it */
function answeredPending(model: Model, run: Run, text: string): boolean {
  if (!run.pending) return false;
  const plain = cleared(text);
  if (NO.test(plain)) {
    stopPending(model, run);
    return true;
  }
  if (YES.test(plain)) {
    carryOutPending(model, run);
    return plain.split(' ').length <= 4;
  }
  return false;
}

function actOn(
  model: Model,
  run: Run,
  ports: DrillPorts,
  said: number,
  text: string,
  heard: HeardOrders,
  reply: Reply,
): void {
  if (halted(model, run, heard, text, reply)) return;
  const orders = heard.executes ? heard.intents : whichAnswered(model, run, text);
  if (orders.length === 0 && tookUpdate(model, run, said, text)) return;
  if (orders.length > 0 && run.update && !orders.includes('update.stakeholders')) judgeGiven(model, run, ports);
  for (const order of new Set(orders)) give(model, run, order, said, wordsOf(order, heard, text), reply);
  if (orders.length === 0 && WAITING.test(cleared(text))) run.waiting = true;
}

/** "Stop the rollback": ends what is running, all of it or what was named. */
function halted(model: Model, run: Run, heard: HeardOrders, text: string, reply: Reply): boolean {
  if (heard.executes || !HALT.test(cleared(text))) return false;
  const named = model.orders.filter(({ order, starts }) => starts !== undefined && heard.intents.includes(order));
  const stopped = stopOperations(
    model,
    run,
    (id) =>
      named.length === 0 ||
      named.some(({ starts }) => starts === id) ||
      !named.some(({ starts }) => isRunning(run, starts ?? '')),
  );
  if (stopped.length > 0) reply.answers.push(`Stopped: ${stopped.join(', ')}.`);
  return stopped.length > 0;
}

/** The answer to "which one?", given in as many words as the thing's name has. */
function whichAnswered(model: Model, run: Run, text: string): string[] {
  const { which } = run;
  if (!which || sessionMs(run) > which.untilMs) return [];
  const evidence = evidenceMeant(model, run, which.order, [text]) ?? [];
  const orders = ordersMeant(model, which.order, [text]) ?? [];
  return evidence.length + orders.length > 0 ? [which.order] : [];
}

/** Words of an update that is being given, or the beginning of one. */
function tookUpdate(model: Model, run: Run, said: number, text: string): boolean {
  if (run.update) {
    run.update = {
      ...run.update,
      said: [...run.update.said, said],
      texts: [...run.update.texts, text],
      lastMs: sessionMs(run),
    };
    replaceUnderstood(run, said, { state: 'update' });
    return true;
  }
  if (!addressesSomeone(model, text) || !holdsMessage(text)) return false;
  beginUpdate(model, run, said, text, true);
  return true;
}

function beginUpdate(model: Model, run: Run, said: number, text: string, hasMessage: boolean): void {
  run.update = {
    to: addressees(model, text),
    said: hasMessage ? [said] : [],
    texts: hasMessage ? [text] : [],
    lastMs: sessionMs(run),
  };
  if (hasMessage) replaceUnderstood(run, said, { state: 'update' });
}

/** Where in an utterance an order was given. */
interface Words {
  readonly own: string;
  readonly all: string;
  /** Sentences in which other orders were given. */
  readonly others: readonly string[];
}

function wordsOf(order: string, { words }: HeardOrders, all: string): Words {
  const own = words?.get(order) ?? all;
  return { own, all, others: [...(words?.values() ?? [])].filter((other) => other !== own) };
}

function give(model: Model, run: Run, order: string, said: number, words: Words, reply: Reply): void {
  note(run, `order:${order}`, said);
  run.which = undefined;
  if (order === 'ask.hint') giveHint(model, run, true, said);
  else if (order === UPDATE) giveUpdate(model, run, said, words, reply);
  else giveDrillsOwn(model, run, order, said, words, reply);
}

/** An order for something this drill has: to look at it, or to do it. */
function giveDrillsOwn(model: Model, run: Run, order: string, said: number, words: Words, reply: Reply): void {
  const texts = [words.own, words.all];
  const evidence = evidenceMeant(model, run, order, texts);
  const orders = ordersMeant(model, order, texts);
  for (const entry of evidence ?? []) look(model, run, entry.id, said, reply);
  for (const entry of orders ?? []) doOrHold(model, run, entry, said, reply);
  if ((evidence?.length ?? 0) + (orders?.length ?? 0) > 0) return;
  if (evidence && orders) {
    const nothing = model.scenario.nothing[order] ?? NOTHING_HERE;
    reply.answers.push(model.fill(nothing, run));
    replaceUnderstood(run, said, { state: 'refused' });
    return;
  }
  reply.questions.push(whichAsked(model, run, order));
  run.which = { order, untilMs: sessionMs(run) + WHICH_MS };
}

function whichAsked(model: Model, run: Run, order: string): string {
  const own = model.scenario.nothing[`${order}?`];
  if (own) return model.fill(own, run);
  const names = [
    ...model.evidence.filter(({ opens }) => opens === order),
    ...model.orders.filter((e) => e.order === order),
  ];
  return `Which one: ${names.map(({ title }) => title.toLowerCase()).join(', or ')}?`;
}

/** An update given without a word of what it says is no update yet. */
function giveUpdate(model: Model, run: Run, said: number, words: Words, reply: Reply): void {
  if (model.stakeholders.length === 0) {
    reply.answers.push('Nobody else is waiting for word. Go on.');
    return;
  }
  const text = orderedMessage(words.all, words.own, words.others);
  const whole = holdsMessage(text);
  beginUpdate(model, run, said, text, whole);
  if (!whole) reply.questions.push('Go on, they are reading. What do you tell them?');
}

function look(model: Model, run: Run, id: string, said: number | undefined, reply: Reply): void {
  const entry = model.evidence.find((candidate) => candidate.id === id);
  if (!entry) return;
  if (entry.takes && !run.marks.has(`looked:${id}`)) {
    const atS = run.second + model.seconds(entry.takes, `evidence ${id}`);
    run.queue = [...run.queue, { atS, effect: {}, said, run: undefined, evidence: id }];
    if (said !== undefined) replaceUnderstood(run, said, { state: 'doing' });
  } else openEvidence(model, run, id, said);
  // "A moment, they are counting" is said once; the second time it is there.
  if (entry.takes && run.evidence.some((shown) => shown.id === id)) return;
  const says = entry.says && model.say(entry.says, run);
  if (says) reply.answers.push(says);
}

function doOrHold(model: Model, run: Run, entry: OrderEntry, said: number, reply: Reply): void {
  if (entry.irreversible && refusal(model, run, entry) === undefined) {
    reply.held.push(entry);
    return;
  }
  const asked = reasonAsked(model, run, entry);
  const spoken = carryOut(model, run, entry, said);
  if (spoken) reply.answers.push(spoken);
  if (asked) reply.questions.push(asked);
}

/** One line for all of it: first what was done, then at most one question. */
function answer(model: Model, run: Run, said: number, heard: HeardOrders, reply: Reply): void {
  const [question] = reply.questions;
  const text = [...new Set(reply.answers), ...(question && reply.held.length === 0 ? [question] : [])].join(' ');
  if (text) speak(model, run, text, question ? 'ask-back' : 'answer');
  if (reply.held.length > 0) sayBack(model, run, reply.held, said);
  if (!text && reply.held.length === 0 && !heard.executes && heard.reason.includes('feasib') && !run.update)
    remark(model, run, FEASIBILITY, 'ask-back', REPEAT_MS);
}
