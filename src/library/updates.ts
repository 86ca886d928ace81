import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { FailureError, messageOf } from '../shared/result';
import {
  type Exercise,
  type ExerciseSummary,
  type KeptUpdate,
  type StoredExercise,
  type StoredUpdate,
  storedExercise,
  storedUpdate,
  type UpdateSound,
  updateMoment,
} from '../shared/updates';
import { cannotWrite, isTakeId, newTakeId, readJson, startOf, unlessGone } from './take-files';
import {
  ABOUT,
  nextSoundName,
  PLACES,
  placeOf,
  soundLength,
  soundNames,
  soundPath,
  type UpdatePlace,
  updateFile,
} from './update-files';
import { replaceJson } from './write-file';

const TRASH = '.deleted';

/** What the files of an exercise say, before its sounds are looked at. */
interface Loaded {
  readonly about: StoredExercise;
  readonly stored: readonly StoredUpdate[];
  readonly names: readonly string[];
  readonly damage: string[];
}

const samePlace = (a: UpdatePlace, b: UpdatePlace): boolean => a.moment === b.moment && a.audience === b.audience;

/**
 * The exercises in keeping people informed. Each is a folder a person can read, copy and delete: what it is, a file for
 * each update, and the recordings of those that were spoken. A file that cannot be read costs that file only, is told,
 * and is set aside rather than written over.
 */
export class UpdateStore {
  /** Recordings being written now; nobody else may touch their headers. */
  private readonly writing = new Set<string>();
  private readonly damaged = new Set<string>();
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(readonly folder: string) {}

