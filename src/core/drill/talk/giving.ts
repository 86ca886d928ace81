import type { OrderEntry } from '../../scenario/drill-talk';
import type { Model } from '../model/types';
import type { Run } from '../run';
import { note, sessionMs } from '../tell';
import { WHICH_MS } from '../timing';
import { openEvidence } from '../world/evidence';
import { giveHint } from './hints';
import { carryOut, reasonAsked, refusal } from './orders';
import type { Reply, Words } from './reply';
import { evidenceMeant, ordersMeant } from './resolve';
import { replaceUnderstood } from './understood';
import { giveUpdate } from './updating';

export const UPDATE = 'update.stakeholders';
const NOTHING_HERE = 'There is nothing of the kind here. What else would you look at?';

export function give(model: Model, run: Run, order: string, said: number, words: Words, reply: Reply): void {
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
  for (const entry of canBeDoneFirst(model, run, orders ?? [])) doOrHold(model, run, entry, said, reply);
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

/** The answer to "which one?", given in as many words as the thing's name has. */
export function whichAnswered(model: Model, run: Run, text: string): string[] {
  const { which } = run;
  if (!which || sessionMs(run) > which.untilMs) return [];
  const evidence = evidenceMeant(model, run, which.order, [text]) ?? [];
  const orders = ordersMeant(model, which.order, [text]) ?? [];
  return evidence.length + orders.length > 0 ? [which.order] : [];
}

function look(model: Model, run: Run, id: string, said: number | undefined, reply: Reply): void {
  const entry = model.evidence.find((candidate) => candidate.id === id);
  if (!entry) return;
  if (run.queue.some((queued) => queued.evidence === id)) {
    reply.answers.push('That is on its way.');
    return;
  }
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

const canBeDoneFirst = (model: Model, run: Run, entries: readonly OrderEntry[]): OrderEntry[] => {
  const isRefused = (entry: OrderEntry): boolean => refusal(model, run, entry) !== undefined;
  return [...entries.filter((entry) => !isRefused(entry)), ...entries.filter(isRefused)];
};

/** Something the same breath has done already: "patch the step, with a check first" is one order said twice. */
const isPartOfAnother = (run: Run, entry: OrderEntry, said: number, reply: Reply): boolean =>
  (entry.together && reply.done.includes(entry.order)) ||
  run.operations.some((operation) => operation.id === entry.starts && operation.said === said);

function doOrHold(model: Model, run: Run, entry: OrderEntry, said: number, reply: Reply): void {
  const refused = refusal(model, run, entry, said) !== undefined;
  if (reply.covered.includes(entry.id)) return;
  if (!refused) reply.covered.push(...entry.covers);
  if (refused && isPartOfAnother(run, entry, said, reply)) return;
  if (entry.irreversible && refusal(model, run, entry) === undefined) {
    reply.held.push(entry);
    return;
  }
  if (!refused && reasonAsked(model, run, entry) !== undefined) reply.unreasoned.push(entry);
  const spoken = carryOut(model, run, entry, said);
  if (!refused) reply.done.push(entry.order);
  if (spoken) reply.answers.push(spoken);
}
