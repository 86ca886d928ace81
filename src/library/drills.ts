import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DrillEvent, drillEvent } from '../core/drill/events';
import type { DrillScenario } from '../core/scenario/drill';
import { parseDrill } from '../core/scenario/parse-drill';
import { type DrillRun, drillRun } from '../shared/drill';
import { FailureError, messageOf } from '../shared/result';
import { EventLog, type EventLogHooks } from './event-log';
import { cannotWrite, isTakeId, newTakeId, readJson } from './take-files';
import { replaceJson } from './write-file';

/** What a run's folder holds. */
export const RUN_FILES = {
  about: 'drill.json',
  events: 'events.jsonl',
  /** The drill as it was when it was run, so that the run replays whatever becomes of the drill. */
  scenario: 'scenario.yaml',
} as const;

const TRASH = '.deleted';

export interface StoredRun {
  readonly about: DrillRun;
  readonly scenario: DrillScenario;
  readonly events: readonly DrillEvent[];
  /** What of the events could not be read, in words; nothing when all could. */
  readonly lost?: string | undefined;
}

/**
 * The drills that were run. Each run is a folder a person can read, copy and delete; a run is its seed, its drill and its
 * events, and everything else is made from them again.
 */
export class DrillStore {
  private constructor(readonly folder: string) {}

  /** @throws FailureError when the folder cannot be made */
  static async open(folder: string): Promise<DrillStore> {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      throw cannotWrite(folder, error);
    }
    return new DrillStore(folder);
  }

  path(id: string, file: keyof typeof RUN_FILES): string {
    if (!isTakeId(id)) throw unknown(id);
    return join(this.folder, id, RUN_FILES[file]);
  }

  /**
   * Begins a run: the folder, its description and a copy of the drill are on disk before the alert is read.
   * @param scenarioFile the drill's file
   * @throws FailureError
   */
  async begin(
    described: Omit<DrillRun, 'version' | 'id' | 'startedAt' | 'state' | 'durationMs'>,
    scenarioFile: string,
    hooks: EventLogHooks,
    now = new Date(),
  ): Promise<{ readonly about: DrillRun; readonly log: EventLog }> {
    const about: DrillRun = {
      ...described,
      version: 1,
      id: newTakeId(now),
      startedAt: now.toISOString(),
      state: 'running',
      durationMs: 0,
    };
    try {
      await mkdir(join(this.folder, about.id), { recursive: true });
      await copyFile(scenarioFile, this.path(about.id, 'scenario'));
      await replaceJson(this.path(about.id, 'about'), about);
      return { about, log: await EventLog.open(this.path(about.id, 'events'), hooks) };
    } catch (error) {
      throw cannotWrite(this.folder, error);
    }
  }

  /** Goes on with a run that was left or whose app was killed. What stands behind the last whole event is cut off. */
  async resume(id: string, hooks: EventLogHooks): Promise<{ readonly run: StoredRun; readonly log: EventLog }> {
    const run = await this.read(id);
    const whole = run.events.map((event) => `${JSON.stringify(event)}\n`).join('');
    if (run.lost !== undefined) {
      // Kept beside it: nobody throws away what they could not read.
      await rename(this.path(id, 'events'), `${this.path(id, 'events')}.unreadable`).catch(() => undefined);
      await writeFile(this.path(id, 'events'), whole);
    }
    return { run, log: await EventLog.open(this.path(id, 'events'), hooks) };
  }

  /** Newest first. Folders without a description that can be read are left out. */
  async list(): Promise<DrillRun[]> {
    const names = (await readdir(this.folder)).filter(isTakeId);
    const read = await Promise.all(names.map((name) => readJson(this.path(name, 'about'), drillRun)));
    return read
      .flatMap((file) => (file.state === 'there' ? [file.value] : []))
      .sort((a, b) => b.id.localeCompare(a.id));
  }

  /** @throws FailureError when there is no such run, or when its drill cannot be read any more */
  async read(id: string): Promise<StoredRun> {
    const about = isTakeId(id) ? await readJson(this.path(id, 'about'), drillRun) : { state: 'absent' as const };
    if (about.state !== 'there') throw unknown(id, about.state === 'damaged' ? about.why : undefined);
    const text = await readFile(this.path(id, 'scenario'), 'utf8').catch(() => '');
    const parsed = parseDrill(text, RUN_FILES.scenario);
    if (!parsed.ok) {
      throw new FailureError({
        code: 'drill-damaged',
        what: `The drill of this run cannot be read: ${parsed.error[0]?.path ?? ''} ${parsed.error[0]?.expected ?? ''}.`,
        kept: 'The run with its events and its sound is kept.',
        todo: `Put a good ${RUN_FILES.scenario} back into its folder.`,
      });
    }
    return { about: about.value, scenario: parsed.value, ...(await readEvents(this.path(id, 'events'))) };
  }

  /** Writes what a run has become: its end, its scores, its length. @throws FailureError */
  async save(about: DrillRun): Promise<void> {
    try {
      await replaceJson(this.path(about.id, 'about'), about);
    } catch (error) {
      throw cannotWrite(this.folder, error);
    }
  }

  /** Moves runs aside; `restore` brings them back until `purge`. */
  async delete(ids: readonly string[]): Promise<void> {
    await mkdir(join(this.folder, TRASH), { recursive: true });
    for (const id of ids.filter(isTakeId)) {
      const there = await stat(join(this.folder, id)).catch(() => undefined);
      if (there) await rename(join(this.folder, id), join(this.folder, TRASH, id));
    }
  }

  async restore(ids: readonly string[]): Promise<void> {
    for (const id of ids.filter(isTakeId)) await rename(join(this.folder, TRASH, id), join(this.folder, id));
  }

  /** Removes for good what was deleted before. */
  async purge(): Promise<void> {
    await rm(join(this.folder, TRASH), { recursive: true, force: true });
  }
}

function unknown(id: string, why?: string): FailureError {
  return new FailureError({
    code: 'drill-run-unknown',
    what:
      why === undefined ? `There is no drill run ${id}.` : `The description of drill run ${id} is damaged (${why}).`,
    todo: why === undefined ? 'It may have been deleted outside Greenroom.' : 'Its events are kept in its folder.',
  });
}

/** Reads events up to the first that cannot be read; a last line cut off in the middle is what a killed app leaves. */
async function readEvents(file: string): Promise<{ events: DrillEvent[]; lost?: string }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const absent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return absent ? { events: [] } : { events: [], lost: `The events cannot be read: ${messageOf(error)}.` };
  }
  const lines = text.split('\n');
  // What follows the last line break is empty, or a line that was not written out.
  const torn = lines.pop() ?? '';
  const events: DrillEvent[] = [];
  for (const [index, line] of lines.entries()) {
    const event = eventOf(line);
    if (!event) {
      const rest = lines.length - index;
      return {
        events,
        lost: `From line ${index + 1} on the events cannot be read; ${rest} of ${lines.length} lines are left out.`,
      };
    }
    events.push(event);
  }
  if (torn === '') return { events };
  return { events, lost: 'The last event was not written out when Greenroom ended; it is left out.' };
}

function eventOf(line: string): DrillEvent | undefined {
  try {
    const parsed = drillEvent.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    // A line that is no JSON is no event; the caller says so.
    return undefined;
  }
}
