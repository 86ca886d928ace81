import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import type { ModelState } from '../../shared/contract';
import { failed, ok, type Result } from '../../shared/result';
import { modelsFolder } from '../folders';
import { acquire, partFile } from './acquire';
import { CATALOGUE, type CatalogueEntry, PUBLISHER } from './catalogue';
import {
  CUSTOM_PREFIX,
  type CustomModel,
  customFile,
  customId,
  customNotes,
  listCustom,
  writeCustom,
} from './custom-models';
import { forgetPart } from './download';
import { fileFailure, stopped } from './fetch-failures';
import { sha256Of } from './file-sum';
import { type Inspection, inspectModel } from './inspect';
import { takeLock } from './install-lock';
import { FETCH_LIMITS, type FetchLimits } from './limits';
import { type InstallProgress, ProgressTeller } from './progress';
import { ReadThrough } from './read-through';
import { allRecords, type ModelRecord, stateOf } from './records';

export interface ModelStoreOptions {
  readonly folder: string;
  /** Where the publisher's files come from. */
  readonly host?: string | undefined;
  /** Whether the Python registry may stand in for a publisher that cannot be reached (true). */
  readonly packages?: boolean | undefined;
  readonly limits?: FetchLimits | undefined;
  readonly catalogue?: readonly CatalogueEntry[] | undefined;
}

export interface LocatedModel {
  readonly id: string;
  readonly path: string;
  readonly kind: 'whisper' | 'silero';
  readonly multilingual: boolean;
  /** What `dtw` of a load takes; undefined when the model's alignment heads are not known. */
  readonly dtw: string | undefined;
}

export interface InstallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: InstallProgress) => void) | undefined;
}

const installCommand = (id: string): string => `greenroom models install ${id}`;

/** The models folder: what is in it, and getting, checking, importing and removing models. Nothing here throws. */
export class ModelStore {
  readonly folder: string;
  readonly #host: string;
  readonly #packages: boolean;
  readonly #limits: FetchLimits;
  readonly #catalogue: readonly CatalogueEntry[];
  readonly #readThrough: ReadThrough;

  constructor(options: ModelStoreOptions) {
    this.folder = options.folder;
    this.#host = options.host || PUBLISHER;
    this.#packages = options.packages ?? true;
    this.#limits = options.limits ?? FETCH_LIMITS;
    this.#catalogue = options.catalogue ?? CATALOGUE;
    this.#readThrough = new ReadThrough(options.folder);
  }

  /** The store of this user on this machine; GREENROOM_MODELS, GREENROOM_DATA and GREENROOM_MODEL_HOST are heeded. */
  static ofUser(env: NodeJS.ProcessEnv = process.env): ModelStore {
    return new ModelStore({ folder: modelsFolder(env, process.platform, homedir()), host: env.GREENROOM_MODEL_HOST });
  }

