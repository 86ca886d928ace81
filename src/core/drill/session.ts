import type { Pace } from '../../shared/drill';
import { PACE_FACTOR } from '../scenario/drill';
import type { DrillEvent } from './events';
import type { Model } from './model/types';
import type { DrillPorts } from './ports';
import type { DrillCommand, Run } from './run';
import { takeEvent } from './take-event';
import { attend, openPhase, watchTime } from './talk/interviewer';
import { stepStakeholders } from './talk/stakeholders';
import { QUANTUM_MS, WAIT_FACTOR } from './timing';
import { react } from './world/reactions';
import { playHistory, stepWorld } from './world/world';

export interface DrillStep {
  readonly run: Run;
  readonly commands: readonly DrillCommand[];
}

const NOTHING_YET = {
  status: 'running',
  atMs: 0,
  pausedMs: 0,
  pausedAtMs: undefined,
  nowMs: 0,
  playedMs: 0,
  drillMs: 0,
  second: 0,
  waiting: false,
  finished: false,
  ramps: [],
  moves: [],
  queue: [],
  operations: [],
  points: 0,
  logLines: 0,
  phase: 0,
  phaseStartS: 0,
  progressS: 0,
  nudges: 0,
  hintsInPhase: 0,
  line: { number: 0, text: '', kind: 'opening', atMs: 0 },
  speakingUntilMs: 0,
  voiced: false,
  voiceSinceMs: undefined,
  lastSaidMs: -1,
  remarks: new Map<string, number>(),
  pending: undefined,
  which: undefined,
  early: [],
  update: undefined,
  evidence: [],
  knowable: new Map<string, number>(),
  ending: undefined,
} as const;

/** A new run: the past has been played, the alert has fired, the interviewer asks its first question. */
export function openDrill(model: Model, id: string, pace: Pace): DrillStep {
  const run: Run = {
    ...NOTHING_YET,
    id,
    pace,
    values: model.startValues.slice(),
    log: [],
    marks: new Map(),
    records: [],
    utterances: [],
    understood: [],
    messages: [],
    markers: [],
    stakeholders: model.stakeholders.map((entry) => ({ id: entry.id, sinceS: 0, reminders: 0, toldS: undefined })),
    commands: [],
  };
  playHistory(model, run);
  run.drillMs = 0;
  openPhase(model, run, 0, 'start');
  return { run, commands: run.commands };
}

const copied = (run: Run): Run => ({
  ...run,
  values: run.values.slice(),
  marks: new Map(run.marks),
  records: [...run.records],
  log: [...run.log],
  utterances: [...run.utterances],
  understood: [...run.understood],
  messages: [...run.messages],
  markers: [...run.markers],
  commands: [],
});

/**
 * The drill's reducer. Pure and total: any event in any state gives a state. Time is part of the events: the run is
 * played up to `atMs` first, on a fixed grain, so that it does not matter how often ticks come.
 */
export function stepDrill(model: Model, ports: DrillPorts, before: Run, event: DrillEvent): DrillStep {
  const run = copied(before);
  playEvent(model, ports, run, event);
  return { run, commands: run.commands };
}

/** The same on a run that is nobody else's: it is changed in place, and its commands are those of this event alone. */
export function playEvent(model: Model, ports: DrillPorts, run: Run, event: DrillEvent): void {
  run.commands = [];
  playTo(model, run, ports, event.atMs);
  // A run that has ended has its length, whatever still comes in.
  if (run.status === 'ended') return;
  run.nowMs = Math.max(run.nowMs, event.atMs);
  takeEvent(model, run, ports, event);
}

function playTo(model: Model, run: Run, ports: DrillPorts, atMs: number): void {
  run.atMs = Math.max(run.atMs, atMs);
  if (run.status === 'paused') return;
  while (run.status === 'running' && run.playedMs + run.pausedMs + QUANTUM_MS <= run.atMs)
    playQuantum(model, run, ports);
}

function playQuantum(model: Model, run: Run, ports: DrillPorts): void {
  run.playedMs += QUANTUM_MS;
  run.nowMs = run.playedMs + run.pausedMs;
  const aheadMs = run.drillMs + QUANTUM_MS * (run.waiting ? WAIT_FACTOR : PACE_FACTOR[run.pace]);
  const waited = run.waiting;
  while (run.status === 'running' && (run.second + 1) * 1000 <= aheadMs) {
    run.drillMs = (run.second + 1) * 1000;
    stepWorld(model, run);
    react(model, run);
    stepStakeholders(model, run);
    watchTime(model, run, ports);
    // Waiting ends with the second in which something happened.
    if (waited && !run.waiting) break;
  }
  if (run.status !== 'running') return;
  if (!waited || run.waiting) run.drillMs = aheadMs;
  attend(model, run, ports);
}
