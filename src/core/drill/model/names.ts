import type { DrillScenario } from '../../scenario/drill';
import type { RootCause } from '../../scenario/drill-talk';
import type { CellPlan } from './cells';

/** Every value of a drill's world by its name, and what it is at the beginning. */
export interface Names {
  readonly index: ReadonlyMap<string, number>;
  readonly levels: ReadonlyMap<string, number>;
  readonly start: Float64Array;
  readonly problems: readonly string[];
}

/** Levels come first, then stocks, then what is computed from them. A cause may begin levels elsewhere than the file. */
export function nameAll(scenario: DrillScenario, cause: RootCause, plans: readonly CellPlan[]): Names {
  const index = new Map<string, number>();
  const start: number[] = [];
  const problems: string[] = [];
  const add = (name: string, value: number): void => {
    if (index.has(name)) problems.push(`the name ${name} is given twice`);
    index.set(name, start.length);
    start.push(value);
  };
  for (const [name, level] of Object.entries(scenario.levels)) add(name, cause.sets[name] ?? level.start);
  const levels = new Map(index);
  for (const name of Object.keys(cause.sets)) {
    if (!levels.has(name)) problems.push(`rootCauses.${cause.id}.sets: there is no level ${name}`);
  }
  for (const [name, stock] of Object.entries(scenario.stocks)) add(name, stock.start);
  for (const { name } of plans) add(name, 0);
  return { index, levels, start: Float64Array.from(start), problems };
}
