import { readFileSync, renameSync } from 'node:fs';
import { type Failure, messageOf } from '../../shared/result';

/**
 * Settings that are no JSON at all would be written over by the first change; a person may still want what is in them.
 * To be called before anything reads them. Never throws.
 * @returns what was found and where it lies now; undefined when the file is whole or there is none
 */
export function setBrokenAside(file: string): Failure | undefined {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return undefined;
  } catch (error) {
    // Not there, or not to be read: nothing is lost, and whoever writes it will say so.
    if (!(error instanceof SyntaxError)) return undefined;
    return moved(file, messageOf(error));
  }
}

function moved(file: string, why: string): Failure {
  const what = `The settings could not be read (${why}).`;
  const todo = 'Greenroom began with its own; set anew what you had changed.';
  try {
    renameSync(file, `${file}.damaged`);
    return { code: 'settings-damaged', what, kept: `The file is kept as ${file}.damaged.`, todo };
  } catch (error) {
    return { code: 'settings-damaged', what, kept: `It could not be set aside: ${messageOf(error)}.`, todo };
  }
}
