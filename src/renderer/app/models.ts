import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { modelReason } from '../../core/transcript/model-reason';
import type { ModelProgress, ModelState, SpeedFigure } from '../../shared/contract';
import { toastFailure } from '../ui/toasts';
import { ask, listen } from './client';
import { refreshNeeds } from './needs';
import { appStore } from './stores';

/** Hears pauses, not words; there is only the one, and it is needed beside any other. */
export const VOICE_ACTIVITY = 'silero';

interface ModelsState {
  readonly models: readonly ModelState[];
  readonly listed: boolean;
  /** The last word on each model that was being fetched since the page was opened. */
  readonly progress: Readonly<Record<string, ModelProgress>>;
  /** What was measured on this machine. */
  readonly speeds: readonly SpeedFigure[];
  /** Name of the file of the person's own that is being taken over. */
  readonly importing: string | undefined;
}

/** The speech models of this machine and how their fetching goes. */
export const modelsStore = createStore<ModelsState>(() => ({
  models: [],
  listed: false,
  progress: {},
  speeds: [],
  importing: undefined,
}));

export async function refreshModels(): Promise<void> {
  const answer = await ask('models.list', undefined);
  if (answer.ok) modelsStore.setState({ models: answer.value, listed: true });
  else toastFailure(answer.error);
}

/** Why the model that hears was chosen, in words. */
export function useModelReason(): string {
  const { models, speeds } = useStore(modelsStore);
  const model = useStore(appStore, ({ settings }) => settings.model);
  const modelBy = useStore(appStore, ({ settings }) => settings.modelBy);
  const usable = models.filter(({ installed, damaged }) => installed && !damaged).map(({ id }) => id);
  return modelReason({ model, modelBy, speeds, usable });
}

/** Lists the models now and follows main's word on them. @returns a function that ends it */
export function followModels(): () => void {
  void refreshModels();
  void ask('models.speeds', undefined).then((answer) =>
    answer.ok ? modelsStore.setState({ speeds: answer.value }) : toastFailure(answer.error),
  );
  const measured = listen('models.measured', (speeds) => modelsStore.setState({ speeds }));
  const progress = listen('models.progress', (told) => {
    const { models, listed } = modelsStore.getState();
    if (listed && !models.some(({ id }) => id === told.id)) {
      // What is taken over has no id of a model yet; it goes by the name of its file.
      modelsStore.setState(({ progress }) => ({ importing: told.id, progress: { ...progress, [told.id]: told } }));
      return;
    }
    modelsStore.setState(({ progress }) => ({ progress: { ...progress, [told.id]: told } }));
    if (told.phase === 'done' || told.phase === 'stopped' || told.phase === 'failed') void refreshModels();
  });
  return () => {
    measured();
    progress();
  };
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
  modelsStore.setState({ importing: undefined });
  if (!answer.ok) {
    if (answer.error.code !== 'aborted') toastFailure(answer.error);
    return undefined;
  }
  await Promise.all([refreshModels(), refreshNeeds()]);
  return answer.value.id;
}

export async function removeModel(id: string): Promise<void> {
  const answer = await ask('models.remove', { id });
  if (!answer.ok) toastFailure(answer.error);
  // A model that is gone has nothing to go on with.
  else modelsStore.setState(({ progress: { [id]: _, ...others } }) => ({ progress: others }));
  await Promise.all([refreshModels(), refreshNeeds()]);
}

/** Has a model's file read through. @returns whether it is whole; undefined when that could not be told, or was stopped */
export async function verifyModel(id: string): Promise<boolean | undefined> {
  const answer = await ask('models.verify', { id });
  if (!answer.ok) {
    if (answer.error.code !== 'aborted') toastFailure(answer.error);
    return undefined;
  }
  await Promise.all([refreshModels(), refreshNeeds()]);
  return !answer.value.damaged;
}
