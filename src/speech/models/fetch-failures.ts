import { type Failure, failed, messageOf } from '../../shared/result';

type Failed = ReturnType<typeof failed>;

const DISK_FULL = new Set(['ENOSPC', 'EDQUOT']);
const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS']);

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;

const errno = (thrown: unknown): string => String((thrown as { code?: unknown } | undefined)?.code ?? '');

export const diskFull = (folder: string, neededBytes: number, kept?: string): Failed =>
  failed('disk-full', `The disk that holds ${folder} is full; ${megabytes(neededBytes)} are needed.`, {
    kept,
    todo: 'Free some space and try again, or name another folder with GREENROOM_MODELS.',
  });

/** A file operation in the models folder that failed. */
export function fileFailure(thrown: unknown, folder: string, kept?: string): Failed {
  const code = errno(thrown);
  if (DISK_FULL.has(code)) {
    return failed('disk-full', `The disk that holds ${folder} is full.`, {
      kept,
      todo: 'Free some space and try again, or name another folder with GREENROOM_MODELS.',
    });
  }
  if (NOT_ALLOWED.has(code)) {
    return failed('not-writable', `Greenroom may not write to ${folder}.`, {
      kept,
      todo: 'Give yourself the right to, or name another folder with GREENROOM_MODELS.',
    });
  }
  return failed('file-failed', `Working in ${folder} failed: ${messageOf(thrown)}.`, {
    kept,
    todo: 'Check the folder, or name another with GREENROOM_MODELS.',
  });
}

export const stopped = (kept?: string): Failed => failed('aborted', 'Getting the model was stopped.', { kept });

export const keptPart = (bytes: number): string | undefined =>
  bytes > 0 ? `The ${megabytes(bytes)} already fetched are kept; the next try goes on from there.` : undefined;

/** Whether another way of getting the file is worth trying: nothing of it ever came. */
export const neverCame = (failure: Failure): boolean =>
  ['host-unreachable', 'host-refused', 'file-not-found'].includes(failure.code);
