import { dirname, join } from 'node:path';
import { dialog, type OpenDialogOptions } from 'electron';
import { exportFolder, exportMarkdown, freeName } from '../../library/export';
import { exportExercise } from '../../library/export-updates';
import type { Take } from '../../shared/contract';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import type { Exercise, UpdateResult } from '../../shared/updates';
import type { Services } from '../services';

type Format = 'markdown' | 'folder';

/** A name any file system takes: letters, digits, spaces and little else. */
export const exportName = ({ attempt }: Pick<Take, 'attempt'>): string =>
  `${attempt.startedAt.slice(0, 10)} ${attempt.title || attempt.questionTitle}`
    .replace(/[^\p{L}\p{N} ._-]/gu, '')
    .replace(/\s+/g, ' ')
    .slice(0, 100)
    .replace(/[ .]+$/, '');

async function write(services: Services, take: Take, format: Format, target: string): Promise<Result<true>> {
  const sound = services.takes.path(take.attempt.id, 'sound');
  try {
    if (format === 'markdown') await exportMarkdown(take, sound, target);
    else await exportFolder(dirname(sound), target);
    return ok(true);
  } catch (error) {
    return failed('export', `The take could not be written there: ${messageOf(error)}.`, {
      kept: 'The take itself is untouched.',
      todo: 'Choose another place.',
    });
  }
}

/** Asks where to, and writes there. Closing the dialog is an answer too: then no file is named in the result. */
export async function exportTake(
  services: Services,
  take: Take,
  format: Format,
): Promise<Result<{ file?: string | undefined }>> {
  const file = await chooseFile(services, 'Export take', exportName(take) + (format === 'markdown' ? '.md' : ''));
  if (file === undefined) return ok({});
  const written = await write(services, take, format, file);
  return written.ok ? ok({ file }) : written;
}

/** The same for an exercise in status updates, with what was spoken for it. */
export async function exportUpdates(
  services: Services,
  exercise: Exercise,
  results: readonly UpdateResult[],
): Promise<Result<{ file?: string | undefined }>> {
  const name = `${exercise.startedAt.slice(0, 10)} Status updates.md`;
  const file = await chooseFile(services, 'Export status updates', name);
  if (file === undefined) return ok({});
  try {
    await exportExercise(exercise, results, (sound) => services.updates.soundPath(exercise.id, sound), file);
    return ok({ file });
  } catch (error) {
    return failed('export', `The updates could not be written there: ${messageOf(error)}.`, {
      kept: 'The updates themselves are untouched.',
      todo: 'Choose another place.',
    });
  }
}

async function chooseFile(services: Services, title: string, defaultPath: string): Promise<string | undefined> {
  const window = services.window();
  const options = { title, defaultPath };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled || !answer.filePath ? undefined : answer.filePath;
}

/** Asks for a folder and writes each take into it; nothing that is there already is written over. */
export async function exportTakes(
  services: Services,
  takes: readonly Take[],
  format: Format,
): Promise<Result<{ folder?: string | undefined; written: number }>> {
  const folder = await chooseFolder(services, 'Export takes to');
  if (folder === undefined) return ok({ written: 0 });
  let written = 0;
  for (const take of takes) {
    const name = await freeName(folder, exportName(take), format === 'markdown' ? '.md' : '');
    const done = await write(services, take, format, join(folder, name));
    if (!done.ok) {
      return failed(done.error.code, done.error.what, {
        ...done.error,
        kept: `${written} of ${takes.length} are there.`,
      });
    }
    written += 1;
  }
  return ok({ folder, written });
}

export async function chooseFolder(services: Services, title: string): Promise<string | undefined> {
  const options: OpenDialogOptions = { title, properties: ['openDirectory', 'createDirectory'] };
  const window = services.window();
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? undefined : answer.filePaths[0];
}
