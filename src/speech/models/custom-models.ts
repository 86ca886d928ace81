// Models the user brought along: `custom-NAME.bin`, and beside it `custom-NAME.json` with what was found out about it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';

export const CUSTOM_PREFIX = 'custom-';

const notes = z.object({
  id: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string(),
  /** The file's name before it was imported. */
  from: z.string(),
  importedAt: z.string(),
  multilingual: z.boolean(),
  size: z.string().optional(),
  dtw: z.string().optional(),
});
export type CustomModel = z.infer<typeof notes>;

export const customFile = (folder: string, id: string): string => join(folder, `${id}.bin`);
export const customNotes = (folder: string, id: string): string => join(folder, `${id}.json`);

/** Letters, digits and single hyphens, from the file's name; `ggml-` and the extension say nothing. */
export function customId(path: string): string {
  const name = basename(path, extname(path))
    .toLowerCase()
    .replace(/^ggml-/, '');
  const plain = name
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return `${CUSTOM_PREFIX}${plain || 'model'}`;
}

/** In order of their ids. A record that cannot be read is left out: its model has to be imported again. */
export async function listCustom(folder: string): Promise<CustomModel[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => name.startsWith(CUSTOM_PREFIX) && name.endsWith('.json'));
  const read = await Promise.all(found.map((name) => readNotes(join(folder, name))));
  return read.filter((model) => model !== undefined).sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function readNotes(path: string): Promise<CustomModel | undefined> {
  try {
    const parsed = notes.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success && customNotes('', parsed.data.id) === basename(path) ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export const writeCustom = (folder: string, model: CustomModel): Promise<void> =>
  writeFile(customNotes(folder, model.id), `${JSON.stringify(model, undefined, 2)}\n`);
