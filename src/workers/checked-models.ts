import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { failed, messageOf, ok, type Result } from '../shared/result';
import type { ModelStore } from '../speech/models/store';

const FILE = 'checked.json';
/** A file that was read through is known again by these two; a changed one is read anew. */
const stored = z.record(z.string(), z.object({ bytes: z.number(), changedMs: z.number() }));
type Known = z.infer<typeof stored>;

/**
 * Models whose files were read through once: the size alone does not tell that a copy went wrong, and a model with wrong
 * weights hears wrong words without a complaint.
 */
export class CheckedModels {
  constructor(private readonly store: Pick<ModelStore, 'folder' | 'locate' | 'verify'>) {}

  /**
   * Whether a model's file is what it should be. Reads it the first time (a third of a second for the smallest).
   * Failures: those of `locate` and `verify`; `model-damaged`.
   */
  async whole(id: string): Promise<Result<void>> {
    const located = await this.store.locate(id);
    if (!located.ok) return located;
    const { path } = located.value;
    try {
      const { size: bytes, mtimeMs: changedMs } = await stat(path);
      const known = await this.known();
      if (known[id]?.bytes === bytes && known[id]?.changedMs === changedMs) return ok(undefined);
      const checked = await this.store.verify(id);
      if (!checked.ok) return checked;
      if (checked.value.damaged) return damaged(id, path);
      await this.keep({ ...known, [id]: { bytes, changedMs } });
      return ok(undefined);
    } catch (thrown) {
      return failed('model-unreadable', `The file of the model ${id} cannot be read: ${messageOf(thrown)}.`, {
        todo: 'Check the models folder.',
      });
    }
  }

  private async known(): Promise<Known> {
    try {
      return stored.parse(JSON.parse(await readFile(join(this.store.folder, FILE), 'utf8')));
    } catch {
      // None was checked yet, or the list was broken off: both are mended by checking.
      return {};
    }
  }

  private async keep(known: Known): Promise<void> {
    const path = join(this.store.folder, FILE);
    try {
      await writeFile(`${path}.tmp`, JSON.stringify(known));
      await rename(`${path}.tmp`, path);
    } catch {
      // A folder that cannot be written costs another check at the next start and nothing else.
      return;
    }
  }
}

const damaged = (id: string, path: string): Result<never> =>
  failed('model-damaged', `The file of the model ${id} is damaged: its content is not what it should be (${path}).`, {
    todo: `Get it again: Settings, Speech models, the shield beside ${id}; or greenroom models install ${id}`,
  });
