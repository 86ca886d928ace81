import { scorecardOf } from '../../core/drill/after/scorecard';
import type { DrillEvent } from '../../core/drill/events';
import type { Model } from '../../core/drill/model/types';
import type { DrillPorts } from '../../core/drill/ports';
import type { DrillCommand } from '../../core/drill/run';
import type { DrillStore } from '../../library/drills';
import type { EventLog } from '../../library/event-log';
import type { Notice, NoticeName } from '../../shared/contract';
import type { DrillRun } from '../../shared/drill';
import type { DrillAct, DrillHearing, OpenedDrill } from '../../shared/drill-acts';
import type { Failure } from '../../shared/result';
import type { SoundSink } from '../recording/sound-ports';
import type { Hearing } from '../sessions/ports';
import { type Fact, LiveDrill } from './live-drill';
import { type Heard, RunEar } from './run-ear';
import { DRIVING } from './timing';

export interface HostParts {
  readonly store: Pick<DrillStore, 'save'>;
  readonly about: DrillRun;
  readonly log: EventLog;
  readonly model: Model;
  readonly ports: DrillPorts;
  readonly past: readonly DrillEvent[];
  readonly hearing: Hearing;
  readonly soundFile: (startMs: number) => string;
  readonly tell: <N extends NoticeName>(name: N, notice: Notice<N>) => void;
  readonly warn: (failure: Failure) => void;
  /** The list of runs has changed. */
  readonly onSaved: () => void;
}

