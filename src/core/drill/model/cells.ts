import type { DrillScenario } from '../../scenario/drill';
import type { Endpoint } from '../../scenario/drill-world';
import type { Compiled } from '../../scenario/formula/compile';
import type { Run } from '../run';

/** A value computed afresh every second from levels, stocks and other cells. */
export interface Cell {
  readonly name: string;
  readonly index: number;
  readonly compute: Compiled<Run>;
  /** Indexes it reads. */
  readonly reads: readonly number[];
}

/** What a cell is before its formulas are compiled: how to make it, given a compiler that notes what it reads. */
export interface CellPlan {
  readonly name: string;
  readonly make: (compile: (formula: string) => Compiled<Run>, read: (name: string) => Compiled<Run>) => Compiled<Run>;
}

const share = (value: number): number => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0);
const atLeast0 = (value: number): number => (Number.isFinite(value) ? Math.max(0, value) : 0);

/** The readings of one endpoint. Slowness and failures of what it calls come through by the share of calls made. */
function endpointPlans(path: string, endpoint: Endpoint): CellPlan[] {
  const { usual, slower, fails, rps } = endpoint;
  const calls = Object.entries(endpoint.calls);
  const added = (percentile: 'p50' | 'p95' | 'p99'): CellPlan => ({
    name: `added-${percentile}:${path}`,
    make: (compile, read) => {
      const own = compile(slower[percentile]);
      const called = calls.map(([other, part]) => ({ part, of: read(`added-${percentile}:${other}`) }));
      return (run) => called.reduce((sum, { part, of }) => sum + part * of(run), atLeast0(own(run)));
    },
  });
  const total = (percentile: 'p50' | 'p95' | 'p99', below?: 'p50' | 'p95'): CellPlan => ({
    name: `${percentile}:${path}`,
    make: (_, read) => {
      const on = read(`added-${percentile}:${path}`);
      // A percentile is never below a lower one, whatever the formulas say.
      const floor = below ? read(`${below}:${path}`) : () => 0;
      return (run) => Math.max(floor(run), usual[percentile] + on(run));
    },
  });
  const failing: CellPlan = {
    name: `failing:${path}`,
    make: (compile, read) => {
      const own = compile(fails);
      const called = calls.map(([other, part]) => ({ part, of: read(`failing:${other}`) }));
      return (run) => 1 - called.reduce((well, { part, of }) => well * (1 - part * of(run)), 1 - share(own(run)));
    },
  };
  const errors: CellPlan = {
    name: `errors:${path}`,
    make: (_, read) => {
      const failed = read(`failing:${path}`);
      return (run) => share(1 - (1 - usual.errors) * (1 - failed(run)));
    },
  };
  const traffic: CellPlan = {
    name: `traffic:${path}`,
    make: (compile) => {
      const rate = compile(rps);
      return (run) => atLeast0(rate(run));
    },
  };
  return [
    failing,
    errors,
    traffic,
    ...(['p50', 'p95', 'p99'] as const).map(added),
    total('p50'),
    total('p95', 'p50'),
    total('p99', 'p95'),
  ];
}

export function cellPlans(scenario: DrillScenario): CellPlan[] {
  const gauges = Object.entries(scenario.gauges).map(
    ([name, formula]): CellPlan => ({
      name,
      make: (compile) => {
        const value = compile(formula);
        return (run) => {
          const now = value(run);
          return Number.isFinite(now) ? now : 0;
        };
      },
    }),
  );
  const services = Object.entries(scenario.services).flatMap(([id, service]): CellPlan[] => [
    {
      name: `saturation:${id}`,
      make: (compile) => {
        const value = compile(service.saturation);
        return (run) => share(value(run));
      },
    },
    ...Object.entries(service.endpoints).flatMap(([path, endpoint]) => endpointPlans(path, endpoint)),
  ]);
  return [...gauges, ...services];
}

/**
 * Puts cells so that each comes after what it reads.
 * @returns the order, or the names of a circle in which they wait for each other (a stock in between breaks one)
 */
export function inOrder(cells: readonly Cell[]): { order: Cell[] } | { circle: string[] } {
  const byIndex = new Map(cells.map((cell) => [cell.index, cell]));
  const order: Cell[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (cell: Cell): string[] | undefined => {
    if (state.get(cell.index) === 'done') return undefined;
    path.push(cell.name);
    if (state.get(cell.index) === 'open') return path.slice(path.indexOf(cell.name));
    state.set(cell.index, 'open');
    for (const index of cell.reads) {
      const other = byIndex.get(index);
      const circle = other && visit(other);
      if (circle) return circle;
    }
    state.set(cell.index, 'done');
    order.push(cell);
    path.pop();
    return undefined;
  };
  for (const cell of cells) {
    const circle = visit(cell);
    if (circle) return { circle };
  }
  return { order };
}
