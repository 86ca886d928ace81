// One installation of a model at a time, over all processes: set-up and the app may both want the first model.
import { open, readFile, rm } from 'node:fs/promises';

export interface InstallLock {
  release(): Promise<void>;
}

/** @returns undefined while another living process holds it. @throws the system's error */
export async function takeLock(path: string): Promise<InstallLock | undefined> {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return { release: () => rm(path, { force: true }) };
    } catch (thrown) {
      if ((thrown as { code?: unknown }).code !== 'EEXIST') throw thrown;
      if (await heldByLiving(path)) return undefined;
      await rm(path, { force: true });
    }
  }
  return undefined;
}

async function heldByLiving(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''));
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (thrown) {
    // Not allowed to ask: it lives and belongs to someone else.
    return (thrown as { code?: unknown }).code === 'EPERM';
  }
}
