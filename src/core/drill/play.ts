import type { Pace } from '../../shared/drill';
import { PACE_FACTOR } from '../scenario/drill';
import type { DrillEvent } from './events';
import type { Model } from './model/types';
import type { DrillPorts } from './ports';
import type { DrillCommand, Run } from './run';
import { openDrill, playEvent } from './session';

export interface Played {
  readonly run: Run;
  /** Rows of points: the drill's clock, then the series in the model's order. */
  readonly rows: readonly (readonly number[])[];
  /** The session's time of each row. */
  readonly times: readonly number[];
}

/** Session time after which every drill has ended, whoever says what. */
export const longestMs = (model: Model, pace: Pace): number =>
  Math.ceil((model.scenario.phases.reduce((sum, { minutes }) => sum + minutes, 0) * 60_000) / PACE_FACTOR[pace]) +
  60_000;

/** Plays a run again from its events; what it was then it is now. */
export function replay(model: Model, ports: DrillPorts, id: string, pace: Pace, events: Iterable<DrillEvent>): Played {
  const { run, commands } = openDrill(model, id, pace);
  const rows: (readonly number[])[] = [];
  const times: number[] = [];
  const keep = (given: readonly DrillCommand[]): void => {
    for (const command of given) {
      if (command.do !== 'sample') continue;
      rows.push(command.row);
      times.push(command.atMs);
    }
  };
  keep(commands);
  for (const event of events) {
    playEvent(model, ports, run, event);
    keep(run.commands);
  }
  return { run, rows, times };
}

/** Plays a whole drill without anybody there: the events by their time, then the clock alone to its end. */
export function playThrough(model: Model, ports: DrillPorts, pace: Pace, events: readonly DrillEvent[]): Played {
  const sorted = [...events].sort((a, b) => a.atMs - b.atMs);
  const lastMs = sorted.at(-1)?.atMs ?? 0;
  const rest: DrillEvent[] = [
    // A run left paused goes on, or it would never end.
    { type: 'resume', atMs: lastMs },
    { type: 'tick', atMs: lastMs + longestMs(model, pace) },
  ];
  return replay(model, ports, 'headless', pace, [...sorted, ...rest]);
}
