import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Feedback, feedback as feedbackSchema } from '../shared/feedback';
import { type Opinion, opinion as opinionSchema } from '../shared/opinion';
import { FailureError } from '../shared/result';
import { type Attempt, attempt as attemptSchema, type TakeSummary, takeSummary } from '../shared/take';
import { type Transcript, transcript as transcriptSchema } from '../shared/transcript';
import { repairSound } from './repair';
import { summarise } from './summary';
import { cannotWrite, FILES, isTakeId, newTakeId, readJson, stampOf, startOf, unlessGone } from './take-files';
import { replaceJson } from './write-file';

const INDEX = 'index.json';
const TRASH = '.deleted';
const indexFile = z.object({
  version: z.literal(3),
  entries: z.array(z.object({ stamp: z.number(), summary: takeSummary })),
});
type Entry = z.infer<typeof indexFile>['entries'][number];

export interface StoredTake {
  readonly attempt: Attempt;
  readonly transcript?: Transcript;
  readonly feedback?: Feedback;
  readonly opinion?: Opinion;
  /** What is wrong with files of this take, in words. Told, not saved: a file that is written anew is whole again. */
  readonly damage: readonly string[];
}

/**
 * The takes on disk. Each is a folder a person can read, copy and delete; the list is an index made from the folders and
 * made anew for any folder that changed behind our back. Nothing here deletes sound except `purge`.
 */
export class TakeStore {
  private entries = new Map<string, Entry>();
  /** Files that could not be read: set aside rather than written over, because a person may still mend them. */
  private readonly damaged = new Set<string>();

  private constructor(readonly folder: string) {}

