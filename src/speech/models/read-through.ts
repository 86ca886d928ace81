import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const FILE = 'checked.json';
/** A file is known again by its size and the time it was changed; one that changed since is unknown. */
const stored = z.record(z.string(), z.object({ bytes: z.number(), changedMs: z.number(), sound: z.boolean() }));
type Known = z.infer<typeof stored>;

/**
 * What came of reading models' files through: the size alone does not tell that a copy went wrong, and reading half a
 * gigabyte at every start would be felt. Kept in the models folder, so that every process and the next start know it.
 */
export class ReadThrough {
  constructor(private readonly folder: string) {}

  /** Whether the file was found to be what it should be; undefined when it was not read through as it is now. */
  async outcome(id: string, path: string): Promise<boolean | undefined> {
    const seen = (await this.known())[id];
    if (!seen) return undefined;
    const stamp = await stampOf(path);
    return stamp && seen.bytes === stamp.bytes && seen.changedMs === stamp.changedMs ? seen.sound : undefined;
  }

  async keep(id: string, path: string, sound: boolean): Promise<void> {
    const stamp = await stampOf(path);
    if (!stamp) return;
    const file = join(this.folder, FILE);
    try {
      await writeFile(`${file}.tmp`, JSON.stringify({ ...(await this.known()), [id]: { ...stamp, sound } }));
      await rename(`${file}.tmp`, file);
    } catch {
      // A folder that cannot be written costs another reading at the next start and nothing else.
      return;
    }
  }

  private async known(): Promise<Known> {
    try {
      return stored.parse(JSON.parse(await readFile(join(this.folder, FILE), 'utf8')));
    } catch {
      // None was read through yet, or the list was broken off: both are mended by reading again.
      return {};
    }
  }
}

async function stampOf(path: string): Promise<{ bytes: number; changedMs: number } | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { bytes: size, changedMs: mtimeMs };
  } catch {
    // Not there, or not to be seen: nothing is known of it.
    return undefined;
  }
}
