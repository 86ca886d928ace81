import { utilityProcess } from 'electron';
import type { SpeedFigure } from '../../shared/contract';
import { type Failure, failed, messageOf, type Result } from '../../shared/result';
import type { Transcript } from '../../shared/transcript';
import { clock } from '../../shared/units';
import { WORKER } from '../../speech/hearing-limits';
import { type TranscriberRequest, transcriberReport } from '../../speech/protocol';
import type { EngineChoice } from '../../speech/rooms';
import type { Hearing, HearingRequest, Progress } from '../sessions/ports';
import { FileJob, type HearingJob, LiveJob, MeasureJob } from './hearing-jobs';
import { HearingWatch } from './hearing-watch';
import type { UtilityChild } from './utility-child';

export type TranscriberChild = UtilityChild<TranscriberRequest>;

export interface TranscriberProcessParts {
  /** The worker's file in `out/main`. */
  readonly entry: string;
  /** Asked anew for every recording. */
  readonly model: () => string;
  /** 0 takes what is sensible on this machine. */
  readonly threads: () => number;
  readonly onNotice: (failure: Failure) => void;
  /** Everything that is known of this machine's speed, whenever more may be known than before. */
  readonly onSpeeds?: ((figures: readonly SpeedFigure[]) => void) | undefined;
  readonly fork?: (entry: string) => TranscriberChild;
}

const DIED = {
  code: 'hearing-died',
  what: 'The speech engine’s process ended again and again.',
  todo: 'Open the take (Takes) and hear it again; if it stays, choose a smaller model in Settings, Speech models.',
};
const CLOSED = { code: 'stopped', what: 'Hearing was stopped.' };
const stoppedHearing = failed('hearing-stopped', 'Hearing was stopped.', { kept: 'The sound is kept.' });

const forkUtility = (entry: string): TranscriberChild =>
  utilityProcess.fork(entry, [], { serviceName: 'Greenroom hearing' });

/**
 * The speech engine, in a process of its own. It is started at the first need and ended when nothing was heard for a
 * while, which frees the model's memory. When it dies or hangs, a new one takes over what was asked and hears what was
 * not heard yet, from the sound on disk; what it dies over twice is left out. Every call ends in a result.
 */
export class TranscriberProcess implements Hearing {
  private child: TranscriberChild | undefined;
  private readonly jobs = new Map<number, HearingJob>();
  private readonly sessions = new Map<string, LiveJob>();
  private readonly watch = new HearingWatch(() => this.lost());
  /** How often a process was lost over a stretch of a job's sound. */
  private readonly losses = new Map<string, number>();
  private fruitless = 0;
  private lastId = 0;
  private idle: NodeJS.Timeout | undefined;
  private restarting: NodeJS.Timeout | undefined;

  constructor(private readonly parts: TranscriberProcessParts) {}

  begin(request: HearingRequest): void {
    this.abort(request.session);
    const job = new LiveJob(this.nextId(), this.engine(), request);
    this.sessions.set(request.session, job);
    this.add(job);
  }

  push(session: string, samples: Float32Array): void {
    const job = this.sessions.get(session);
    job?.push(samples, this.jobs.has(job.id) ? this.poster() : undefined);
  }

  async finish(session: string): Promise<Result<Transcript>> {
    const job = this.sessions.get(session);
    if (!job) return failed('hearing-unknown', 'This recording is not being heard.', { kept: 'The sound is kept.' });
    job.finish(this.jobs.has(job.id) ? this.poster() : undefined);
    const heard = await job.heard;
    if (this.sessions.get(session) === job) this.sessions.delete(session);
    return heard;
  }

  abort(session: string): void {
    const job = this.sessions.get(session);
    if (!job) return;
    this.sessions.delete(session);
    this.drop(job, stoppedHearing.error);
  }

