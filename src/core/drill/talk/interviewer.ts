import type { PhaseEntry } from '../../scenario/drill-talk';
import type { Model } from '../model/types';
import type { DrillPorts } from '../ports';
import type { Run } from '../run';
import { isReflecting, note, record, remark, sessionMs, speak } from '../tell';
import {
  FOLLOW_UP_MS,
  MOVE_ON_MS,
  NUDGE_MS,
  NUDGES_PER_PHASE,
  READING_MS,
  REPEAT_MS,
  SAY_BACK_LONGEST_MS,
  SAY_BACK_MS,
  UNANSWERED_MS,
  UPDATE_PAUSE_MS,
  WORKING_S,
} from '../timing';
import { creditEarly } from './claims';
import { endRun } from './ending';
import { giveHint, hintsOfPhase } from './hints';
import { carryOutPending } from './orders';
import { howItGoes } from './small-talk';
import { judgeGiven } from './stakeholders';

const NUDGES = [
  'Talk to me. What are you looking at, and what would it tell you?',
  'Say what you would do next, even if you are not sure of it.',
  'Think aloud. What have you ruled out so far?',
  'What would you ask the person next to you now?',
  'If you had one more thing to look at, which would it be?',
];
const NUDGES_REFLECTING = [
  'Start with the one change that would have helped most.',
  'Go through it from the beginning. Where could it have been stopped?',
];

const phaseOf = (model: Model, run: Run) => model.scenario.phases[run.phase];

/** How long nobody has spoken. */
function quietMs(run: Run): number {
  if (run.voiceSinceMs !== undefined) return 0;
  return sessionMs(run) - Math.max(run.lastSaidMs, run.speakingUntilMs);
}

export function openPhase(model: Model, run: Run, index: number, reason: 'start' | 'met' | 'late', before = ''): void {
  const phase = model.scenario.phases[index];
  if (!phase) return;
  run.phase = index;
  run.phaseStartS = run.second;
  run.progressS = run.second;
  run.hintsInPhase = 0;
  run.nudges = 0;
  run.finished = false;
  note(run, `phase:${phase.id}`);
  record(model, run, { type: 'phase', id: phase.id, title: phase.title, reason });
  creditEarly(model, run);
  const opens = model.say(phase.opens, run) ?? '';
  const text = [before, opens, saidBefore(model, run, phase)].filter(Boolean).join(' ');
  if (text) speak(model, run, text, index === 0 ? 'opening' : 'question');
}

/** Whoever has named part of it already hears that it was not lost. */
function saidBefore(model: Model, run: Run, phase: PhaseEntry): string {
  if (!isReflecting(model, run)) return '';
  const known = model.claims.some(({ id, in: parts }) => parts?.includes(phase.id) && run.marks.has(`grounded:${id}`));
  if (!known) return '';
  return model.holds(phase.goal, run)
    ? 'You have said it on the way, and it counts. What would you add?'
    : 'Part of it you have said on the way, and it counts.';
}

function leavePhase(model: Model, run: Run, ports: DrillPorts, reason: 'met' | 'late' | 'done'): void {
  const phase = phaseOf(model, run);
  if (run.update && run.update.texts.length > 0) judgeGiven(model, run, ports);
  const words = phase?.[reason];
  const before = (words && model.say(words, run)) ?? '';
  const why = reason === 'met' ? 'met' : 'late';
  if (run.phase + 1 < model.scenario.phases.length) openPhase(model, run, run.phase + 1, why, before);
  else endRun(model, run, before);
}

/** Each drill second: a phase ends when its time is up, whatever is going on. */
export function watchTime(model: Model, run: Run, ports: DrillPorts): void {
  const phase = phaseOf(model, run);
  if (!phase || run.second - run.phaseStartS < phase.minutes * 60) return;
  leavePhase(model, run, ports, model.holds(phase.goal, run) ? 'met' : 'late');
}

/** Each quantum: what the interviewer does of itself, by the state of things and by how long it has been quiet. */
export function attend(model: Model, run: Run, ports: DrillPorts): void {
  settlePending(model, run);
  settleUpdate(model, run, ports);
  if (run.pending || run.update?.texts.length || run.status !== 'running') return;
  const quiet = quietMs(run);
  const phase = phaseOf(model, run);
  if (!phase || quiet < MOVE_ON_MS) return;
  if (model.holds(phase.goal, run)) {
    if (hasSpokenIn(run) || quiet >= UNANSWERED_MS) leavePhase(model, run, ports, 'met');
  } else if (run.finished) passOn(model, run, ports, phase);
  else if (!run.waiting) prompt(model, run, phase, quiet);
}

/** What opens a phase is a question, and even one that is answered already is not swept away unheard. */
const hasSpokenIn = (run: Run): boolean => (run.marks.get('happened:spoke')?.last ?? -1) > run.phaseStartS;

/** To "that is all from me": the question still open, or the next part where this one may be left. */
function passOn(model: Model, run: Run, ports: DrillPorts, phase: PhaseEntry): void {
  run.finished = false;
  // What was just asked is given its time before patience is at its end.
  run.progressS = run.second;
  if (askNext(model, run)) return;
  if (phase.done && model.say(phase.done, run)) leavePhase(model, run, ports, 'done');
  else stillOpen(model, run);
}

