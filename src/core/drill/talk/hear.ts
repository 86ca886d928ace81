import { isOrder, ORDER_FACTS } from '../intents/orders';
import { cleared } from '../model/patterns';
import type { Model } from '../model/types';
import type { DrillPorts, HeardOrders } from '../ports';
import type { Run, Understood } from '../run';
import { isReflecting, note, record, remark, sessionMs, speak } from '../tell';
import { REPEAT_MS, UTTERANCE_LONGEST_CHARS } from '../timing';
import { isRunning, stopOperations } from '../world/operations';
import { headedMessage } from './addressing';
import { hearClaims } from './claims';
import { give, UPDATE, whichAnswered } from './giving';
import { carryOutPending, reasonAsked, refusal, sayBack, stopPending } from './orders';
import { doneByIt, pointedTo } from './pointing';
import { type Reply, wordsOf } from './reply';
import { ownAsked, ownOrders } from './resolve';
import { answeredStatus, asksHowItGoes, ledOn, missedLook, saysDone, titledLook } from './small-talk';
import { judgeGiven } from './stakeholders';
import { takeBackLast, takesBack } from './taking-back';
import { orderTitle, replaceUnderstood } from './understood';
import { tookUpdate } from './updating';

const LEAD = '(?:(?:ok|right|oh|well|actually|please|now|just|sorry|and|so|ah) )*';
/** "No" by itself, or with what is not to be done; "no customers are affected" is another thing. */
const NO = new RegExp(
  `^${LEAD}(?:no(?: no| thanks| thank you| sorry| please)*$|(?:no )*(?:stop|wait|do not|cancel|hold (?:on|it|off|that|fire)|hang on|abort|scratch that|not yet|never ?mind|negative|leave it|belay|take that back)(?: |$))`,
);
const YES = new RegExp(
  `^${LEAD}(?:yes|do it|go$|go ahead|go for it|confirm|confirmed|correct|affirmative|exactly|that is (?:right|it|correct)|sure)(?: |$)`,
);
const HALT = new RegExp(
  `^${LEAD}(?:no )*(?:(?:stop|abort|halt|cancel|kill) )*(?:stop|abort|halt|cancel|kill)(?:$| (?:it|that|this|the|everything|all|now|right|rolling|restoring|immediately))`,
);
/** Shorter words of a title ("the", "up") name nothing. */
const TITLE_WORD_CHARS = 4;
/** Another order that goes before the one said back: "set the default first". */
const INSTEAD = /(?<![^ ])(?:first|instead|before that|rather)(?![^ ])/;
const WAITING =
  /(?<![^ ])(?:fast forward|skip (?:ahead|forward|to)|wait (?:for|until|till) (?:it|that|the|this|them)|let us wait)(?![^ ])/;

/** What the interviewer says to an order that was only turned over, by why it is none. */
const MUSED: Readonly<Record<string, string>> = {
  'feasibility question': 'You tell me. What would you look at to know?',
  'thinking aloud': 'That is one way. What speaks for it, and what against?',
  condition: 'And how will you know when that is so?',
  memory: 'And what of that holds here?',
};

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
  run.finished = saysDone(text);
  note(run, 'happened:spoke', said);
  record(model, run, { type: 'said', said, text, by: given.by, startMs: given.atMs });
  const read = text.slice(0, UTTERANCE_LONGEST_CHARS);
  if (takesBack(run, read)) {
    understand(model, run, said, { intents: [], executes: false, reason: 'taken back' });
    takeBackLast(model, run);
    return;
  }
  const heard = heardIn(model, ports, run, read);
  understand(model, run, said, heard);
  const reply: Reply = { answers: [], questions: [], unreasoned: [], held: [], done: [], covered: [] };
  // What is said rests on what was seen before, not on what the same breath asks to see.
  const claims = hearClaims(model, run, ports, { said, text: read, ordered: heard.executes });
  if (answeredPending(model, run, read, heard)) return;
  actOn(model, run, ports, said, read, heard, reply);
  const asked = !heard.executes && answeredStatus(model, run, read, reply);
  for (const { claim, grounded, fresh } of claims) {
    if (claim.wrong && fresh) reply.answers.push(claim.wrong);
    // Words of an order are no explanation; asking after them would only hold it up.
    else if (!grounded && fresh && claim.ask && !heard.executes) reply.questions.push(claim.ask);
  }
  answer(model, run, said, reply);
  // Who asks whether a way is safe makes a point of it, and still wants an answer.
  if (claims.some(({ claim }) => !claim.asking) || asked) return;
  askBack(model, run, heard, read);
  askMore(model, run, heard, read);
  ledOn(model, run, read, heard);
  missedLook(model, run, read, heard);
}

