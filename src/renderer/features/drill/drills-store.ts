import { createStore } from 'zustand/vanilla';
import type { QuestionProblem } from '../../../shared/contract';
import type { DrillRun, DrillSummary } from '../../../shared/drill';
import type { Failure } from '../../../shared/result';
import { ask, listen } from '../../app/client';

interface DrillsState {
  readonly loaded: boolean;
  readonly drills: readonly DrillSummary[];
  readonly problems: readonly QuestionProblem[];
  readonly runs: readonly DrillRun[];
  readonly failure: Failure | undefined;
}

/** The drills there are and the runs of them. */
export const drillsStore = createStore<DrillsState>(() => ({
  loaded: false,
  drills: [],
  problems: [],
  runs: [],
  failure: undefined,
}));

async function load(): Promise<void> {
  const [list, runs] = await Promise.all([ask('drills.list', undefined), ask('drills.runs', undefined)]);
  drillsStore.setState({
    loaded: true,
    failure: list.ok ? (runs.ok ? undefined : runs.error) : list.error,
    ...(list.ok ? list.value : {}),
    ...(runs.ok ? { runs: runs.value } : {}),
  });
}

/** Reads the lists and keeps the runs up to date. @returns a function that ends it */
export function followDrills(): () => void {
  void load();
  return listen('drills.changed', (runs) => drillsStore.setState({ runs }));
}