/** This part does not end by saying so: how things stand, and that something is left to do where nothing runs. */
function stillOpen(model: Model, run: Run): void {
  const runs = run.operations.some(({ state }) => state === 'running');
  const text = [...howItGoes(model, run), runs ? 'We wait for that.' : 'It is not over yet. What is left to do?'].join(
    ' ',
  );
  remark(model, run, text, runs ? 'answer' : 'ask-back', REPEAT_MS);
}

/** A hint when patience has run out, the next question when the candidate has finished, a nudge when nothing comes. */
function prompt(model: Model, run: Run, phase: PhaseEntry, quiet: number): void {
  // Whoever waits for what they ordered is not stuck.
  const isWaiting = run.operations.some(({ state, said }) => state === 'running' && said !== undefined);
  if (isWaiting) run.progressS = run.second;
  const impatient = run.second - run.progressS >= model.seconds(phase.patience, `patience ${phase.id}`);
  const spokeLast = run.lastSaidMs > run.line.atMs;
  if (impatient && run.hintsInPhase < hintsOfPhase(model, run).length) {
    giveHint(model, run, false);
    return;
  }
  const followUpMs = run.understood.at(-1)?.state === 'not-an-order' ? FOLLOW_UP_MS : READING_MS;
  const isWorking = isWorkingOnIt(model, run);
  if (spokeLast && quiet >= followUpMs && !isWorking && askNext(model, run)) return;
  // Whoever has spoken and is asked nothing more is not left alone with it either.
  const isLeft = !spokeLast || !isWorking;
  if (isLeft && !impatient && !isWaiting && quiet >= NUDGE_MS && run.nudges < NUDGES_PER_PHASE) nudge(model, run);
}

/** The last question is still being worked on: what was said since is a look at something. */
function isWorkingOnIt(model: Model, run: Run): boolean {
  if (run.understood.at(-1)?.state === 'not-an-order') return false;
  return (phaseOf(model, run)?.questions ?? []).some(({ id, answered }) => {
    const asked = run.marks.get(`asked:${id}`);
    return asked !== undefined && run.second - asked.last < WORKING_S && !model.holds(answered, run);
  });
}

/** @returns whether there was a question left to ask */
function askNext(model: Model, run: Run): boolean {
  const question = phaseOf(model, run)?.questions.find(
    ({ id, cause, if: condition, answered }) =>
      (cause === undefined || cause.includes(model.cause.id)) &&
      !run.marks.has(`asked:${id}`) &&
      model.holds(condition, run) &&
      !model.holds(answered, run),
  );
  if (!question) return false;
  note(run, `asked:${question.id}`);
  speak(model, run, model.fill(question.ask, run), 'question');
  return true;
}

/** What lies open and was not spoken of comes first. None is said twice: better silent than a machine. */
function nudge(model: Model, run: Run): void {
  run.nudges += 1;
  const latest = run.evidence.findLast(({ openedAtMs }) => openedAtMs >= run.lastSaidMs);
  const pool = isReflecting(model, run) ? NUDGES_REFLECTING : NUDGES;
  const about =
    latest && run.lastSaidMs >= 0 && !isReflecting(model, run)
      ? [`You have ${latest.title} open. What does it tell you?`]
      : [];
  const fresh = [...about, ...pool].find((text) => !run.remarks.has(text));
  if (fresh !== undefined) remark(model, run, fresh, 'nudge', 0);
}

/** What was said back is done when two seconds have passed without a "no", and nobody is in the middle of saying one. */
function settlePending(model: Model, run: Run): void {
  const { pending } = run;
  const nowMs = sessionMs(run);
  if (!pending || nowMs < pending.untilMs) return;
  const speaking = run.voiceSinceMs !== undefined && run.voiceSinceMs <= pending.untilMs;
  if (speaking && nowMs - pending.untilMs < SAY_BACK_LONGEST_MS) return;
  carryOutPending(model, run);
}

/** The voice has said the line out; a say-back's two seconds count from here. */
export function lineEnded(run: Run, line: number, atMs: number): void {
  run.voiced = true;
  if (line === run.line.number) run.speakingUntilMs = atMs;
  if (run.pending?.line === line) run.pending = { ...run.pending, untilMs: atMs + SAY_BACK_MS };
}

/** An update nobody goes on with is given; one that never came is dropped. */
function settleUpdate(model: Model, run: Run, ports: DrillPorts): void {
  const { update } = run;
  if (!update || run.voiceSinceMs !== undefined) return;
  const quiet = sessionMs(run) - Math.max(update.lastMs, run.lastSaidMs);
  if (update.texts.length > 0 && quiet >= UPDATE_PAUSE_MS) judgeGiven(model, run, ports);
  else if (update.texts.length === 0 && sessionMs(run) - Math.max(update.lastMs, run.speakingUntilMs) >= NUDGE_MS) {
    run.update = undefined;
  }
}
