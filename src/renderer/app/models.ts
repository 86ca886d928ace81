import { createStore } from 'zustand/vanilla';
import type { ModelProgress, ModelState } from '../../shared/contract';
import { toastFailure } from '../ui/toasts';
import { ask, listen } from './client';

interface ModelsState {
  readonly models: readonly ModelState[];
  readonly listed: boolean;
  /** The last word on each model that was being fetched since the page was opened. */
  readonly progress: Readonly<Record<string, ModelProgress>>;
}

/** The speech models of this machine and how their fetching goes. */
export const modelsStore = createStore<ModelsState>(() => ({ models: [], listed: false, progress: {} }));

export async function refreshModels(): Promise<void> {
  const answer = await ask('models.list', undefined);
  if (answer.ok) modelsStore.setState({ models: answer.value, listed: true });
  else toastFailure(answer.error);
}

/** Lists the models now and follows main's word on them. @returns a function that ends it */
export function followModels(): () => void {
  void refreshModels();
  return listen('models.progress', (told) => {
    modelsStore.setState(({ progress }) => ({ progress: { ...progress, [told.id]: told } }));
    if (told.phase === 'done' || told.phase === 'stopped' || told.phase === 'failed') void refreshModels();
  });
}

const RUNNING: readonly ModelProgress['phase'][] = ['download', 'convert', 'verify'];

export const isRunning = (progress: ModelProgress | undefined): boolean =>
  progress !== undefined && RUNNING.includes(progress.phase);

/** @returns whether it is there now; why not comes as progress. */
export async function installModel(id: string): Promise<boolean> {
  modelsStore.setState(({ progress }) => ({
    progress: { ...progress, [id]: { id, phase: 'download', receivedBytes: 0, totalBytes: 0, bytesPerSecond: 0 } },
  }));
  const answer = await ask('models.install', { id });
  return answer.ok;
}

export async function stopModel(id: string): Promise<void> {
  const answer = await ask('models.stop', { id });
  if (!answer.ok) toastFailure(answer.error);
}

/** Lets the person choose a model file. @returns the model's id, undefined when none was taken in */
export async function importModel(): Promise<string | undefined> {
  const answer = await ask('models.import', undefined);
  if (!answer.ok) {
    toastFailure(answer.error);
    return undefined;
  }
  await refreshModels();
  return answer.value.id;
}