/** The orders in an utterance, by what it points to, what it says, and what it asks to see by title. */
function heardIn(model: Model, ports: DrillPorts, run: Run, text: string): HeardOrders {
  const pointed = pointedTo(model, run, ports, text);
  if (pointed) return pointed;
  const heard = matched(model, ports, run, text);
  if (heard.executes && heard.intents.every(changesNothing) && asksHowItGoes(text))
    return { intents: [], executes: false, reason: 'report' };
  return doneByIt(run, text, heard) ?? titledLook(model, run, text, heard) ?? heard;
}

/** The orders in an utterance. In a message to somebody nothing is ordered: "we are rolling back now" tells them. */
export function matched(model: Model, ports: DrillPorts, run: Run, text: string): HeardOrders {
  const headed = headedMessage(model, text);
  if (!headed) return matchedOrders(model, ports, run, text);
  const before = headed.before === '' ? undefined : matchedOrders(model, ports, run, headed.before);
  const others = before?.executes ? before.intents.filter((order) => order !== UPDATE) : [];
  const words = new Map([...(before?.words ?? []), [UPDATE, headed.message] as const]);
  return { intents: [...others, UPDATE], executes: true, reason: others.length > 0 ? 'double' : 'plain order', words };
}

/** Reasons of the matcher for not doing what it named, which a drill's own words for the same do not outweigh. */
const TOLD_OF: ReadonlySet<string> = new Set(['memory', 'corrected to a refusal', 'feasibility question']);

/** The drill's own words go before the matcher's reading of the same words; what is ordered beside them stays. */
function matchedOrders(model: Model, ports: DrillPorts, run: Run, text: string): HeardOrders {
  const hear = (words: string): HeardOrders => ports.matchOrders(words, model.scenario.id, isReflecting(model, run));
  const heard = hear(text);
  const isTold = (order: string): boolean =>
    !heard.executes && TOLD_OF.has(heard.reason) && !changesNothing(order) && heard.intents.includes(order);
  const own = new Map([...ownOrders(model, text)].filter(([order]) => !isTold(order)));
  if (own.size === 0) return heard.executes || heard.intents.length > 0 ? heard : onlyAsked(model, text, heard);
  const given = heard.executes ? heard.intents.filter((order) => !own.has(order)) : [];
  const kept = given.filter(
    (order) => changesNothing(order) || isBeside(hear, order, heard.words?.get(order) ?? text, own),
  );
  const words = new Map([...(heard.words ?? []), ...own]);
  const intents = [...kept, ...own.keys()];
  return { intents, executes: true, reason: intents.length > 1 ? 'double' : 'plain order', words };
}

/** Whether an order is given in a sentence beside the drill's own ones: "update the mock and rerun integration". */
function isBeside(
  hear: (words: string) => HeardOrders,
  order: string,
  sentence: string,
  own: ReadonlyMap<string, string>,
): boolean {
  const rest = [...own.values()].reduce((left, clause) => left.replace(clause, ' '), sentence).trim();
  if (rest === sentence.trim()) return true;
  const heard = hear(rest);
  return heard.executes && heard.intents.includes(order);
}

