import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/**
 * Replaces a file whole or not at all: written under a temporary name, flushed, then renamed.
 * @throws the system's error; the old file is then as it was
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const making = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = await open(making, 'wx');
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(making, path);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
}

export const replaceJson = (path: string, value: unknown): Promise<void> =>
  replaceFile(path, `${JSON.stringify(value, undefined, 1)}\n`);
