import { randomInt } from 'node:crypto';
import { dirname, join } from 'node:path';
import { debriefOf } from '../../core/drill/after/debrief';
import { makeModel } from '../../core/drill/model/make';
import { replay } from '../../core/drill/play';
import type { DrillPorts } from '../../core/drill/ports';
import type { DrillLibrary } from '../../library/drill-scenarios';
import type { DrillStore, StoredRun } from '../../library/drills';
import { runSoundName, runSounds } from '../../library/run-sounds';
import type { Notice, NoticeName } from '../../shared/contract';
import type { DrillDebrief, DrillRun, Pace } from '../../shared/drill';
import type { DrillAct, OpenedDrill, RunSound } from '../../shared/drill-acts';
import { type Failure, FailureError } from '../../shared/result';
import type { SoundSink } from '../recording/sound-ports';
import type { Hearing } from '../sessions/ports';
import { RunHost } from './run-host';

export interface DrillsParts {
  readonly store: DrillStore;
  readonly library: () => Promise<DrillLibrary>;
  readonly hearing: Hearing;
  readonly tell: <N extends NoticeName>(name: N, notice: Notice<N>) => void;
  readonly warn: (failure: Failure) => void;
}

const MOST_SEEDS = 1_000_000_000;

/** The runs of drills: those that are going on, and those on disk. */
export class Drills {
  private readonly open = new Map<string, RunHost>();
  /** Runs that are being let go; their files are not free before. */
  private readonly leaving = new Map<string, Promise<void>>();
  private loadedPorts: Promise<DrillPorts> | undefined;

  constructor(private readonly parts: DrillsParts) {}

  /** Begins a run. @throws FailureError when there is no such drill or the folder cannot be made */
  async begin(drill: string, pace: Pace, seed = randomInt(MOST_SEEDS)): Promise<OpenedDrill> {
    const found = (await this.parts.library()).drills.find(({ scenario }) => scenario.id === drill);
    if (!found) {
      throw new FailureError({
        code: 'drill-unknown',
        what: `There is no drill ${drill}.`,
        todo: 'Choose another drill; the list says which files cannot be read.',
      });
    }
    const { scenario, file } = found;
    const ports = await this.ports();
    const described = { drill, drillVersion: scenario.version, title: scenario.title, seed, pace };
    const { about, log } = await this.parts.store.begin(described, file, this.hooks());
    const host = this.host({ about, scenario, events: [] }, log, ports);
    this.listChanged();
    return host.start();
  }

  /** Comes back to a run. @throws FailureError when it cannot be read */
  async resume(id: string): Promise<OpenedDrill> {
    await this.leaving.get(id);
    const there = this.open.get(id);
    if (there) return there.start();
    const ports = await this.ports();
    const { run, log } = await this.parts.store.resume(id, this.hooks());
    if (run.lost !== undefined) {
      this.parts.warn({
        code: 'events-lost',
        what: run.lost,
        kept: 'The drill goes on from the last event that can be read.',
      });
    }
    // Another call may have opened it while this one was reading.
    const meanwhile = this.open.get(id);
    if (meanwhile) {
      await log.close();
      return meanwhile.start();
    }
    return this.host(run, log, ports).start();
  }

  act(id: string, act: DrillAct): void {
    this.get(id).act(act);
  }

  async leave(id: string): Promise<void> {
    const host = this.open.get(id);
    if (!host) return this.leaving.get(id);
    this.open.delete(id);
    const gone = host.leave().finally(() => this.leaving.delete(id));
    this.leaving.set(id, gone);
    await gone;
  }

  /** Ends all that is going on; for quitting. */
  async leaveAll(): Promise<void> {
    await Promise.all([...this.open.keys(), ...this.leaving.keys()].map((id) => this.leave(id)));
  }

  sinkFor(id: string): SoundSink | undefined {
    return this.open.get(id)?.sink();
  }

  runs(): Promise<DrillRun[]> {
    return this.parts.store.list();
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.leave(id);
    await this.parts.store.delete(ids);
    this.listChanged();
  }

  async restore(ids: readonly string[]): Promise<void> {
    await this.parts.store.restore(ids);
    this.listChanged();
  }

  /** Plays a run again and looks back on it. @throws FailureError when it cannot be read */
  async debrief(id: string): Promise<{ debrief: DrillDebrief; sounds: RunSound[]; lost?: string }> {
    await this.leaving.get(id);
    const run = await this.parts.store.read(id);
    const model = makeModel(run.scenario, run.about.seed);
    const ports = await this.ports();
    const debrief = debriefOf(model, ports, replay(model, ports, id, run.about.pace, run.events));
    const sounds = await runSounds(dirname(this.parts.store.path(id, 'about')));
    return { debrief, sounds, ...(run.lost === undefined ? {} : { lost: run.lost }) };
  }

  /** Where a stretch of a run's sound is. */
  soundPath(id: string, file: string): string {
    return join(dirname(this.parts.store.path(id, 'about')), file);
  }

  /** What hears orders and judges updates; a megabyte of weights that the app can start without. */
  private ports(): Promise<DrillPorts> {
    this.loadedPorts ??= import('../../core/drill/built-in-ports').then(({ builtInPorts }) => builtInPorts());
    return this.loadedPorts;
  }

  private host(
    run: Omit<StoredRun, 'lost'>,
    log: Awaited<ReturnType<DrillStore['begin']>>['log'],
    ports: DrillPorts,
  ): RunHost {
    const { store, hearing, tell, warn } = this.parts;
    const { about, scenario, events } = run;
    const host = new RunHost({
      store,
      about,
      log,
      model: makeModel(scenario, about.seed),
      ports,
      past: events,
      hearing,
      soundFile: (startMs) => this.soundPath(about.id, runSoundName(startMs)),
      tell,
      warn,
      onSaved: () => this.listChanged(),
    });
    this.open.set(about.id, host);
    return host;
  }

  private get(id: string): RunHost {
    const host = this.open.get(id);
    if (host) return host;
    throw new FailureError({
      code: 'drill-closed',
      what: 'This drill is not open any more.',
      kept: 'It is on disk as it was.',
      todo: 'Open it again from the list of drills.',
    });
  }

  private hooks() {
    return {
      onTrouble: (reason: string) =>
        this.parts.warn({
          code: 'disk-trouble',
          what: `The disk does not take the drill’s events: ${reason}.`,
          kept: 'They are kept in memory and tried again twice a second.',
          todo: 'Free some space; you can go on.',
        }),
      onRecovered: () =>
        this.parts.warn({ code: 'disk-back', what: 'The disk takes the drill again.', kept: 'Nothing was lost.' }),
    };
  }

  private listChanged(): void {
    void this.runs().then(
      (runs) => this.parts.tell('drills.changed', runs),
      (thrown: unknown) =>
        this.parts.warn({ code: 'drills-unread', what: `The list of drills cannot be read: ${String(thrown)}.` }),
    );
  }
}
