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

beforeEach(() => {
  vi.clearAllMocks();
  chosen.canceled = false;
  answers = modelAnswers({
    window: () => undefined,
    tell,
    hearing: { warm },
    models: { importFile },
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
