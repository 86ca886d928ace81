import type { ModelProgress, ModelState } from '../../../shared/contract';
import { isRunning, VOICE_ACTIVITY } from '../../app/models';

export interface ModelNeed {
  /** What still has to be fetched, in this order. */
  readonly missing: readonly ModelState[];
  readonly damaged: boolean;
  readonly bytes: number;
  /** Of the model that is being fetched, or the last one that failed or was stopped. */
  readonly progress: ModelProgress | undefined;
  readonly running: boolean;
}

/** What is needed before answers can be heard with the chosen model. */
export function modelNeed(
  models: readonly ModelState[],
  chosen: string,
  progress: Readonly<Record<string, ModelProgress>>,
): ModelNeed {
  const wanted = [VOICE_ACTIVITY, chosen].flatMap((id) => models.filter((model) => model.id === id));
  const missing = wanted.filter(({ installed, damaged }) => !installed || damaged);
  const told = wanted.flatMap(({ id }) => progress[id] ?? []);
  const current = told.find(isRunning) ?? told.find(({ phase }) => phase === 'failed' || phase === 'stopped');
  return {
    missing,
    damaged: missing.some(({ damaged }) => damaged),
    bytes: missing.reduce((sum, model) => sum + model.bytes, 0),
    progress: current,
    running: isRunning(current),
  };
}