/** One open run: carries out what its reducer asks for, and reports facts to it. */
export class RunHost {
  private about: DrillRun;
  private readonly live: LiveDrill;
  private readonly timer: NodeJS.Timeout;
  private ear: RunEar | undefined;
  private ears = 0;
  private shownAt = 0;
  /** Session time up to which everything must be transcribed before the voice counts as ended. */
  private voiceEndsMs: number | undefined;
  private voiceTimer: NodeJS.Timeout | undefined;
  private voiceOn = false;
  /** Heard while the run was paused; said when it goes on. */
  private held: Heard[] = [];
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly parts: HostParts) {
    this.about = parts.about;
    this.live = new LiveDrill({
      model: parts.model,
      ports: parts.ports,
      id: parts.about.id,
      pace: parts.about.pace,
      past: parts.past,
      now: () => performance.now(),
      keep: (event) => parts.log.append(event),
    });
    this.timer = setInterval(() => this.tick(), DRIVING.tickMs);
    // A new run begins with what was said at its opening; one that goes on has said it before.
    if (parts.past.length === 0) setImmediate(() => this.carryOut(this.openingLine()));
  }

  start(): OpenedDrill {
    return this.live.start();
  }

  act(act: DrillAct): void {
    if (act.type === 'voice') {
      this.voice(act.on);
      return;
    }
    this.take(act);
    if (act.type === 'resume') for (const heard of this.held.splice(0)) this.heard(heard);
  }

  /** For the sound of the microphone's next stretch. */
  sink(): SoundSink {
    this.ear?.ended();
    this.ears += 1;
    const { hearing, model, soundFile, warn } = this.parts;
    const ear = new RunEar({
      session: `${this.about.id} ${this.ears}`,
      hearing,
      vocabulary: model.scenario.vocabulary,
      clock: () => this.live.atMs,
      file: soundFile,
      onHeard: (heard) => this.heard(heard),
      onProgress: (heardMs, behindMs) => this.caughtUp(heardMs, behindMs),
      onFailed: (failure) => this.tellHearing('deaf', 0, failure),
      onTrouble: warn,
    });
    this.ear = ear;
    this.tellHearing('listening', 0);
    void ear.done.then(() => this.earClosed(ear));
    return ear;
  }

  /** Lets the run go: the last words are waited for a little, then it is paused and everything is on disk. */
  async leave(): Promise<void> {
    this.ear?.ended();
    if (this.ear && this.live.status === 'running') await settledWithin(this.ear.done, DRIVING.lastWordsMs);
    clearInterval(this.timer);
    clearTimeout(this.voiceTimer);
    if (this.live.status === 'running') this.live.take({ type: 'pause' });
    await this.save();
    const unwritten = await this.parts.log.close();
    if (unwritten > 0) {
      this.parts.warn({
        code: 'disk-trouble',
        what: `The last ${unwritten} steps of the drill could not be written to the disk.`,
        kept: 'Everything before them is kept.',
        todo: 'Free some space before the next drill.',
      });
    }
  }

  private openingLine(): DrillCommand[] {
    const { line, text, kind } = this.live.view().interviewer;
    return [{ do: 'speak', line, text, kind }];
  }

  private tick(): void {
    const commands = this.live.tick();
    this.carryOut(commands, performance.now() - this.shownAt >= DRIVING.showEveryMs);
  }

  private take(fact: Fact): void {
    this.carryOut(this.live.take(fact), true);
  }

  private heard(heard: Heard): void {
    if (this.live.status === 'paused') this.held.push(heard);
    else this.take({ type: 'said', ...heard });
    // One piece of what is being said has come; whoever goes on talking is still talking.
    if (this.voiceOn) this.voice(true);
  }

  private carryOut(commands: readonly DrillCommand[], show = true): void {
    const { tell } = this.parts;
    const run = this.about.id;
    const rows = commands.flatMap((command) => (command.do === 'sample' ? [command.row] : []));
    if (rows.length > 0) tell('drill.samples', this.live.samples(rows));
    for (const command of commands) {
      if (command.do === 'speak')
        tell('drill.spoke', { run, line: command.line, text: command.text, kind: command.kind });
    }
    const changed = commands.some((command) => command.do !== 'sample' && command.do !== 'log');
    if (show || changed) {
      this.shownAt = performance.now();
      tell('drill.changed', this.live.view());
    }
    if (commands.some((command) => command.do === 'end')) void this.save();
  }

  /**
   * A voice that ends is told when its words are transcribed: until then an order that was said back waits, because the
   * words may be the "no" it waits for.
   */
  private voice(on: boolean): void {
    clearTimeout(this.voiceTimer);
    this.voiceEndsMs = undefined;
    this.voiceOn = on;
    if (on) {
      this.take({ type: 'voice', on });
      this.voiceTimer = setTimeout(() => this.voiceOver(), DRIVING.wordlessMs);
      return;
    }
    this.voiceEndsMs = this.live.atMs;
    this.voiceTimer = setTimeout(() => this.voiceOver(), DRIVING.voiceSettlesMs);
  }

  private voiceOver(): void {
    clearTimeout(this.voiceTimer);
    this.voiceEndsMs = undefined;
    this.voiceOn = false;
    this.take({ type: 'voice', on: false });
  }

  private caughtUp(heardMs: number, behindMs: number): void {
    if (this.voiceEndsMs !== undefined && heardMs >= this.voiceEndsMs) this.voiceOver();
    this.tellHearing(behindMs > DRIVING.behindMs ? 'behind' : 'listening', behindMs);
  }

  private earClosed(ear: RunEar): void {
    if (this.ear !== ear) return;
    this.ear = undefined;
    if (this.voiceEndsMs !== undefined) this.voiceOver();
    this.tellHearing('off', 0);
  }

  private tellHearing(state: DrillHearing['state'], behindMs: number, failure?: Failure): void {
    this.parts.tell('drill.hearing', {
      run: this.about.id,
      state,
      behindMs: Math.max(0, Math.round(behindMs)),
      ...(failure ? { failure: { ...failure } } : {}),
    });
  }

  private save(): Promise<void> {
    this.saving = this.saving.then(() => this.write());
    return this.saving;
  }

  private async write(): Promise<void> {
    const { run } = this.live.state;
    const ended = run.status === 'ended';
    this.about = { ...this.about, durationMs: this.live.atMs, state: ended ? 'ended' : 'running' };
    if (ended && run.ending) {
      const { id, title, good } = run.ending;
      const { dimensions } = scorecardOf(this.parts.model, run);
      this.about = {
        ...this.about,
        ending: { id, title, good },
        levels: Object.fromEntries(dimensions.map((dimension) => [dimension.id, dimension.level])),
      };
    }
    try {
      await this.parts.store.save(this.about);
      this.parts.onSaved();
    } catch (thrown) {
      this.parts.warn({
        code: 'drill-not-described',
        what: `The drill’s summary could not be written: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
        kept: 'Its events are kept; the drill can be opened again.',
      });
    }
  }
}

const settledWithin = (promise: Promise<void>, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, ms);
    void promise.finally(() => {
      clearTimeout(late);
      resolve();
    });
  });