  async hearFile(
    file: string,
    vocabulary: readonly string[],
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Result<Transcript>> {
    if (signal?.aborted) return stoppedHearing;
    const job = new FileJob(this.nextId(), this.engine(), file, vocabulary, onProgress);
    const stop = (): void => this.drop(job, stoppedHearing.error);
    signal?.addEventListener('abort', stop, { once: true });
    this.add(job);
    const heard = await job.heard;
    signal?.removeEventListener('abort', stop);
    return heard;
  }

  /** Starts the process and loads the model before they are needed, so that the first words do not wait. */
  warm(): void {
    try {
      this.start().postMessage({ type: 'warm', ...this.engine() });
    } catch {
      // It will be told when something is to be heard.
      return;
    }
    if (this.jobs.size === 0) this.rest();
  }

  /** How fast this machine hears with each model that is on it. */
  measure(): Promise<Result<SpeedFigure[]>> {
    const job = new MeasureJob(this.nextId(), this.parts.threads());
    this.add(job);
    return job.measured;
  }

  /** Ends the process; what was asked of it ends as stopped. */
  async stop(): Promise<void> {
    this.end();
    this.failAll(CLOSED);
  }

  private engine(): EngineChoice {
    return { model: this.parts.model(), threads: this.parts.threads() };
  }

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  private poster(): ((request: TranscriberRequest) => void) | undefined {
    const { child } = this;
    return child && ((request) => child.postMessage(request));
  }

  private add(job: HearingJob): void {
    this.jobs.set(job.id, job);
    clearTimeout(this.idle);
    if (this.restarting) return;
    try {
      const child = this.start();
      job.start((request) => child.postMessage(request));
      this.watch.begin();
    } catch (thrown) {
      this.settle(job, { ...DIED, what: `The speech engine’s process did not start: ${messageOf(thrown)}.` });
    }
  }

  private drop(job: HearingJob, failure: Failure): void {
    if (!this.jobs.has(job.id)) return;
    this.child?.postMessage({ type: 'drop', job: job.id });
    this.watch.forget(job.id);
    this.settle(job, failure);
  }

  private settle(job: HearingJob, failure: Failure): void {
    this.jobs.delete(job.id);
    job.fail(failure);
    if (this.jobs.size === 0) this.rest();
  }

  private start(): TranscriberChild {
    if (this.child) return this.child;
    const child = (this.parts.fork ?? forkUtility)(this.parts.entry);
    this.child = child;
    child.on('message', (message) => {
      // A report of a process that was given up speaks of work another one has taken over.
      if (child === this.child) this.hear(message);
    });
    child.on('exit', () => {
      if (child === this.child) this.lost();
    });
    return child;
  }

  private hear(message: unknown): void {
    const parsed = transcriberReport.safeParse(message);
    if (!parsed.success) {
      this.lost();
      return;
    }
    const report = parsed.data;
    if (this.jobs.size > 0) this.watch.heard(report);
    if (report.type === 'alive') return;
    if (report.type === 'notice') {
      this.parts.onNotice(report.failure);
      return;
    }
    if (report.type === 'speeds') {
      this.parts.onSpeeds?.(report.figures);
      return;
    }
    const ends = report.type === 'heard' || report.type === 'measured' || report.type === 'failed';
    if (ends || report.type === 'piece') this.fruitless = 0;
    const job = this.jobs.get(report.job);
    if (ends) this.jobs.delete(report.job);
    job?.report(report);
    if (this.jobs.size === 0) this.rest();
  }

  /** Nothing is asked of it: it may go after a while, and with it the model's memory. */
  private rest(): void {
    this.watch.end();
    this.losses.clear();
    clearTimeout(this.idle);
    if (this.child) this.idle = setTimeout(() => this.end(), WORKER.idleMs).unref();
  }

  /** The process died, hangs, or talks nonsense. */
  private lost(): void {
    const turn = this.watch.current;
    this.end();
    if (this.jobs.size === 0) return;
    this.fruitless += 1;
    if (turn) this.blame(turn);
    if (this.fruitless >= WORKER.fruitlessDeaths) {
      this.fruitless = 0;
      this.failAll(DIED);
      return;
    }
    this.restarting = setTimeout(() => this.restart(), WORKER.restartMs * (this.fruitless - 1)).unref();
  }

  private blame({ job: id, startMs, endMs }: { job: number; startMs: number; endMs: number }): void {
    const key = `${id} ${startMs}-${endMs}`;
    const times = (this.losses.get(key) ?? 0) + 1;
    this.losses.set(key, times);
    if (times < WORKER.deathsOverPiece) return;
    this.jobs.get(id)?.skip?.({ startMs, endMs });
    this.fruitless = 0;
    this.parts.onNotice({
      code: 'stretch-unheard',
      what: `The speech engine failed twice over the sound from ${clock(startMs)} to ${clock(endMs)}.`,
      kept: 'The sound is kept and marked as unclear; the rest is heard.',
    });
  }

  private restart(): void {
    this.restarting = undefined;
    for (const job of [...this.jobs.values()]) this.add(job);
  }

  private end(): void {
    clearTimeout(this.idle);
    clearTimeout(this.restarting);
    this.restarting = undefined;
    this.watch.end();
    const { child } = this;
    this.child = undefined;
    child?.kill();
  }

  private failAll(failure: Failure): void {
    const waiting = [...this.jobs.values()];
    this.jobs.clear();
    this.losses.clear();
    for (const job of waiting) job.fail(failure);
  }
}
