import { PACE_FACTOR } from '../../scenario/drill';
import type { Model } from '../model/types';
import type { Ramp, Run } from '../run';
import { tremble } from '../seeded';
import { clockOf, sessionMs } from '../tell';
import { happen, settle } from './effects';
import { writeLogs } from './logs';
import { stepOperations } from './operations';

/** The step in which the past before the alert is played: it holds only the timeline, so it may be coarse. */
const HISTORY_STEP_S = 5;

function rampValue({ from, to, startS, endS, steps }: Ramp, second: number): number {
  const gone = Math.min(1, Math.max(0, (second - startS) / (endS - startS)));
  // The small addition keeps a jump from coming a second late where the division falls just short of a whole number.
  const share = steps === undefined ? gone : Math.floor(gone * steps + 1e-9) / steps;
  return from + (to - from) * share;
}

function moveLevels(run: Run): void {
  if (run.ramps.length === 0) return;
  for (const ramp of run.ramps) run.values[ramp.level] = rampValue(ramp, run.second);
  if (run.ramps.some(({ endS }) => endS <= run.second)) run.ramps = run.ramps.filter(({ endS }) => endS > run.second);
}

function fillStocks(model: Model, run: Run, seconds: number): void {
  for (const { index, perMinute, min, max } of model.stocks) {
    const flow = perMinute(run);
    const next = (run.values[index] ?? 0) + (Number.isFinite(flow) ? (flow * seconds) / 60 : 0);
    run.values[index] = Math.min(max, Math.max(min, next));
  }
}

export function computeCells(model: Model, run: Run): void {
  for (const { index, compute } of model.cells) run.values[index] = compute(run);
}

/** The values drawn at this moment, with the line's own trembling; the world underneath has none. */
export function sampleRow(model: Model, run: Run): number[] {
  return [
    clockOf(model, run),
    ...model.series.map(({ value, noise, row, isShare }) => {
      const exact = value(run);
      if (!Number.isFinite(exact)) return 0;
      const drawn = exact * (1 + noise * tremble(row, run.points));
      const kept = isShare ? Math.min(1, Math.max(0, drawn)) : exact < 0 ? drawn : Math.max(0, drawn);
      return Number(kept.toPrecision(6));
    }),
  ];
}

function sampleIfDue(model: Model, run: Run): void {
  if ((run.second + model.historyS) % model.scenario.sampleSeconds !== 0) return;
  const atMs = run.second < 0 ? Math.round((run.second * 1000) / PACE_FACTOR[run.pace]) : sessionMs(run);
  run.commands.push({ do: 'sample', atMs, row: sampleRow(model, run) });
  run.points += 1;
}

/** Moves the world to the next second (in the history, several). Causes come before their effects within it. */
export function stepWorld(model: Model, run: Run, seconds = 1): void {
  run.second += seconds;
  moveLevels(run);
  stepOperations(model, run);
  settle(model, run);
  fillStocks(model, run, seconds);
  computeCells(model, run);
  writeLogs(model, run, seconds);
  sampleIfDue(model, run);
}

/** Plays what the dashboards show of the time before the alert. */
export function playHistory(model: Model, run: Run): void {
  run.second = -model.historyS;
  run.drillMs = run.second * 1000;
  const entries = [...model.timeline].sort((a, b) => a.atS - b.atS);
  let next = 0;
  const letHappen = (): void => {
    while (next < entries.length && (entries[next]?.atS ?? 0) <= run.second) {
      const entry = entries[next];
      if (entry) happen(model, run, [entry.effect]);
      next += 1;
    }
  };
  computeCells(model, run);
  letHappen();
  computeCells(model, run);
  sampleIfDue(model, run);
  while (run.second < 0) {
    const seconds = Math.min(HISTORY_STEP_S, -run.second);
    run.drillMs += seconds * 1000;
    stepWorld(model, run, seconds);
    letHappen();
  }
  // What the timeline still holds comes by the same queue as everything else.
  run.queue = [
    ...run.queue,
    ...entries.slice(next).map(({ atS, effect }) => ({ atS, effect, said: undefined, run: undefined })),
  ];
}