  /** Every model of the catalogue, installed or not, and the user's own, as far as sizes and earlier readings tell. */
  async list(): Promise<readonly ModelState[]> {
    const records = await allRecords(this.folder, this.#host, this.#catalogue);
    return Promise.all(
      records.map(async (record) => {
        const { id, path } = record;
        return stateOf(record, await sizeOf(path), await this.#readThrough.outcome(id, path));
      }),
    );
  }

  /**
   * Where a model lies, for loading it, as far as its size and earlier readings tell; `whole` looks at its content.
   * Failures: `model-unknown`, `model-missing`, `model-damaged`.
   */
  async locate(id: string): Promise<Result<LocatedModel>> {
    const found = await this.#find(id);
    if (!found.ok) return found;
    const { path, bytes, kind, multilingual, dtw, entry } = found.value;
    const size = await sizeOf(path);
    if (size === undefined) return missing(id);
    const { damaged } = stateOf(found.value, size, await this.#readThrough.outcome(id, path));
    if (!damaged) return ok({ id, path, kind, multilingual, dtw });
    const what = size === bytes ? `is damaged: its content is not what it should be (${path})` : `is damaged (${path})`;
    return failed('model-damaged', `The file of the model ${id} ${what}.`, {
      todo: entry ? `Get it again: ${installCommand(id)}` : 'Import it again: greenroom models import FILE',
    });
  }

  /**
   * The same, sure of the content: a file that was not read through as it is now is read (a third of a second for the
   * smallest). A model with wrong weights hears wrong words without a complaint. Failures: those of `locate`, `verify`.
   */
  async whole(id: string): Promise<Result<LocatedModel>> {
    const located = await this.locate(id);
    if (!located.ok || (await this.#readThrough.outcome(id, located.value.path))) return located;
    const checked = await this.verify(id);
    return checked.ok ? this.locate(id) : checked;
  }

  /**
   * Reads the whole file and compares it with what it should be; `damaged` of the state tells. Progress is that of a
   * `verify`. Failures: `model-unknown`, `model-missing`, `aborted`, and those of reading.
   */
  async verify(id: string, { signal, onProgress }: InstallOptions = {}): Promise<Result<ModelState>> {
    const found = await this.#find(id);
    if (!found.ok) return found;
    const { path, sha256 } = found.value;
    const size = await sizeOf(path);
    if (size === undefined) return missing(id);
    try {
      const reading = new ProgressTeller(id, onProgress).reading(size);
      const sound = (await sha256Of(path, signal, reading)) === sha256;
      await this.#readThrough.keep(id, path, sound);
      return ok(stateOf(found.value, size, sound));
    } catch (thrown) {
      return signal?.aborted ? stoppedChecking(id) : fileFailure(thrown, this.folder, 'The file is as it was.');
    }
  }

  /**
   * Makes sure that a model of the catalogue is there and sound: checks one that is there, gets it otherwise, and gets a
   * damaged one again. What an interrupted try fetched is continued.
   */
  async install(id: string, options: InstallOptions = {}): Promise<Result<LocatedModel>> {
    const entry = this.#catalogue.find((one) => one.id === id);
    if (!entry) return this.#unknown(id);
    try {
      await mkdir(this.folder, { recursive: true });
      const lock = await takeLock(`${join(this.folder, entry.file)}.lock`);
      if (!lock) {
        return failed('model-busy', `The model ${id} is being installed already.`, { todo: 'Wait for it to finish.' });
      }
      try {
        return await this.#installLocked(entry, options);
      } finally {
        await lock.release();
      }
    } catch (thrown) {
      return options.signal?.aborted ? stopped() : fileFailure(thrown, this.folder);
    }
  }

  /**
   * Takes over a model file the user has. One the catalogue knows by its content becomes that model, any other gets an
   * id of its own, `custom-NAME`. The user's file is copied and stays as it is.
   */
  async importFile(path: string, options: InstallOptions = {}): Promise<Result<LocatedModel>> {
    const inspected = await inspectModel(path);
    if (!inspected.ok) return inspected;
    const progress = new ProgressTeller(basename(path), options.onProgress);
    try {
      await mkdir(this.folder, { recursive: true });
      const { size } = await stat(path);
      const sha256 = await sha256Of(path, options.signal, progress.reading(size));
      const entry = this.#catalogue.find((one) => one.sha256 === sha256);
      if (!entry) return await this.#importCustom(path, { bytes: size, sha256 }, inspected.value);
      await copyWhole(path, join(this.folder, entry.file));
      return await this.locate(entry.id);
    } catch (thrown) {
      return options.signal?.aborted ? stopped() : fileFailure(thrown, this.folder);
    }
  }

  /** Deletes a model's file and what an interrupted installation left of it. Failures: `model-unknown`, `model-missing`. */
  async remove(id: string): Promise<Result<void>> {
    const found = await this.#find(id);
    if (!found.ok) return found;
    const { path, entry } = found.value;
    try {
      if (entry) await forgetPart(partFile(this.folder, entry));
      if ((await sizeOf(path)) === undefined) return missing(id);
      await rm(path);
      if (!entry) await rm(customNotes(this.folder, id), { force: true });
      return ok(undefined);
    } catch (thrown) {
      return fileFailure(thrown, this.folder, 'The model is still there.');
    }
  }

  async #find(id: string): Promise<Result<ModelRecord>> {
    const records = await allRecords(this.folder, this.#host, this.#catalogue);
    const record = records.find((one) => one.id === id);
    return record ? ok(record) : this.#unknown(id);
  }

  #unknown(id: string): Result<never> {
    const ids = this.#catalogue.map((entry) => entry.id).join(', ');
    return failed('model-unknown', `There is no model "${id}".`, {
      todo: `Choose one of: ${ids}, or one you imported.`,
    });
  }

  async #installLocked(entry: CatalogueEntry, { signal, onProgress }: InstallOptions): Promise<Result<LocatedModel>> {
    const progress = new ProgressTeller(entry.id, onProgress);
    const path = join(this.folder, entry.file);
    if ((await sizeOf(path)) === entry.bytes) {
      const sound = (await sha256Of(path, signal, progress.reading(entry.bytes))) === entry.sha256;
      await this.#readThrough.keep(entry.id, path, sound);
      if (sound) return this.locate(entry.id);
    }
    const { folder } = this;
    const request = { entry, folder, host: this.#host, packages: this.#packages, limits: this.#limits, progress };
    const got = await acquire({ ...request, signal });
    if (!got.ok) return got;
    // It was read through before it got its name.
    await this.#readThrough.keep(entry.id, path, true);
    return this.locate(entry.id);
  }

  async #importCustom(
    path: string,
    content: { readonly bytes: number; readonly sha256: string },
    about: Inspection,
  ): Promise<Result<LocatedModel>> {
    if (about.kind !== 'whisper') {
      return failed('model-unsupported', `${path} is a voice activity model of a version this app does not use.`, {
        todo: `Get the right one: ${installCommand('silero')}`,
      });
    }
    const own = await listCustom(this.folder);
    const same = own.find((model) => model.sha256 === content.sha256);
    const id = same?.id ?? freeId(customId(path), own);
    await copyWhole(path, customFile(this.folder, id));
    await writeCustom(this.folder, {
      id,
      ...content,
      from: basename(path),
      importedAt: new Date().toISOString(),
      multilingual: about.multilingual,
      size: about.size,
      dtw: about.dtw,
    });
    return this.locate(id);
  }
}

const missing = (id: string) =>
  failed('model-missing', `The model ${id} is not installed.`, {
    todo: id.startsWith(CUSTOM_PREFIX)
      ? 'Import it again: greenroom models import FILE'
      : `Get it: ${installCommand(id)}`,
  });

const stoppedChecking = (id: string) =>
  failed('aborted', `Checking the file of ${id} was stopped.`, {
    kept: 'The file is as it was; nothing more is known of it than before.',
  });

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const facts = await stat(path);
    return facts.isFile() ? facts.size : undefined;
  } catch {
    // Not there, or not to be seen: either way it cannot be used.
    return undefined;
  }
}

function freeId(wanted: string, taken: readonly CustomModel[]): string {
  const ids = new Set(taken.map((model) => model.id));
  if (!ids.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!ids.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** Under a temporary name first: a copy that breaks off never has the model's name. */
async function copyWhole(from: string, to: string): Promise<void> {
  const making = `${to}.part`;
  try {
    await copyFile(from, making);
    await rename(making, to);
  } catch (thrown) {
    await rm(making, { force: true });
    throw thrown;
  }
}
