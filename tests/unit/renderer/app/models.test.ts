import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followModels, importModel, modelsStore, removeModel, verifyModel } from '../../../../src/renderer/app/models';
import { toastStore } from '../../../../src/renderer/ui/toasts';
import type { ModelState } from '../../../../src/shared/contract';
import { failed, ok, type Result } from '../../../../src/shared/result';

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
let checking: Result<ModelState> | undefined;
let imported: Promise<Result<{ id?: string }>>;
let tell: (notice: unknown) => void;
let end: () => void;
const shown = (): ModelState | undefined => modelsStore.getState().models.find(({ id }) => id === 'tiny.en');

beforeEach(async () => {
  checked = TINY;
  checking = undefined;
  vi.stubGlobal('window', {
    greenroom: {
      call: async (name: string) => {
        if (name === 'models.import') return imported;
        if (name === 'models.verify') return checking ?? ok(checked);
        if (name === 'models.remove') return ok(true);
        return ok(name === 'models.list' ? [checked] : []);
      },
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

  it('and is not what it should be is damaged, until it was fetched again', async () => {
    checked = { ...TINY, installed: false, damaged: true };
    expect(await verifyModel('tiny.en')).toBe(false);
    expect(shown()).toMatchObject({ installed: false, damaged: true });
    checked = TINY;
    tell({ id: 'tiny.en', phase: 'done', receivedBytes: 0, totalBytes: 0, bytesPerSecond: 0 });
    await vi.waitFor(() => expect(shown()).toEqual(TINY));
  });
});

describe('a model whose file is being read through', () => {
  const toasts = () => toastStore.getState().toasts.length;

  it('goes on being there when that is stopped, without a word', async () => {
    const before = toasts();
    checking = failed('aborted', 'Checking the file was stopped.');
    expect(await verifyModel('tiny.en')).toBeUndefined();
    expect([shown(), toasts()]).toEqual([TINY, before]);
    checking = failed('file-failed', 'The file could not be read.');
    expect(await verifyModel('tiny.en')).toBeUndefined();
    expect(toasts()).toBe(before + 1);
  });

  it('has nothing to go on with once it is removed', async () => {
    tell({ id: 'tiny.en', phase: 'stopped', receivedBytes: 0, totalBytes: 0, bytesPerSecond: 0 });
    expect(modelsStore.getState().progress['tiny.en']).toBeDefined();
    await removeModel('tiny.en');
    expect(modelsStore.getState().progress['tiny.en']).toBeUndefined();
  });
});

describe('a file of the person’s own', () => {
  const reading = { id: 'ggml-small.en.bin', phase: 'verify', receivedBytes: 0, totalBytes: 5, bytesPerSecond: 0 };
  const importing = () => modelsStore.getState().importing;

  it('is shown by its name while it is read, and no more when it is taken over', async () => {
    let end: (outcome: Result<{ id?: string }>) => void = () => undefined;
    imported = new Promise((resolve) => {
      end = resolve;
    });
    const taken = importModel();
    expect(importing()).toBeUndefined();
    tell(reading);
    expect(importing()).toBe('ggml-small.en.bin');
    end(ok({ id: 'small.en' }));
    expect(await taken).toBe('small.en');
    expect(importing()).toBeUndefined();
  });

  it('that replaces a damaged one makes it whole', async () => {
    checked = { ...TINY, installed: false, damaged: true };
    await verifyModel('tiny.en');
    imported = Promise.resolve(ok({ id: 'tiny.en' }));
    checked = TINY;
    await importModel();
    expect(shown()).toEqual(TINY);
  });

  it('that was stopped is no failure to tell; one that is no model is', async () => {
    const toasts = () => toastStore.getState().toasts.length;
    const before = toasts();
    imported = Promise.resolve(failed('aborted', 'Getting the model was stopped.'));
    expect(await importModel()).toBeUndefined();
    expect([importing(), toasts()]).toEqual([undefined, before]);
    imported = Promise.resolve(failed('model-invalid', 'This is no model.'));
    expect(await importModel()).toBeUndefined();
    expect(toasts()).toBe(before + 1);
  });
});