  /** @throws FailureError when the folder cannot be made */
  static async open(folder: string): Promise<UpdateStore> {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      throw cannotWrite(folder, error);
    }
    return new UpdateStore(folder);
  }

  /** Path of a recording; undefined for what is none. */
  soundPath(id: string, file: string): string | undefined {
    return isTakeId(id) ? soundPath(join(this.folder, id), file) : undefined;
  }

  /** Makes the folder of a new exercise. Those that were begun before and never told anything are taken away. */
  async begin(now = new Date()): Promise<Exercise> {
    for (const id of await this.ids()) if (await this.isUntouched(id)) await rm(this.at(id), { recursive: true });
    const about: StoredExercise = { version: 1, id: newTakeId(now), startedAt: now.toISOString(), passed: 0 };
    try {
      await mkdir(this.at(about.id));
      await replaceJson(join(this.at(about.id), ABOUT), about);
    } catch (error) {
      throw cannotWrite(this.folder, error);
    }
    return this.read(about.id);
  }

  /** Newest first; without those in which nothing was told. */
  async list(): Promise<ExerciseSummary[]> {
    const found = await Promise.all((await this.ids()).map(async (id) => summaryOf(await this.load(id))));
    return found.flatMap((summary) => summary ?? []).sort((a, b) => b.id.localeCompare(a.id));
  }

  /** @throws FailureError when there is no such exercise. Files that cannot be read are left out and named in `damage`. */
  async read(id: string): Promise<Exercise> {
    await this.mustExist(id);
    const { about, stored, names, damage } = await this.load(id);
    const updates: KeptUpdate[] = [];
    for (const place of PLACES) {
      const update = stored.find((given) => samePlace(given, place));
      const sounds = await this.sounds(id, place, update, names, damage);
      if (update || sounds.length > 0) updates.push(keptOf(place, update, sounds));
    }
    const { version: _, ...facts } = about;
    return { ...facts, updates, damage };
  }

  /** Changes what an exercise is beside its updates. @throws FailureError */
  async describe(id: string, change: Partial<Pick<StoredExercise, 'passed' | 'ownView'>>): Promise<Exercise> {
    return this.inTurn(async () => {
      const { updates: _, damage: __, ...facts } = await this.read(id);
      await this.replace(id, ABOUT, { version: 1, ...facts, ...change });
      return this.read(id);
    });
  }

  /**
   * Changes one update and writes it at once.
   * @param change makes the new update of the one on disk, or of an empty draft
   * @throws FailureError when it cannot be written, or when `change` throws it; the update is then as it was
   */
  async change(id: string, place: UpdatePlace, change: (update: StoredUpdate) => StoredUpdate): Promise<KeptUpdate> {
    return this.inTurn(async () => {
      await this.mustExist(id);
      const { moment, audience } = place;
      const { value } = await this.readFile(id, updateFile(place), storedUpdate);
      const next = change(value ?? { version: 1, moment, audience, text: '', heard: [] });
      await this.replace(id, updateFile(place), next);
      return keptOf(place, next, await this.sounds(id, place, next, await soundNames(this.at(id)), []));
    });
  }

  /** A name for a new recording of an update, taken until `soundWritten`. @throws FailureError */
  async newSound(id: string, place: UpdatePlace): Promise<string> {
    await this.mustExist(id);
    const taken = [...this.writing].flatMap((path) => (path.startsWith(`${id}/`) ? [path.slice(id.length + 1)] : []));
    const file = nextSoundName(place, [...(await soundNames(this.at(id))), ...taken]);
    this.writing.add(`${id}/${file}`);
    return file;
  }

  soundWritten(id: string, file: string): void {
    this.writing.delete(`${id}/${file}`);
  }

  /** Moves exercises aside; `restore` brings them back until `purge`. */
  async delete(ids: readonly string[]): Promise<void> {
    await mkdir(join(this.folder, TRASH), { recursive: true });
    for (const id of ids.filter(isTakeId))
      await rename(this.at(id), join(this.folder, TRASH, id)).catch((error) => unlessGone(error));
  }

  /** @throws FailureError when one of them has been removed for good; the others are back then */
  async restore(ids: readonly string[]): Promise<void> {
    let lost = 0;
    for (const id of ids.filter(isTakeId))
      await rename(join(this.folder, TRASH, id), this.at(id)).catch((error) => {
        unlessGone(error);
        lost += 1;
      });
    if (lost > 0)
      throw new FailureError({
        code: 'exercise-gone',
        what: 'The updates could not be brought back: they were removed for good already.',
        kept: 'All others are untouched.',
      });
  }

  /** Removes for good what was deleted before. */
  async purge(): Promise<void> {
    await rm(join(this.folder, TRASH), { recursive: true, force: true });
  }

  private at(id: string): string {
    return join(this.folder, id);
  }

  private async ids(): Promise<string[]> {
    return (await readdir(this.folder)).filter(isTakeId);
  }

  private async mustExist(id: string): Promise<void> {
    const facts = isTakeId(id) ? await stat(this.at(id)).catch(() => undefined) : undefined;
    if (facts?.isDirectory()) return;
    throw new FailureError({
      code: 'exercise-unknown',
      what: 'These updates are not there any more.',
      todo: 'They may have been deleted outside Greenroom.',
    });
  }

  /** Nothing was told in it, and nothing is just being said in it: such a recording may not be on disk yet. */
  private async isUntouched(id: string): Promise<boolean> {
    if ([...this.writing].some((path) => path.startsWith(`${id}/`))) return false;
    return (await readdir(this.at(id))).every((name) => name === ABOUT) && (await this.read(id)).damage.length === 0;
  }

  private async readFile<S extends z.ZodType>(
    id: string,
    name: string,
    schema: S,
  ): Promise<{ value?: z.output<S>; why?: string }> {
    const path = join(this.at(id), name);
    const file = await readJson(path, schema);
    if (file.state === 'there') return { value: file.value };
    if (file.state === 'absent') return {};
    this.damaged.add(path);
    return { why: `${name} cannot be read (${file.why}).` };
  }

  /** All of an exercise but the length of its sounds. */
  private async load(id: string): Promise<Loaded> {
    const about = await this.readFile(id, ABOUT, storedExercise);
    const names = await soundNames(this.at(id));
    const stored: StoredUpdate[] = [];
    const damage: string[] = about.why ? [about.why] : [];
    for (const place of PLACES) {
      const { value, why } = await this.readFile(id, updateFile(place), storedUpdate);
      if (value) stored.push(value);
      if (why) damage.push(why);
    }
    return { about: about.value ?? adopted(id, stored), stored, names, damage };
  }

  /** The recordings of an update that are whole; what is wrong with others is added to `damage`. */
  private async sounds(
    id: string,
    place: UpdatePlace,
    stored: StoredUpdate | undefined,
    names: readonly string[],
    damage: string[],
  ): Promise<UpdateSound[]> {
    const sounds: UpdateSound[] = [];
    for (const file of names) {
      const owner = placeOf(file);
      if (!owner || !samePlace(owner, place) || this.writing.has(`${id}/${file}`)) continue;
      const length = await soundLength(join(this.at(id), file)).catch((thrown: unknown) => messageOf(thrown));
      if (typeof length === 'string') damage.push(`${file} cannot be read (${length}).`);
      else if (length > 0) sounds.push({ file, durationMs: length, heard: stored?.heard.includes(file) ?? false });
    }
    return sounds;
  }

  private async replace(id: string, name: string, value: unknown): Promise<void> {
    const path = join(this.at(id), name);
    try {
      if (this.damaged.delete(path)) await rename(path, `${path}.damaged`).catch(unlessGone);
      await replaceJson(path, value);
    } catch (error) {
      const { what, todo } = cannotWrite(this.folder, error).failure;
      throw new FailureError({
        code: 'updates-unwritable',
        what: what.replace('The folder for takes', 'The folder for status updates'),
        kept: 'What was told before is untouched; your words are still on the page.',
        todo,
      });
    }
  }

  /** One change after the other: two that read the same file first would each undo the other. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** An exercise whose description is lost is still what was told in it. */
function adopted(id: string, stored: readonly StoredUpdate[]): StoredExercise {
  const moments = updateMoment.options;
  const last = Math.max(0, ...stored.map(({ moment }) => moments.indexOf(moment)));
  return { version: 1, id, startedAt: startOf(id), passed: last };
}

function keptOf({ moment, audience }: UpdatePlace, stored: StoredUpdate | undefined, sounds: UpdateSound[]) {
  return { moment, audience, text: stored?.text ?? '', sounds, ...(stored?.sent ? { sent: stored.sent } : {}) };
}

function summaryOf({ about, stored, names, damage }: Loaded): ExerciseSummary | undefined {
  if (stored.length === 0 && names.length === 0 && damage.length === 0) return undefined;
  const sent = stored.flatMap((update) => (update.sent ? [update.sent.judged.quality] : []));
  const couldAct = sent.filter((quality) => quality === 'good').length;
  const { id, startedAt, passed } = about;
  return { id, startedAt, passed, told: sent.length, couldAct, damaged: damage.length > 0 };
}
