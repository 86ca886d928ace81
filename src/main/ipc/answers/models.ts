import { basename } from 'node:path';
import { dialog, type OpenDialogOptions } from 'electron';
import type { ModelProgress } from '../../../shared/contract';
import { failed, ok, type Result } from '../../../shared/result';
import type { InstallProgress } from '../../../speech/models/progress';
import type { InstallOptions } from '../../../speech/models/store';
import { knownSpeeds } from '../../../speech/speeds';
import type { Services } from '../../services';
import type { Answerers } from '../answer';

type Names =
  | 'models.list'
  | 'models.install'
  | 'models.stop'
  | 'models.verify'
  | 'models.remove'
  | 'models.import'
  | 'models.measure'
  | 'models.speeds';

/** Models that are being fetched or read through, each with its stop. */
class Running {
  private readonly running = new Map<string, { readonly doing: string; readonly stop: AbortController }>();

  constructor(private readonly services: Services) {}

  /** Answers when the model is there, was stopped, or failed; meanwhile the page is told how it goes. */
  install(id: string) {
    return this.run(id, 'fetched', async (options, stop) => {
      const outcome = await this.services.models.install(id, options);
      this.end(
        id,
        outcome.ok ? { phase: 'done' } : { phase: stop.aborted ? 'stopped' : 'failed', failure: outcome.error },
      );
      if (outcome.ok) this.services.hearing.warm();
      return outcome.ok ? ok(true as const) : outcome;
    });
  }

  /** Answers when the file is read through; why that failed is in the answer alone, for whoever asked. */
  verify(id: string) {
    return this.run(id, 'checked', async (options, stop) => {
      const outcome = await this.services.models.verify(id, options);
      this.end(id, { phase: outcome.ok ? 'done' : stop.aborted ? 'stopped' : 'failed' });
      return outcome;
    });
  }

  stop(id: string): void {
    this.running.get(id)?.stop.abort();
  }

  private async run<T>(
    id: string,
    doing: string,
    work: (options: InstallOptions, stop: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const already = this.running.get(id);
    if (already)
      return failed('model-busy', `${id} is already being ${already.doing}.`, {
        todo: 'Wait until that is through, or stop it.',
      });
    const stop = new AbortController();
    this.running.set(id, { doing, stop });
    const onProgress = (progress: InstallProgress): void => this.services.tell('models.progress', progress);
    try {
      return await work({ signal: stop.signal, onProgress }, stop.signal);
    } finally {
      this.running.delete(id);
    }
  }

  private end(id: string, outcome: Pick<ModelProgress, 'phase' | 'failure'>): void {
    this.services.tell('models.progress', { id, receivedBytes: 0, totalBytes: 0, bytesPerSecond: 0, ...outcome });
  }
}

/** The file that is being taken over, with its stop. */
class Import {
  private running: { readonly name: string; readonly stop: AbortController } | undefined;

  constructor(private readonly services: Services) {}

  async run(file: string) {
    const { models, hearing, tell } = this.services;
    if (this.running) {
      return failed('model-busy', `${this.running.name} is still being taken over.`, {
        todo: 'Wait until that is through, or stop it; then choose the file again.',
      });
    }
    const stop = new AbortController();
    this.running = { name: basename(file), stop };
    const onProgress = (progress: InstallProgress): void => tell('models.progress', progress);
    try {
      const imported = await models.importFile(file, { signal: stop.signal, onProgress });
      if (!imported.ok) return imported;
      hearing.warm();
      return ok({ id: imported.value.id });
    } finally {
      this.running = undefined;
    }
  }

  /** @param name what its progress goes by */
  stop(name: string): void {
    if (this.running?.name === name) this.running.stop.abort();
  }
}

async function chooseModelFile(services: Services): Promise<string | undefined> {
  const window = services.window();
  const options: OpenDialogOptions = {
    title: 'Import a speech model',
    properties: ['openFile'],
    filters: [{ name: 'Whisper models (ggml)', extensions: ['bin'] }],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? undefined : answer.filePaths[0];
}

export function modelAnswers(services: Services): Pick<Answerers, Names> {
  const { models, hearing } = services;
  const running = new Running(services);
  const taking = new Import(services);
  return {
    'models.list': async () => ok([...(await models.list())]),
    'models.install': ({ id }) => running.install(id),
    'models.stop': ({ id }) => {
      running.stop(id);
      taking.stop(id);
      return ok(true);
    },
    'models.verify': ({ id }) => running.verify(id),
    'models.remove': async ({ id }) => {
      const removed = await models.remove(id);
      return removed.ok ? ok(true) : removed;
    },
    'models.import': async () => {
      const file = await chooseModelFile(services);
      return file ? taking.run(file) : ok({});
    },
    'models.measure': () => hearing.measure(),
    'models.speeds': async () => ok([...(await knownSpeeds(models.folder))]),
  };
}
