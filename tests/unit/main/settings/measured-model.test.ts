import { describe, expect, it } from 'vitest';
import { useMeasuredModel } from '../../../../src/main/settings/measured-model';
import { changed, defaultSettings, type Settings, type SettingsPatch } from '../../../../src/shared/settings';
import type { ModelStore } from '../../../../src/speech/models/store';

const FIGURES = [
  { model: 'tiny.en', threads: 2, realTimeFactor: 0.05 },
  { model: 'base.en', threads: 2, realTimeFactor: 0.1 },
];

function kept(start: Partial<Settings> = {}) {
  let current: Settings = { ...defaultSettings, ...start };
  const patches: SettingsPatch[] = [];
  return {
    get: () => current,
    set: (patch: SettingsPatch) => {
      patches.push(patch);
      current = changed(current, patch);
      return current;
    },
    patches,
  };
}

const folder = (
  ...models: [id: string, state: { installed: boolean; damaged: boolean }][]
): Pick<ModelStore, 'list'> => ({
  list: async () =>
    models.map(([id, state]) => ({ id, ...state })) as unknown as Awaited<ReturnType<ModelStore['list']>>,
});
const whole = { installed: true, damaged: false };

describe('the measured model', () => {
  it('is put into the settings as the machine’s choice', async () => {
    const settings = kept();
    await useMeasuredModel(FIGURES, settings, folder(['tiny.en', whole], ['base.en', whole]));
    expect(settings.get()).toMatchObject({ model: 'base.en', modelBy: 'machine' });
  });

  it('changes nothing that a person chose', async () => {
    const settings = kept({ model: 'tiny.en', modelBy: 'person' });
    await useMeasuredModel(FIGURES, settings, folder(['tiny.en', whole], ['base.en', whole]));
    expect(settings.patches).toEqual([]);
  });

  it('is none that is damaged or gone, and goes back to the usual one then', async () => {
    const settings = kept({ model: 'base.en' });
    const models = folder(['tiny.en', whole], ['base.en', { installed: true, damaged: true }]);
    await useMeasuredModel(FIGURES, settings, models);
    expect(settings.get()).toMatchObject({ model: 'tiny.en', modelBy: 'machine' });
  });

  it('is not written when it is in use already', async () => {
    const settings = kept();
    await useMeasuredModel([], settings, folder(['tiny.en', whole]));
    expect(settings.patches).toEqual([]);
  });
});
