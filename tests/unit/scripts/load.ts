import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const scriptsFolder = join(import.meta.dirname, '..', '..', '..', 'scripts');

/** A module of set-up, which is plain JavaScript because nothing is installed yet when it runs. */
export const load = <T>(file: string): Promise<T> =>
  import(/* @vite-ignore */ pathToFileURL(join(scriptsFolder, file)).href) as Promise<T>;
