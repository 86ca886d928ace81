import type { OrderEntry } from '../../scenario/drill-talk';
import type { Model } from '../model/types';
import type { Run } from '../run';
import { note, progressed, putMarker, record, sessionMs, speak } from '../tell';
import { SAY_BACK_LONGEST_MS, SAY_BACK_MS } from '../timing';
import { happen } from '../world/effects';
import { startOperation, stopOperations } from '../world/operations';
import { replaceUnderstood } from './understood';

type OrderState = 'said-back' | 'carried-out' | 'stopped' | 'refused' | 'taken-back';

export function tellOrder(
  model: Model,
  run: Run,
  entry: OrderEntry,
  state: OrderState,
  said?: number,
  why?: string,
): void {
  record(model, run, {
    type: 'order',
    id: entry.id,
    order: entry.order,
    title: entry.title,
    state,
    ...(said === undefined ? {} : { said }),
    ...(why === undefined ? {} : { why }),
  });
}

/** Whether what an order would start is running already, set going by other words than these. */
function isUnderWay(run: Run, entry: OrderEntry, said: number | undefined): boolean {
  // An order that stops what it starts again takes the place of the one before.
  if (entry.starts === undefined || entry.stops.includes(entry.starts)) return false;
  return run.operations.some(
    (operation) =>
      operation.id === entry.starts && operation.state === 'running' && (said === undefined || operation.said !== said),
  );
}

/** Why an order cannot be carried out now, in the interviewer's words. */
export function refusal(model: Model, run: Run, entry: OrderEntry, said?: number): string | undefined {
  const refused = entry.refuses.find((candidate) => model.holds(candidate.if, run));
  if (refused) return model.fill(refused.say, run);
  if (!isUnderWay(run, entry, said)) return undefined;
  return `Already under way: ${model.scenario.operations[entry.starts ?? '']?.title ?? entry.title}.`;
}

/** The question that belongs to an order given without its reasons. */
export const reasonAsked = (model: Model, run: Run, entry: OrderEntry): string | undefined =>
  entry.because && !model.holds(entry.because.unless, run) ? model.fill(entry.because.ask, run) : undefined;

/** Does it. @returns what the interviewer says to it */
export function carryOut(model: Model, run: Run, entry: OrderEntry, said?: number): string | undefined {
  const refused = refusal(model, run, entry, said);
  if (refused !== undefined) {
    tellOrder(model, run, entry, 'refused', said, refused);
    // Of several orders in one breath one refused does not undo what the others did.
    const others = said !== undefined && run.understood[said]?.state === 'doing';
    if (said !== undefined && !others) replaceUnderstood(run, said, { state: 'refused' });
    return refused;
  }
  tellOrder(model, run, entry, 'carried-out', said);
  putMarker(model, run, entry.title, 'order');
  note(run, `did:${entry.id}`, said);
  progressed(run);
  const spoken = entry.says && model.say(entry.says, run);
  stopOthers(model, run, entry, said);
  happen(model, run, entry.do, { said });
  if (entry.starts) {
    startOperation(model, run, entry.starts, entry.from, said);
    happen(model, run, []);
  }
  if (said !== undefined) replaceUnderstood(run, said, { state: entry.starts ? 'doing' : 'done' });
  return spoken;
}

/** What the same breath has just set going is gone on with, not begun anew. */
function stopOthers(model: Model, run: Run, entry: OrderEntry, said?: number): void {
  const isOwn = (id: string): boolean =>
    run.operations.some((operation) => operation.id === id && operation.said === said && said !== undefined);
  stopOperations(model, run, (id) => entry.stops.includes(id) && !(id === entry.starts && isOwn(id)));
}

/**
 * Says back what cannot be undone and waits for a "no"; where its reasons are missing they are asked for in a line of
 * their own, which holds nothing up.
 */
export function sayBack(model: Model, run: Run, entries: readonly OrderEntry[], said?: number): void {
  const text = entries.map((entry) => model.fill(entry.sayBack ?? `${entry.title}.`, run)).join(' ');
  const asked = entries.flatMap((entry) => reasonAsked(model, run, entry) ?? []);
  const line = speak(model, run, text, 'say-back');
  for (const entry of entries) tellOrder(model, run, entry, 'said-back', said);
  if (said !== undefined) replaceUnderstood(run, said, { state: 'held' });
  run.pending = {
    said,
    orders: entries.map(({ id }) => id),
    text,
    line,
    sinceMs: sessionMs(run),
    // With a voice the two seconds begin when it has said the line out (`lineEnded`), however long that takes.
    untilMs: run.voiced ? sessionMs(run) + SAY_BACK_LONGEST_MS : run.speakingUntilMs + SAY_BACK_MS,
  };
  if (asked[0]) speak(model, run, asked[0], 'ask-back');
}

export const pendingEntries = (model: Model, run: Run): OrderEntry[] =>
  (run.pending?.orders ?? []).flatMap((id) => model.orders.filter((entry) => entry.id === id));

export function carryOutPending(model: Model, run: Run): void {
  const { pending } = run;
  if (!pending) return;
  const entries = pendingEntries(model, run);
  run.pending = undefined;
  const spoken = entries.flatMap((entry) => carryOut(model, run, entry, pending.said) ?? []);
  if (spoken.length > 0) speak(model, run, spoken.join(' '), 'answer');
}

/** A "no" in time, or a press of the button. */
export function stopPending(model: Model, run: Run): void {
  const { pending } = run;
  if (!pending) return;
  for (const entry of pendingEntries(model, run)) tellOrder(model, run, entry, 'stopped', pending.said);
  if (pending.said !== undefined) replaceUnderstood(run, pending.said, { state: 'stopped' });
  run.pending = undefined;
  speak(model, run, 'Stopped. Nothing was done.', 'answer');
}
