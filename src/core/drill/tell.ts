import type { DrillRecord, LineKind } from '../../shared/drill';
import { marked } from './marks';
import type { Model } from './model/types';
import type { Marker, Message, Run } from './run';
import { SPEAK_MS_PER_WORD } from './timing';

/** Writing down what happens: every change that a person can see goes through here. */

type Unstamped<R> = R extends { readonly type: infer T }
  ? { readonly type: T } & Omit<R, 'type' | 'atMs' | 'clock'>
  : never;

/** Drill time now, in milliseconds since 1970. */
export const clockOf = (model: Model, run: Run): number => model.startsAtMs + run.drillMs;

export const sessionMs = (run: Run): number => run.nowMs;

/** In a drill's last phase the talk is of what should change. */
export const isReflecting = (model: Model, run: Run): boolean =>
  run.phase > 0 && run.phase === model.scenario.phases.length - 1;

export function record(model: Model, run: Run, what: Unstamped<DrillRecord>): void {
  run.records.push({ ...what, atMs: sessionMs(run), clock: clockOf(model, run) } as DrillRecord);
}

export function note(run: Run, key: string, said?: number): void {
  marked(run.marks, key, run.second, said);
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The interviewer says something; it waits its turn behind what is being said. */
export function speak(model: Model, run: Run, text: string, kind: LineKind): number {
  const number = run.line.number + 1;
  const atMs = sessionMs(run);
  run.line = { number, text, kind, atMs };
  run.speakingUntilMs = Math.max(atMs, run.speakingUntilMs) + wordsIn(text) * SPEAK_MS_PER_WORD;
  record(model, run, { type: 'speak', line: number, text, kind });
  run.commands.push({ do: 'speak', line: number, text, kind });
  run.waiting = false;
  return number;
}

/** A passing remark that would annoy if it came twice in a row. */
export function remark(model: Model, run: Run, text: string, kind: LineKind, everyMs: number): boolean {
  const last = run.remarks.get(text);
  if (last !== undefined && sessionMs(run) - last < everyMs) return false;
  run.remarks = new Map(run.remarks).set(text, sessionMs(run));
  speak(model, run, text, kind);
  return true;
}

export function post(model: Model, run: Run, from: string, text: string, tone: Message['tone']): void {
  const known = model.stakeholders.find(({ id }) => id === from);
  const message: Message = {
    number: run.messages.length,
    atMs: sessionMs(run),
    clock: clockOf(model, run),
    from,
    name: known?.name ?? (from === 'you' ? 'You' : from),
    text,
    tone,
  };
  run.messages.push(message);
  record(model, run, { type: 'message', from, name: message.name, text, tone });
  run.commands.push({ do: 'post', message });
  run.waiting = false;
}

export function putMarker(model: Model, run: Run, text: string, kind: Marker['kind']): void {
  const marker: Marker = { clock: clockOf(model, run), text, kind };
  run.markers.push(marker);
  record(model, run, { type: 'marker', text, kind });
  run.commands.push({ do: 'mark', marker });
}

/** Something got the candidate further: patience begins anew. */
export function progressed(run: Run): void {
  run.progressS = run.second;
}
