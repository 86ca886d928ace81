import type { Effect } from '../../scenario/drill-basics';
import type { OrderEntry } from '../../scenario/drill-talk';
import { unmark } from '../marks';
import { cleared } from '../model/patterns';
import type { Model } from '../model/types';
import type { OperationRun, Run } from '../run';
import { putMarker, record, sessionMs, speak } from '../tell';
import { TAKE_BACK_MS } from '../timing';
import { writeLine } from '../world/logs';
import { movesOf, putBack } from '../world/moves';
import { stopOperations } from '../world/operations';
import { pendingEntries, stopPending, tellOrder } from './orders';
import { replaceUnderstood } from './understood';

const OVER = 'That is done already and cannot be taken back';
const RUNNING = 'That cannot be stopped any more';
const OVERTAKEN = 'Something else has moved it since, so that cannot be taken back';

const LEAD = '(?:(?:ok|no|oh|wait|sorry|actually|hang on|hold on|please|right|well|i|let us|can you|can we) )*';
/** Only these words by themselves: "undo the migration" is an order, and "take the flag back to zero" another. */
const BACK = new RegExp(
  `^${LEAD}(?:take (?:that|it)(?: (?:last )?(?:one|order))? back|take back (?:that|it|the last (?:one|order))|(?:scratch|undo|belay|revert) (?:that|it|that last one|the last (?:one|order)))(?: (?:again|please|sorry|right away|now))*$`,
);

/** The order that "take that back" means: the last one carried out, when it is not long ago. */
function lastOrder(run: Run): number | undefined {
  const did = [...run.marks].flatMap(([key, mark]) => (key.startsWith('did:') ? mark.said : []));
  const last = did.length > 0 ? Math.max(...did) : undefined;
  if (last === undefined) return undefined;
  return sessionMs(run) - (run.utterances[last]?.atMs ?? 0) <= TAKE_BACK_MS ? last : undefined;
}

/** Whether these words take back what was just ordered, or what is about to be done. */
export const takesBack = (run: Run, text: string): boolean =>
  BACK.test(cleared(text)) && (run.pending !== undefined || lastOrder(run) !== undefined);

/** Does what `takesBack` heard. */
export function takeBackLast(model: Model, run: Run): void {
  const last = lastOrder(run);
  if (run.pending) stopPending(model, run);
  else if (last !== undefined) takeBack(model, run, last);
}

interface Staying {
  readonly entry: OrderEntry;
  readonly why: string;
}

/**
 * Takes back what was understood of an utterance: it earns nothing, what it set going stops and what it changed goes
 * back. An order that cannot be undone any more stays with all it brought about, and the interviewer says so. Harm that
 * was done and messages that were posted stay in any case.
 */
export function takeBack(model: Model, run: Run, said: number): void {
  const known = run.understood[said];
  if (!known || known.state === 'taken-back') return;
  const wasPending = run.pending?.said === said;
  const done = model.orders.filter(({ id }) => run.marks.get(`did:${id}`)?.said.includes(said));
  const staying = done.flatMap((entry): Staying[] => {
    const why = whyItStays(model, run, said, entry);
    return why === undefined ? [] : [{ entry, why }];
  });
  const undone = done.filter((entry) => staying.every((kept) => kept.entry !== entry));
  if (undone.length === 0 && staying.length > 0 && !wasPending) {
    speak(model, run, reasons(staying).join(' '), 'answer');
    return;
  }
  const lines = [...(wasPending ? [dropPending(model, run)] : []), ...undo(model, run, said, undone, staying)];
  unmark(run.marks, said, keptMarks(model, staying));
  // A view that only these words opened was not meant to be seen.
  run.evidence = run.evidence.filter(({ id }) => run.marks.has(`looked:${id}`));
  run.early = run.early.filter((early) => early.said !== said);
  if (staying.length === 0) {
    replaceUnderstood(run, said, { state: 'taken-back' });
    record(model, run, { type: 'taken-back', said });
  }
  const text = [...lines, ...reasons(staying)].join(' ');
  if (text) speak(model, run, text, 'answer');
}

function dropPending(model: Model, run: Run): string {
  for (const entry of pendingEntries(model, run)) tellOrder(model, run, entry, 'taken-back', run.pending?.said);
  run.pending = undefined;
  return 'Taken back. Nothing was done.';
}

