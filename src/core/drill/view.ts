import type { DrillOperation, DrillPanel, DrillView } from '../../shared/drill';
import { PACE_FACTOR } from '../scenario/drill';
import type { Model } from './model/types';
import type { OperationRun, Run } from './run';
import { hintsOfPhase } from './talk/hints';
import { patienceLeft, remindersOf, toldS } from './talk/stakeholders';
import { clockOf } from './tell';
import { LOG_TAIL_LINES, WAIT_FACTOR } from './timing';

const UNDERSTOOD_SHOWN = 12;

function operationView(model: Model, run: Run, operation: OperationRun): DrillOperation {
  const plan = model.scenario.operations[operation.id];
  const clockAt = (second: number): number => model.startsAtMs + second * 1000;
  const lengthS = Math.max(1, operation.endsS - operation.startedS);
  const progress =
    operation.state === 'done' ? 1 : Math.min(1, Math.max(0, (run.second - operation.startedS) / lengthS));
  return {
    run: operation.run,
    id: operation.id,
    title: plan?.title ?? operation.id,
    kind: plan?.kind ?? 'work',
    state: operation.state,
    startedAt: clockAt(operation.startedS),
    endsAt: clockAt(operation.endsS),
    progress,
    stoppable: operation.state === 'running' && plan?.stopped !== undefined,
    steps: operation.steps.map((step) => ({
      id: step.id,
      title: plan?.steps.find(({ id }) => id === step.id)?.title ?? step.id,
      state: step.state,
      seconds: step.state === 'running' ? Math.min(step.seconds, Math.max(0, run.second - step.startS)) : step.seconds,
    })),
  };
}

function stakeholderViews(model: Model, run: Run): DrillView['stakeholders'] {
  return model.stakeholders.map((stakeholder) => {
    const { id, name, role, audience, asks } = stakeholder;
    const patience = patienceLeft(model, run, stakeholder);
    const reminders = remindersOf(run, id);
    const told = toldS(run, id);
    const mood =
      reminders >= asks.length ? 'escalated' : reminders > 0 ? 'impatient' : patience < 0.4 ? 'waiting' : 'calm';
    return {
      id,
      name,
      role,
      audience,
      patience,
      mood,
      ...(told === undefined ? {} : { toldAt: model.startsAtMs + told * 1000 }),
    };
  });
}

function understoodViews(run: Run): DrillView['understood'] {
  return run.understood.slice(-UNDERSTOOD_SHOWN).map((entry) => ({
    said: entry.said,
    atMs: run.utterances[entry.said]?.atMs ?? 0,
    text: run.utterances[entry.said]?.text ?? '',
    intents: [...entry.intents],
    titles: [...entry.titles],
    state: entry.state,
    reason: entry.reason,
  }));
}

function phaseView(model: Model, run: Run): DrillView['phase'] {
  const { phases } = model.scenario;
  const phase = phases[run.phase];
  const lengthMs = Math.round((phase?.minutes ?? 0) * 60_000);
  const goneMs = run.drillMs - run.phaseStartS * 1000;
  return {
    id: phase?.id ?? '',
    title: phase?.title ?? '',
    index: run.phase,
    of: phases.length,
    leftMs: run.status === 'ended' ? 0 : Math.max(0, Math.round(lengthMs - goneMs)),
    lengthMs,
  };
}

/** The run as a page draws it now. Series are not in it: they come as samples. */
export function viewOf(model: Model, run: Run): DrillView {
  const { scenario } = model;
  const { line } = run;
  return {
    run: run.id,
    drill: scenario.id,
    title: scenario.title,
    alert: scenario.alert,
    pace: run.pace,
    state: run.status === 'running' && run.waiting ? 'waiting' : run.status,
    atMs: run.nowMs,
    clock: clockOf(model, run),
    rate: run.status !== 'running' ? 0 : run.waiting ? WAIT_FACTOR : PACE_FACTOR[run.pace],
    phase: phaseView(model, run),
    interviewer: {
      ...scenario.interviewer,
      line: line.number,
      text: line.text,
      kind: line.kind,
      atMs: line.atMs,
    },
    expects: run.update && run.update.texts.length === 0 ? 'update' : run.which ? 'which' : 'anything',
    understood: understoodViews(run),
    ...(run.pending
      ? {
          pending: {
            text: run.pending.text,
            untilMs: Math.round(run.pending.untilMs),
            ...(run.pending.said === undefined ? {} : { said: run.pending.said }),
          },
        }
      : {}),
    evidence: [...run.evidence],
    operations: run.operations.map((operation) => operationView(model, run, operation)),
    channel: [...run.messages],
    stakeholders: stakeholderViews(model, run),
    markers: [...run.markers],
    log: run.log.slice(-LOG_TAIL_LINES),
    hints: {
      given: run.marks.get('hint:any')?.count ?? 0,
      leftInPhase: Math.max(0, hintsOfPhase(model, run).length - run.hintsInPhase),
    },
    ...(run.ending ? { ending: run.ending } : {}),
  };
}

export const panelsOf = (model: Model): DrillPanel[] => [...model.panels];

export const samplesOf = (
  model: Model,
  run: string,
  rows: readonly (readonly number[])[],
): { run: string; keys: string[]; rows: number[][] } => ({
  run,
  keys: model.series.map(({ key }) => key),
  rows: rows.map((row) => [...row]),
});