function onlyAsked(model: Model, text: string, heard: HeardOrders): HeardOrders {
  const intents = ownAsked(model, text);
  return intents.length > 0 ? { intents, executes: false, reason: 'feasibility question' } : heard;
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
function answeredPending(model: Model, run: Run, text: string, heard: HeardOrders): boolean {
  if (!run.pending) return false;
  const plain = cleared(text);
  const held = new Set(run.pending.orders.map((id) => model.orders.find((entry) => entry.id === id)?.order));
  const others = heard.executes && heard.intents.some((order) => !held.has(order) && !changesNothing(order));
  if (NO.test(plain) || (others && INSTEAD.test(plain))) {
    stopPending(model, run);
    // "No, set a default first" stops one thing and orders another.
    return !others;
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
  if (halted(model, run, said, heard, text, reply)) return;
  const orders = heard.executes ? heard.intents : whichAnswered(model, run, text);
  if (orders.length === 0 && tookUpdate(model, run, said, text)) return;
  if (orders.length > 0 && run.update && !orders.includes(UPDATE)) judgeGiven(model, run, ports);
  for (const order of possibleFirst(model, run, orders))
    give(model, run, order, said, wordsOf(order, heard, text), reply);
  if (orders.length === 0 && WAITING.test(cleared(text))) run.waiting = true;
}

/** What brings about others goes first and what has to be refused last, so that a word said twice is no refusal. */
function possibleFirst(model: Model, run: Run, orders: readonly string[]): string[] {
  const rank = (order: string): number => {
    const entries = model.orders.filter((entry) => entry.order === order);
    if (entries.length > 0 && entries.every((entry) => refusal(model, run, entry) !== undefined)) return 2;
    return entries.some(({ covers }) => covers.length > 0) ? 0 : 1;
  };
  return [...new Set(orders)].sort((a, b) => rank(a) - rank(b));
}

/** "Stop the rollback": ends what is running, all of it or what was named. */
function halted(model: Model, run: Run, said: number, heard: HeardOrders, text: string, reply: Reply): boolean {
  const acts = heard.intents.filter((order) => !changesNothing(order));
  if (!HALT.test(cleared(text)) || (heard.executes && !namesRunning(model, run, acts))) return false;
  const meant = operationsNamed(model, run, heard.intents, text);
  const stopped = stopOperations(model, run, (id) => meant.length === 0 || meant.includes(id));
  if (stopped.length === 0) return false;
  reply.answers.push(`Stopped: ${stopped.join(', ')}.`);
  replaceUnderstood(run, said, { state: 'stopped' });
  return true;
}

/** What is running and named, by the order that began it or by words of its title; nothing when none is. */
function operationsNamed(model: Model, run: Run, intents: readonly string[], text: string): string[] {
  const ids = run.operations.filter(({ state }) => state === 'running').map(({ id }) => id);
  const begun = model.orders.flatMap(({ order, starts }) => (starts && intents.includes(order) ? [starts] : []));
  const byOrder = ids.filter((id) => begun.includes(id));
  if (byOrder.length > 0) return byOrder;
  const words = new Set(
    cleared(text)
      .split(' ')
      .filter((word) => word.length >= TITLE_WORD_CHARS),
  );
  const titled = (id: string): boolean =>
    cleared(model.scenario.operations[id]?.title ?? '')
      .split(' ')
      .some((word) => words.has(word));
  return ids.filter(titled);
}

/** Whether everything named is under way, so that "stop the rollback" cannot mean to begin it. */
const namesRunning = (model: Model, run: Run, intents: readonly string[]): boolean =>
  intents.every((order) =>
    model.orders.some((entry) => entry.order === order && entry.starts !== undefined && isRunning(run, entry.starts)),
  );

/** One line for all of it: first what was done, then at most one question. */
function answer(model: Model, run: Run, said: number, reply: Reply): void {
  const [question] = [...reply.unreasoned.flatMap((entry) => reasonAsked(model, run, entry) ?? []), ...reply.questions];
  const text = [...new Set(reply.answers), ...(question && reply.held.length === 0 ? [question] : [])].join(' ');
  if (text) speak(model, run, text, question ? 'ask-back' : 'answer');
  if (reply.held.length > 0) sayBack(model, run, reply.held, said);
}

/** "It only asks if the flag is live" sets no condition. */
const WHETHER = /(?<![^ ])(?:asks?|checks?|knows?|sees?|wonders?|tests?|looks?|says?) (?:only )?if(?![^ ])/;

const MORE = 'Say a little more: what exactly, and where would it sit?';
const FEW_WORDS = 3;

/** A word or two are no answer to what should change. */
function askMore(model: Model, run: Run, heard: HeardOrders, said: string): void {
  if (heard.executes || run.finished || run.update || run.pending || !isReflecting(model, run)) return;
  const words = cleared(said).split(' ');
  if (words.length <= FEW_WORDS && words.some((word) => word.length >= TITLE_WORD_CHARS))
    remark(model, run, MORE, 'ask-back', REPEAT_MS);
}

/** To an act that was weighed or asked about and not ordered: the question that leads on. */
function askBack(model: Model, run: Run, heard: HeardOrders, said: string): void {
  const text = heard.executes ? undefined : MUSED[heard.reason];
  if (text === undefined || run.update || run.pending) return;
  if (heard.reason === 'condition' && WHETHER.test(cleared(said))) return;
  const names = heard.intents.filter((order) => !changesNothing(order));
  if (!names.some((order) => model.orders.some((entry) => entry.order === order))) return;
  remark(model, run, text, 'ask-back', REPEAT_MS);
}