/** What an order's words have set going, by the operations it starts. */
const startedBy = (run: Run, said: number, entry: OrderEntry): OperationRun[] => {
  const ids = new Set([entry.starts, ...entry.do.map(({ start }) => start)]);
  return run.operations.filter((operation) => operation.said === said && ids.has(operation.id));
};

function whyItStays(model: Model, run: Run, said: number, entry: OrderEntry): string | undefined {
  const started = startedBy(run, said, entry);
  if (started.some(({ state }) => state === 'done' || state === 'failed')) return OVER;
  const isUnstoppable = ({ id, state }: OperationRun): boolean =>
    state === 'running' && model.scenario.operations[id]?.stopped === undefined;
  if (started.some(isUnstoppable)) return RUNNING;
  if (started.length > 0) return undefined;
  if (entry.irreversible) return OVER;
  return movesOf(model, run, said, entry.do).some(({ overtaken }) => overtaken) ? OVERTAKEN : undefined;
}

/** @returns what the interviewer says to it */
function undo(
  model: Model,
  run: Run,
  said: number,
  undone: readonly OrderEntry[],
  staying: readonly Staying[],
): string[] {
  const kept = new Set(staying.flatMap(({ entry }) => effectsOf(model, entry)));
  run.queue = run.queue.filter((queued) => queued.said !== said || queued.run !== undefined || kept.has(queued.effect));
  const stoppable = new Set(
    run.operations.flatMap(({ id, said: by, state }) => (by === said && state === 'running' ? [id] : [])),
  );
  const stopped = stopOperations(model, run, (id) => stoppable.has(id));
  const back = undone.filter(({ starts }) => starts === undefined).map((entry) => backAgain(model, run, said, entry));
  for (const entry of undone) tellOrder(model, run, entry, 'taken-back', said);
  const posted = undone.some((entry) => entry.do.some(({ post }) => post !== undefined));
  return [
    ...(stopped.length > 0 ? [`Stopped: ${stopped.join(', ')}.`] : []),
    ...back,
    ...(posted ? ['What was posted has been read.'] : []),
  ];
}

/** What an order changed goes back, and the dashboards and the log show that it does. */
function backAgain(model: Model, run: Run, said: number, entry: OrderEntry): string {
  const moves = movesOf(model, run, said, entry.do);
  for (const move of moves) putBack(run, move);
  putMarker(model, run, `Taken back: ${entry.title}`, 'order');
  if (moves.length === 0) return `Taken back: ${entry.title}.`;
  const service = entry.do.find(({ log }) => log !== undefined)?.service ?? 'system';
  writeLine(model, run, service, 'info', `taken back: ${entry.title}`);
  return `Putting it back as it was: ${entry.title}.`;
}

function effectsOf(model: Model, entry: OrderEntry): Effect[] {
  const ids = [entry.starts, ...entry.do.map(({ start }) => start)];
  const operations = ids.flatMap((id) => model.scenario.operations[id ?? ''] ?? []);
  const begun = operations.flatMap(({ steps, done }) => [
    ...steps.flatMap((step) => [...step.do, ...step.failed]),
    ...done,
  ]);
  return [...entry.do, ...begun];
}

const OPERATION_MARKS = ['started', 'done', 'failed', 'stopped'] as const;

/** Marks that go on standing: of orders that stay, and harm, which nobody takes back. */
function keptMarks(model: Model, staying: readonly Staying[]): (key: string) => boolean {
  const keys = new Set(
    staying.flatMap(({ entry }) => [
      `did:${entry.id}`,
      `order:${entry.order}`,
      ...OPERATION_MARKS.map((kind) => `${kind}:${entry.starts}`),
      ...effectsOf(model, entry).flatMap(({ happen }) => (happen === undefined ? [] : [`happened:${happen}`])),
    ]),
  );
  const steps = staying.map(({ entry }) => `step:${entry.starts}/`);
  return (key) => keys.has(key) || key.startsWith('harm:') || steps.some((start) => key.startsWith(start));
}

function reasons(staying: readonly Staying[]): string[] {
  const whys = [...new Set(staying.map(({ why }) => why))];
  return whys.map((why) => {
    const titles = staying.filter((kept) => kept.why === why).map(({ entry }) => entry.title);
    return `${why}: ${titles.join(', ')}.`;
  });
}
