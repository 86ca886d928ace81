import { chooseModel } from '../../core/transcript/model-choice';
import type { SpeedFigure } from '../../shared/contract';
import { defaultSettings } from '../../shared/settings';
import type { ModelStore } from '../../speech/models/store';
import type { SettingsStore } from './store';

/** As long as nobody named a model, the one that this machine was measured to be fit for is used. */
export async function useMeasuredModel(
  figures: readonly SpeedFigure[],
  settings: Pick<SettingsStore, 'get' | 'set'>,
  models: Pick<ModelStore, 'list'>,
): Promise<void> {
  if (settings.get().modelBy !== 'machine') return;
  const usable = (await models.list()).filter(({ installed, damaged }) => installed && !damaged);
  const installed = usable.map(({ id }) => id);
  const model = chooseModel(figures, installed, defaultSettings.model);
  const { modelBy, model: current } = settings.get();
  if (modelBy === 'machine' && model !== current) settings.set({ model, modelBy: 'machine' });
}
