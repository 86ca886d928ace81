import { dirname, join } from 'node:path';
import { dialog, type OpenDialogOptions } from 'electron';
import { exportFolder, exportMarkdown, freeName } from '../../library/export';
import type { Take } from '../../shared/contract';
import { failed, messageOf, ok, type Result } from '../../shared/result';
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
  const window = services.window();
  const options = { title: 'Export take', defaultPath: exportName(take) + (format === 'markdown' ? '.md' : '') };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  if (answer.canceled || !answer.filePath) return ok({});
  const written = await write(services, take, format, answer.filePath);
  return written.ok ? ok({ file: answer.filePath }) : written;
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
