import { basename } from 'node:path';
import { dialog, type OpenDialogOptions } from 'electron';
import type { ModelProgress } from '../../../shared/contract';
import { failed, ok } from '../../../shared/result';
import type { InstallProgress } from '../../../speech/models/progress';
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

/** Installations that are under way, each with its stop. */
class Installations {
  private readonly running = new Map<string, AbortController>();

  constructor(private readonly services: Services) {}

  /** Answers when the model is there, was stopped, or failed; meanwhile the page is told how it goes. */
  async run(id: string) {
    if (this.running.has(id)) return failed('model-busy', `${id} is already being fetched.`);
    const stop = new AbortController();
    this.running.set(id, stop);
    const onProgress = (progress: InstallProgress): void => this.services.tell('models.progress', progress);
    try {
      const outcome = await this.services.models.install(id, { signal: stop.signal, onProgress });
      this.end(
        id,
        outcome.ok ? { phase: 'done' } : { phase: stop.signal.aborted ? 'stopped' : 'failed', failure: outcome.error },
      );
      if (outcome.ok) this.services.hearing.warm();
      return outcome.ok ? ok(true as const) : outcome;
    } finally {
      this.running.delete(id);
    }
  }

  stop(id: string): void {
    this.running.get(id)?.abort();
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
    if (this.running) return failed('model-busy', `${this.running.name} is still being taken over.`);
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
  const installations = new Installations(services);
  const taking = new Import(services);
  return {
    'models.list': async () => ok([...(await models.list())]),
    'models.install': ({ id }) => installations.run(id),
    'models.stop': ({ id }) => {
      installations.stop(id);
      taking.stop(id);
      return ok(true);
    },
    'models.verify': ({ id }) => models.verify(id),
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
