import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { app, shell } from 'electron';
import { checkNeeds } from '../../../library/needs';
import { failed, ok } from '../../../shared/result';
import type { Services } from '../../services';
import { chooseFolder } from '../../windows/export';
import type { Answerers } from '../answer';

type Names =
  | 'app.info'
  | 'app.needs'
  | 'app.openFolder'
  | 'app.chooseFolder'
  | 'settings.get'
  | 'settings.set'
  | 'secrets.set'
  | 'secrets.has'
  | 'questions.list';

export function appAnswers(services: Services): Pick<Answerers, Names> {
  const { settings } = services;
  return {
    'app.info': () =>
      ok({
        version: app.getVersion(),
        platform: process.platform,
        electron: process.versions.electron,
        dataFolder: services.dataFolder,
        cores: availableParallelism(),
      }),
    'app.needs': async () => {
      const { model, questionFolder } = settings.get();
      return ok(await checkNeeds({ dataFolder: services.dataFolder, model, questionFolder }));
    },
    'app.openFolder': async (which) => {
      const folder =
        which === 'data'
          ? services.dataFolder
          : settings.get().questionFolder || join(services.dataFolder, 'questions');
      await mkdir(folder, { recursive: true });
      const trouble = await shell.openPath(folder);
      return trouble === ''
        ? ok(true)
        : failed('open-folder', `The folder could not be shown: ${trouble}.`, { todo: `Open ${folder} yourself.` });
    },
    'app.chooseFolder': async ({ title }) => {
      const folder = await chooseFolder(services, title);
      return ok(folder === undefined ? {} : { folder });
    },
    'settings.get': () => {
      // What a page asks first, and it listens by then.
      for (const failure of services.missed.take()) services.warn(failure);
      return ok(settings.get());
    },
    'settings.set': (patch) => {
      const now = settings.set(patch);
      // It measures what was never measured, and then the machine's choice is made.
      if (patch.modelBy === 'machine') services.hearing.warm();
      return ok(now);
    },
    'secrets.set': ({ id, secret }) =>
      settings.setSecret(id, secret)
        ? ok(true)
        : failed('no-secret-store', 'This system has no store for secrets, so the key was not kept.', {
            todo: 'Unlock or install a keyring (GNOME Keyring, KWallet) and enter the key again.',
          }),
    'secrets.has': () =>
      ok({
        available: settings.secretsAvailable,
        voice: settings.secret('voice') !== undefined,
        coach: settings.secret('coach') !== undefined,
      }),
    'questions.list': async () => {
      const { questions, problems } = await services.questions();
      return ok({ questions: [...questions], problems: [...problems] });
    },
  };
}
