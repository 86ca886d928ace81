import { describe, expect, test } from 'vitest';
import { modelNeed } from '../../../../../src/renderer/features/welcome/model-step';
import type { ModelProgress } from '../../../../../src/shared/contract';
import { models } from '../../../../stage/world';

const without = (...ids: string[]) =>
  models.map((model) => ({ ...model, installed: model.installed && !ids.includes(model.id) }));
const progress = (id: string, phase: ModelProgress['phase']): Record<string, ModelProgress> => ({
  [id]: { id, phase, receivedBytes: 1, totalBytes: 2, bytesPerSecond: 1 },
});

describe('the speech model on first run', () => {
  test('is there when the chosen model and voice activity are', () => {
    expect(modelNeed(models, 'tiny.en', {})).toMatchObject({ missing: [], bytes: 0, running: false });
  });

  test('fetches the small one that every model needs first, and says the size of both', () => {
    const need = modelNeed(without('tiny.en', 'silero'), 'tiny.en', {});
    expect(need.missing.map(({ id }) => id)).toEqual(['silero', 'tiny.en']);
    expect(need.bytes).toBe(77_704_715 + 885_098);
  });

  test('a damaged file counts as missing and is told apart', () => {
    const damaged = models.map((model) => ({ ...model, damaged: model.id === 'tiny.en' }));
    expect(modelNeed(damaged, 'tiny.en', {})).toMatchObject({ damaged: true, missing: [{ id: 'tiny.en' }] });
  });

  test('shows what is running, or else what failed, and nothing of other models', () => {
    const both = { ...progress('silero', 'failed'), ...progress('tiny.en', 'download') };
    expect(modelNeed(without('tiny.en'), 'tiny.en', both)).toMatchObject({
      running: true,
      progress: { id: 'tiny.en' },
    });
    const failed = modelNeed(without('tiny.en'), 'tiny.en', progress('tiny.en', 'failed'));
    expect(failed).toMatchObject({ running: false, progress: { phase: 'failed' } });
    expect(modelNeed(without('tiny.en'), 'tiny.en', progress('base', 'download')).progress).toBeUndefined();
  });
});
