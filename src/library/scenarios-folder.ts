import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FailureError } from '../shared/result';

const NAME = 'scenarios';
/** A folder of this name counts only with its questions in it. */
const MARK = 'questions';

/** The folders from `start` up to the root of the disk. */
export function foldersAbove(start: string): string[] {
  const parent = dirname(start);
  return parent === start ? [start] : [start, ...foldersAbove(parent)];
}

/**
 * Where the built-in questions and drills lie: beside the sources in a checkout (found from `src` as from `out`), in the
 * resources of a packaged app. The nearest counts.
 * @param start where to look from; by default this module, or what it was bundled into
 * @throws FailureError when there is none
 */
export function scenariosFolder(start: string = import.meta.dirname): string {
  const { resourcesPath } = process as { readonly resourcesPath?: string };
  const places = [...foldersAbove(start), ...(resourcesPath ? [resourcesPath] : [])].map((folder) =>
    join(folder, NAME),
  );
  const found = places.find((folder) => existsSync(join(folder, MARK)));
  if (found !== undefined) return found;
  throw new FailureError({
    code: 'scenarios-missing',
    what: 'The built-in questions are not where Greenroom looks for them.',
    kept: 'Your takes and your own questions are untouched.',
    todo: 'Install Greenroom again; in a checkout, bring back the folder "scenarios".',
  });
}
