import { beforeEach, expect, it, vi } from 'vitest';
import { modelAnswers } from '../../../../../src/main/ipc/answers/models';
import type { Services } from '../../../../../src/main/services';
import { failed, ok, type Result } from '../../../../../src/shared/result';
import type { InstallOptions } from '../../../../../src/speech/models/store';

const { chosen } = vi.hoisted(() => ({ chosen: { canceled: false, filePaths: ['/home/ada/ggml-small.en.bin'] } }));
vi.mock('electron', () => ({ dialog: { showOpenDialog: async () => chosen }, ipcMain: { handle: () => undefined } }));

const warm = vi.fn();
const tell = vi.fn();
let answers: ReturnType<typeof modelAnswers>;
let done: (outcome: Result<{ id: string }>) => void;

/** A store that reads a file until it is told to end, or stopped. */
const importFile = vi.fn(
  (_path: string, { signal, onProgress }: InstallOptions) =>
    new Promise<Result<{ id: string }>>((resolve) => {
      done = resolve;
      onProgress?.({ id: 'ggml-small.en.bin', phase: 'verify', receivedBytes: 0, totalBytes: 5, bytesPerSecond: 0 });
      signal?.addEventListener('abort', () => resolve(failed('aborted', 'Getting the model was stopped.')));
    }),
);

/** The same for checking a file that is there. */
const verify = vi.fn(
  (id: string, { signal, onProgress }: InstallOptions = {}) =>
    new Promise<Result<{ id: string }>>((resolve) => {
      done = resolve;
      onProgress?.({ id, phase: 'verify', receivedBytes: 2, totalBytes: 5, bytesPerSecond: 0 });
      signal?.addEventListener('abort', () => resolve(failed('aborted', 'Checking was stopped.')));
    }),
);

beforeEach(() => {
  vi.clearAllMocks();
  chosen.canceled = false;
  answers = modelAnswers({
    window: () => undefined,
    tell,
    hearing: { warm },
    models: { importFile, verify },
  } as unknown as Services);
});

const begun = async () => {
  const importing = answers['models.import'](undefined);
  await vi.waitFor(() => expect(importFile).toHaveBeenCalled());
  return importing;
};
const started = () => vi.waitFor(() => expect(tell).toHaveBeenCalledWith('models.progress', expect.anything()));

it('a model of the person’s own is told while it is read, and loaded when it is taken over', async () => {
  const importing = begun();
  await started();
  expect(tell.mock.calls[0]?.[1]).toMatchObject({ id: 'ggml-small.en.bin', phase: 'verify' });
  done(ok({ id: 'small.en' }));
  expect(await importing).toEqual(ok({ id: 'small.en' }));
  expect(warm).toHaveBeenCalledOnce();
});

it('its reading can be stopped by the name it goes by', async () => {
  const importing = begun();
  await started();
  await answers['models.stop']({ id: 'another.bin' });
  await answers['models.stop']({ id: 'ggml-small.en.bin' });
  expect(await importing).toMatchObject({ ok: false, error: { code: 'aborted' } });
  expect(warm).not.toHaveBeenCalled();
});

it('a second one waits until the first is through', async () => {
  const importing = begun();
  await started();
  expect(await answers['models.import'](undefined)).toMatchObject({ ok: false, error: { code: 'model-busy' } });
  done(ok({ id: 'small.en' }));
  await importing;
  const next = answers['models.import'](undefined);
  await vi.waitFor(() => expect(importFile).toHaveBeenCalledTimes(2));
  done(ok({ id: 'small.en' }));
  expect((await next).ok).toBe(true);
});

it('choosing none is no failure', async () => {
  chosen.canceled = true;
  expect(await answers['models.import'](undefined)).toEqual(ok({}));
  expect(importFile).not.toHaveBeenCalled();
});

const phases = (): string[] => tell.mock.calls.map(([, { phase }]) => phase);

it('a file that is checked is told of while it is read, and at its end', async () => {
  const checking = answers['models.verify']({ id: 'base.en' });
  await started();
  expect(tell.mock.calls[0]?.[1]).toMatchObject({ id: 'base.en', phase: 'verify', receivedBytes: 2, totalBytes: 5 });
  done(ok({ id: 'base.en' }));
  expect(await checking).toEqual(ok({ id: 'base.en' }));
  expect(phases()).toEqual(['verify', 'done']);
});

it('checking can be stopped, and is not begun beside itself', async () => {
  const checking = answers['models.verify']({ id: 'base.en' });
  await started();
  expect(await answers['models.install']({ id: 'base.en' })).toMatchObject({
    error: { code: 'model-busy', what: 'base.en is already being checked.' },
  });
  await answers['models.stop']({ id: 'small.en' });
  expect(phases()).toEqual(['verify']);
  await answers['models.stop']({ id: 'base.en' });
  expect(await checking).toMatchObject({ error: { code: 'aborted' } });
  expect(phases()).toEqual(['verify', 'stopped']);
});
