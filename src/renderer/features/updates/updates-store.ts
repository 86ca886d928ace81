import { createStore } from 'zustand/vanilla';
import type { Failure } from '../../../shared/result';
import type { ExerciseSummary } from '../../../shared/updates';
import { ask, listen } from '../../app/client';

interface UpdatesState {
  readonly loaded: boolean;
  readonly exercises: readonly ExerciseSummary[];
  readonly failure: Failure | undefined;
}

/** The exercises on disk, newest first. */
export const updatesStore = createStore<UpdatesState>(() => ({ loaded: false, exercises: [], failure: undefined }));

async function load(): Promise<void> {
  const answer = await ask('updates.list', undefined);
  updatesStore.setState(
    answer.ok ? { loaded: true, exercises: answer.value, failure: undefined } : { loaded: true, failure: answer.error },
  );
}

/** Reads the list and keeps it up to date. @returns a function that ends it */
export function followUpdates(): () => void {
  void load();
  return listen('updates.changed', (exercises) => updatesStore.setState({ exercises }));
}
