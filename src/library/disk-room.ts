import { mkdtemp, rmdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failed, messageOf, ok, type Result } from '../shared/result';
import { SAMPLE_RATE_HZ } from '../shared/units';

/** An hour of answers as they are written: 16 bits a sample. Below that somebody may run out in the middle of a take. */
export const LEAST_FREE_BYTES = 3600 * SAMPLE_RATE_HZ * 2;

/** The folder itself, or the nearest one above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  const there = await stat(folder).then(
    () => true,
    () => false,
  );
  return there || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/**
 * Whether takes can be kept in a folder, and how many bytes are free. Tried by writing, because permissions alone do not
 * tell (read-only disks, quotas, access lists). Leaves nothing behind and does not make the folder.
 * Failures: `not-writable`, `disk-full`.
 */
export async function roomIn(folder: string): Promise<Result<number>> {
  const there = await nearestFolder(folder);
  try {
    await rmdir(await mkdtemp(join(there, '.greenroom-try-')));
  } catch (thrown) {
    const full = ['ENOSPC', 'EDQUOT'].includes((thrown as { code?: string }).code ?? '');
    return full ? tooFull(there, 0) : notWritable(there, messageOf(thrown));
  }
  const { bavail, bsize } = await statfs(there);
  const free = bavail * bsize;
  return free < LEAST_FREE_BYTES ? tooFull(there, free) : ok(free);
}

const notWritable = (folder: string, why: string) =>
  failed('not-writable', `Takes cannot be kept in ${folder}: ${why}.`, {
    kept: 'Nothing was recorded; earlier takes are untouched.',
    todo: 'Allow writing there, or name another folder in GREENROOM_DATA.',
  });

const tooFull = (folder: string, free: number) =>
  failed('disk-full', `Only ${Math.floor(free / 1e6)} MB are free for takes in ${folder}.`, {
    kept: 'Nothing was recorded; earlier takes are untouched.',
    todo: `Make room; an hour of answers takes ${Math.ceil(LEAST_FREE_BYTES / 1e6)} MB.`,
  });
