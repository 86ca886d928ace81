import type { Operation } from '../../scenario/drill-world';
import type { Model } from '../model/types';
import type { OperationRun, Run, StepState } from '../run';
import { note, progressed, record } from '../tell';
import { enqueue } from './queue';

type StepRun = OperationRun['steps'][number];

const operationOf = (model: Model, id: string): Operation | undefined => model.scenario.operations[id];

export const isRunning = (run: Run, id: string): boolean =>
  run.operations.some((operation) => operation.id === id && operation.state === 'running');

function replace(run: Run, changed: OperationRun): void {
  run.operations = run.operations.map((operation) => (operation.run === changed.run ? changed : operation));
}

const withStep = (operation: OperationRun, at: number, change: Partial<StepRun>): OperationRun => ({
  ...operation,
  steps: operation.steps.map((step, index) => (index === at ? { ...step, ...change } : step)),
});

/**
 * Starts an operation, from one of its steps on when given. Nothing happens while it is running already.
 * @returns whether it was started
 */
export function startOperation(model: Model, run: Run, id: string, from: string | undefined, said?: number): boolean {
  const plan = operationOf(model, id);
  if (!plan || isRunning(run, id)) return false;
  const number = run.operations.length;
  const first = Math.max(0, from === undefined ? 0 : plan.steps.findIndex((step) => step.id === from));
  let startS = run.second;
  const steps = plan.steps.map((step, index): StepRun => {
    const seconds = model.seconds(step.takes, `${id}/${step.id} ${number}`);
    if (index < first) return { id: step.id, state: 'skipped', startS, seconds: 0 };
    const planned: StepRun = { id: step.id, state: 'waiting', startS, seconds };
    startS += seconds;
    return planned;
  });
  const operation = { run: number, id, state: 'running', said, startedS: run.second, endsS: startS, steps } as const;
  run.operations = [...run.operations, operation];
  note(run, `started:${id}`, said);
  record(model, run, { type: 'operation', id, title: plan.title, state: 'started' });
  progressed(run);
  beginStep(model, run, number, first);
  return true;
}

function beginStep(model: Model, run: Run, number: number, at: number): void {
  const operation = run.operations[number];
  const plan = operation && operationOf(model, operation.id);
  const step = plan?.steps[at];
  if (!operation || !plan || !step) return;
  replace(run, withStep(operation, at, { state: 'running', startS: run.second }));
  record(model, run, { type: 'operation', id: operation.id, title: plan.title, state: 'step', step: step.title });
  enqueue(model, run, step.do, { said: operation.said, run: number });
}

/** Ends the steps whose time is over and begins those that follow. */
export function stepOperations(model: Model, run: Run): void {
  for (const { run: number } of run.operations.filter(({ state }) => state === 'running')) endStep(model, run, number);
}

function endStep(model: Model, run: Run, number: number): void {
  const operation = run.operations[number];
  const at = operation?.steps.findIndex(({ state }) => state === 'running') ?? -1;
  const step = operation?.steps[at];
  const plan = operation && operationOf(model, operation.id)?.steps[at];
  if (operation?.state !== 'running' || !step || !plan) return;
  if (run.second < step.startS + step.seconds) return;
  if (plan.fails !== undefined && model.holds(plan.fails, run)) {
    finish(model, run, withStep(operation, at, { state: 'failed' }), 'failed', plan.title);
    enqueue(model, run, plan.failed, { said: operation.said });
    return;
  }
  const ended = withStep(operation, at, { state: 'done' });
  replace(run, ended);
  note(run, `step:${operation.id}/${step.id}`, operation.said);
  if (at + 1 < ended.steps.length) beginStep(model, run, number, at + 1);
  else {
    finish(model, run, ended, 'done');
    enqueue(model, run, operationOf(model, operation.id)?.done ?? [], { said: operation.said });
  }
}

function finish(
  model: Model,
  run: Run,
  operation: OperationRun,
  state: 'done' | 'failed' | 'stopped',
  step?: string,
): void {
  replace(run, { ...operation, state, endsS: run.second });
  note(run, `${state}:${operation.id}`, operation.said);
  const title = operationOf(model, operation.id)?.title ?? operation.id;
  record(model, run, { type: 'operation', id: operation.id, title, state, ...(step === undefined ? {} : { step }) });
  run.waiting = false;
  progressed(run);
}

/**
 * Stops what is running, if it can be stopped: movements under way stay where they are, what was still to come does not,
 * and the operation's own `stopped` effects put things as right as they can be put.
 * @returns the titles of what was stopped
 */
export function stopOperations(model: Model, run: Run, which: (id: string) => boolean): string[] {
  const stopping = run.operations.filter(
    ({ id, state }) => state === 'running' && which(id) && operationOf(model, id)?.stopped !== undefined,
  );
  return stopping.map((operation) => {
    const at = operation.steps.findIndex(({ state }) => state === 'running');
    const halted: StepState = 'stopped';
    run.queue = run.queue.filter((queued) => queued.run !== operation.run);
    freezeLevels(model, run, operation);
    finish(model, run, withStep(operation, at, { state: halted }), 'stopped');
    const plan = operationOf(model, operation.id);
    enqueue(model, run, plan?.stopped ?? [], { said: operation.said });
    return plan?.title ?? operation.id;
  });
}

/** Levels an operation was moving stay at what they have reached. */
function freezeLevels(model: Model, run: Run, operation: OperationRun): void {
  const moved = new Set(
    (operationOf(model, operation.id)?.steps ?? []).flatMap((step) =>
      step.do.flatMap(({ set }) => (set === undefined ? [] : [model.levels.get(set)])),
    ),
  );
  run.ramps = run.ramps.filter(({ level }) => !moved.has(level));
}
