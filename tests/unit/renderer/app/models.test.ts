import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followModels, modelsStore, refreshModels, verifyModel } from '../../../../src/renderer/app/models';
import type { ModelState } from '../../../../src/shared/contract';
import { ok } from '../../../../src/shared/result';

const TINY: ModelState = {
  id: 'tiny.en',
  bytes: 78,
  sha256: '0',
  installed: true,
  damaged: false,
  source: 'x',
  licence: 'MIT',
  multilingual: false,
  note: '',
};

let checked: ModelState;
let tell: (notice: unknown) => void;
let end: () => void;
const shown = (): ModelState | undefined => modelsStore.getState().models.find(({ id }) => id === 'tiny.en');

beforeEach(async () => {
  checked = TINY;
  vi.stubGlobal('window', {
    greenroom: {
      // A list goes by sizes, and this file has the right one.
      call: async (name: string) => ok(name === 'models.verify' ? checked : name === 'models.list' ? [TINY] : []),
      listen: (name: string, listener: typeof tell) => {
        if (name === 'models.progress') tell = listener;
        return () => undefined;
      },
    },
  });
  end = followModels();
  await vi.waitFor(() => expect(shown()).toEqual(TINY));
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

describe('a model whose file was read through', () => {
  it('and is whole stays as it is', async () => {
    expect(await verifyModel('tiny.en')).toBe(true);
    expect(shown()).toEqual(TINY);
  });

  it('and is not what it should be is damaged, and stays so until it was fetched again', async () => {
    checked = { ...TINY, installed: false, damaged: true };
    expect(await verifyModel('tiny.en')).toBe(false);
    expect(shown()).toMatchObject({ installed: false, damaged: true });
    await refreshModels();
    expect(shown()).toMatchObject({ installed: false, damaged: true });
    tell({ id: 'tiny.en', phase: 'failed', receivedBytes: 0, totalBytes: 0, bytesPerSecond: 0 });
    await refreshModels();
    expect(shown()).toMatchObject({ damaged: true });
    tell({ id: 'tiny.en', phase: 'done', receivedBytes: 0, totalBytes: 0, bytesPerSecond: 0 });
    await vi.waitFor(() => expect(shown()).toEqual(TINY));
  });
});