  /** Opens the folder, brings the index up to date and finishes what a crash left. @throws FailureError */
  static async open(folder: string): Promise<TakeStore> {
    const store = new TakeStore(folder);
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      throw cannotWrite(folder, error);
    }
    await store.refresh();
    return store;
  }

  path(id: string, file: keyof typeof FILES): string {
    if (!isTakeId(id)) {
      throw new FailureError({
        code: 'take-unknown',
        what: `There is no take ${id}.`,
        todo: 'Choose one of those that are listed.',
      });
    }
    return join(this.folder, id, FILES[file]);
  }

  has(id: string): boolean {
    return this.entries.has(id);
  }

  /** Newest first. */
  list(): TakeSummary[] {
    return [...this.entries.values()].map(({ summary }) => summary).sort((a, b) => b.id.localeCompare(a.id));
  }

  /** Reads again every folder whose files changed since the index was written. */
  async refresh(): Promise<void> {
    const known = await readJson(join(this.folder, INDEX), indexFile);
    const old = new Map(known.state === 'there' ? known.value.entries.map((entry) => [entry.summary.id, entry]) : []);
    const names = (await readdir(this.folder)).filter(isTakeId);
    this.entries = new Map();
    for (const id of names) {
      const stamp = await stampOf(join(this.folder, id));
      const entry = old.get(id);
      if (stamp === 0) continue;
      this.entries.set(id, entry?.stamp === stamp ? entry : await this.readEntry(id));
    }
    await this.writeIndex();
  }

  /** The index saves reading; failing to write it costs nothing but that, so it must not stop anything. */
  private async writeIndex(): Promise<void> {
    await replaceJson(join(this.folder, INDEX), { version: 3, entries: [...this.entries.values()] }).catch(
      () => undefined,
    );
  }

  private async readEntry(id: string): Promise<Entry> {
    const take = await this.read(id);
    return {
      stamp: await stampOf(join(this.folder, id)),
      summary: summarise(take.attempt, take.transcript, take.feedback),
    };
  }

  /** A folder with sound whose description is lost or broken is still a take. */
  private async adopt(id: string): Promise<Attempt> {
    const durationMs = await repairSound(join(this.folder, id));
    return {
      version: 1,
      id,
      state: 'recorded',
      startedAt: startOf(id),
      questionId: 'unknown',
      questionTitle: 'Unknown question',
      prompt: '',
      variant: 'standard',
      targetMs: { minMs: 120_000, maxMs: 180_000 },
      source: 'microphone',
      durationMs,
      thinkMs: 0,
      title: '',
      notes: '',
      starred: false,
      mishaps: [{ atMs: 0, what: 'The description of this take was lost; its sound was kept.' }],
    };
  }

  /** @throws FailureError when there is no such take. Broken files of a take are left out and named in `damage`. */
  async read(id: string): Promise<StoredTake> {
    const folder = join(this.folder, id);
    if (!isTakeId(id) || !(await stat(folder).catch(() => undefined))) {
      throw new FailureError({
        code: 'take-unknown',
        what: `There is no take ${id}.`,
        todo: 'It may have been deleted outside Greenroom.',
      });
    }
    const [described, heard, judged, thought] = await Promise.all([
      readJson(join(folder, FILES.attempt), attemptSchema),
      readJson(join(folder, FILES.transcript), transcriptSchema),
      readJson(join(folder, FILES.feedback), feedbackSchema),
      readJson(join(folder, FILES.opinion), opinionSchema),
    ]);
    const attempt = described.state === 'there' ? described.value : await this.adopt(id);
    const files = { attempt: described, transcript: heard, feedback: judged, opinion: thought };
    const damage = (Object.keys(files) as (keyof typeof files)[]).flatMap((name) => {
      const file = files[name];
      if (file.state !== 'damaged') return [];
      this.damaged.add(this.path(id, name));
      return [`${FILES[name]} cannot be read (${file.why}).`];
    });
    return {
      attempt,
      damage,
      ...(heard.state === 'there' ? { transcript: heard.value } : {}),
      ...(judged.state === 'there' ? { feedback: judged.value } : {}),
      ...(thought.state === 'there' ? { opinion: thought.value } : {}),
    };
  }

  /** Makes the folder of a new take and describes it there before any sound comes. @throws FailureError */
  async begin(described: Omit<Attempt, 'id' | 'version' | 'startedAt'>, now = new Date()): Promise<Attempt> {
    const attempt: Attempt = { ...described, version: 1, id: newTakeId(now), startedAt: now.toISOString() };
    try {
      await mkdir(join(this.folder, attempt.id), { recursive: true });
      await replaceJson(this.path(attempt.id, 'attempt'), attempt);
    } catch (error) {
      throw cannotWrite(this.folder, error);
    }
    this.entries.set(attempt.id, await this.readEntry(attempt.id));
    return attempt;
  }

  /** Writes the files that are given, the description last, so that `complete` is never claimed too early. */
  async save(
    id: string,
    files: { attempt?: Attempt; transcript?: Transcript; feedback?: Feedback; opinion?: Opinion },
  ): Promise<TakeSummary> {
    try {
      if (files.transcript) await this.replace(this.path(id, 'transcript'), files.transcript);
      if (files.feedback) await this.replace(this.path(id, 'feedback'), files.feedback);
      if (files.opinion) await this.replace(this.path(id, 'opinion'), files.opinion);
      if (files.attempt) await this.replace(this.path(id, 'attempt'), files.attempt);
    } catch (error) {
      const failure = cannotWrite(this.folder, error).failure;
      throw new FailureError({ ...failure, kept: 'The sound recorded so far is kept.' });
    }
    const entry = await this.readEntry(id);
    this.entries.set(id, entry);
    await this.writeIndex();
    return entry.summary;
  }

  private async replace(path: string, value: unknown): Promise<void> {
    if (this.damaged.delete(path)) await rename(path, `${path}.damaged`).catch(unlessGone);
    await replaceJson(path, value);
  }

  /** Takes a crash left in the middle: their sound is put right and they become `recorded`. @returns those takes */
  async recover(): Promise<TakeSummary[]> {
    const found: TakeSummary[] = [];
    for (const { id } of this.list().filter(({ state }) => state === 'recording')) {
      const durationMs = await repairSound(join(this.folder, id));
      if (durationMs === 0) {
        await this.discard(id);
        continue;
      }
      const { attempt } = await this.read(id);
      const mishap = {
        atMs: durationMs,
        what: 'Greenroom ended here while recording; everything up to this point was kept.',
      };
      found.push(
        await this.save(id, {
          attempt: { ...attempt, state: 'recorded', durationMs, mishaps: [...attempt.mishaps, mishap] },
        }),
      );
    }
    return found;
  }

  /** Moves takes aside; `restore` brings them back until `purge`. */
  async delete(ids: readonly string[]): Promise<void> {
    await mkdir(join(this.folder, TRASH), { recursive: true });
    for (const id of ids.filter((given) => this.entries.has(given))) {
      await rename(join(this.folder, id), join(this.folder, TRASH, id));
      this.entries.delete(id);
    }
    await this.writeIndex();
  }

  /** @throws FailureError when one of them has been removed for good; the others are back then */
  async restore(ids: readonly string[]): Promise<void> {
    const lost: string[] = [];
    for (const id of ids.filter(isTakeId)) {
      const back = await rename(join(this.folder, TRASH, id), join(this.folder, id)).catch(() => 'lost' as const);
      if (back === 'lost') {
        lost.push(id);
        continue;
      }
      this.entries.set(id, await this.readEntry(id));
    }
    await this.writeIndex();
    if (lost.length > 0) {
      throw new FailureError({
        code: 'take-gone',
        what: `${lost.length === 1 ? 'A take' : `${lost.length} takes`} could not be brought back: removed for good already.`,
        kept: 'All other takes are untouched.',
      });
    }
  }

  /** Removes for good what was deleted before. */
  async purge(ids?: readonly string[]): Promise<void> {
    const paths = ids ? ids.filter(isTakeId).map((id) => join(this.folder, TRASH, id)) : [join(this.folder, TRASH)];
    for (const path of paths) await rm(path, { recursive: true, force: true });
  }

  /** The person threw away a take that was being recorded. */
  async discard(id: string): Promise<void> {
    if (!isTakeId(id)) return;
    this.entries.delete(id);
    await rm(join(this.folder, id), { recursive: true, force: true });
    await this.writeIndex();
  }
}
