import { accessSync, constants, mkdirSync } from 'node:fs';
import { cannotWrite } from '../../library/take-files';
import type { Failure } from '../../shared/result';

/**
 * Makes the data folder, and the window's own inside it. To be asked before anything else: the lock that keeps a second
 * Greenroom out lies there too, and where it cannot be made the system only says that the lock was not had.
 * @returns why the folder cannot be used, or undefined
 */
export function dataFolderTrouble(data: string, window: string): Failure | undefined {
  try {
    mkdirSync(window, { recursive: true });
    accessSync(data, constants.W_OK);
    return undefined;
  } catch (error) {
    const { what, todo } = cannotWrite(data, error).failure;
    return { code: 'data-unwritable', what: what.replace('folder for takes', 'data folder'), todo };
  }
}
