import type { SpeedFigure } from '../shared/contract';
import { type Failure, FailureError, failed, messageOf, type Result } from '../shared/result';
import type { Transcript } from '../shared/transcript';
import type { StreamRequest } from './hearing-room';
import { Inbox } from './inbox';
import { type TranscriberReport, type TranscriberRequest, transcriberRequest } from './protocol';
import { type EngineChoice, type Lease, type Room, Rooms } from './rooms';
import { soundOnDisk } from './sound-on-disk';

/** Where reports go; the other end of the process's one channel. */
export type Post = (report: TranscriberReport) => void;

export interface HearingServerParts {
  readonly open: (choice: EngineChoice) => Promise<Result<Room>>;
  /** How fast this machine hears with each model that is there. @param threads 0 for what is sensible */
  readonly measure: (threads: number, signal: AbortSignal) => Promise<Result<SpeedFigure[]>>;
  /** Measures models that were never measured here; stopped as soon as something is to be heard. */
  readonly acquaint?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

type Begin = TranscriberRequest & { type: 'begin' };
type File = TranscriberRequest & { type: 'file' };

interface Job {
  readonly stop: AbortController;
  readonly inbox: Inbox;
}

const unexpected = (thrown: unknown): Failure =>
  thrown instanceof FailureError
    ? thrown.failure
    : {
        code: 'hearing-failed',
        what: `Hearing failed: ${messageOf(thrown)}.`,
        kept: 'The sound is kept.',
        todo: 'Hear it again; if it stays, choose another model in Settings, Speech models.',
      };

/** Hears what it is asked to, one piece at a time, live sound first. Every job ends in one report. */
export class HearingServer {
  private readonly rooms: Rooms;
  private readonly jobs = new Map<number, Job>();
  private acquainting: AbortController | undefined;

  constructor(
    private readonly parts: HearingServerParts,
    private readonly post: Post,
  ) {
    this.rooms = new Rooms(parts.open);
  }

  /** Takes a message of the process's channel. */
  receive(message: unknown): void {
    const parsed = transcriberRequest.safeParse(message);
    if (!parsed.success) {
      this.post({ type: 'notice', failure: unexpected('it was asked for something it does not know') });
      return;
    }
    const asked = parsed.data;
    if (asked.type === 'warm') void this.warm(asked);
    else if (asked.type === 'frames') this.jobs.get(asked.job)?.inbox.push(asked.samples);
    else if (asked.type === 'finish') this.jobs.get(asked.job)?.inbox.end();
    else if (asked.type === 'drop') this.drop(asked.job);
    else if (asked.type === 'measure') void this.measure(asked.job, asked.threads);
    else if (asked.type === 'begin') void this.hear(asked, (room, job) => this.live(room, asked, job));
    else void this.hear(asked, (room, { stop }) => room.file(asked.file, this.request(asked, 'file'), stop.signal));
  }

  /** A model that cannot be loaded is told when something is to be heard with it. */
  private async warm(choice: EngineChoice): Promise<void> {
    const lease = await this.rooms.lease(choice);
    if (!lease.ok) return;
    lease.value.release();
    if (choice.threads > 0 || this.jobs.size > 0 || this.acquainting) return;
    this.acquainting = new AbortController();
    try {
      await this.parts.acquaint?.(this.acquainting.signal);
    } catch (thrown) {
      this.post({ type: 'notice', failure: unexpected(thrown) });
    } finally {
      this.acquainting = undefined;
    }
  }

  private drop(id: number): void {
    const job = this.jobs.get(id);
    this.jobs.delete(id);
    job?.inbox.end();
    job?.stop.abort();
  }

  private async hear(asked: Begin | File, work: (room: Room, job: Job) => Promise<Result<Transcript>>): Promise<void> {
    const { job: id, model, threads } = asked;
    const job = this.open(id);
    let lease: Lease | undefined;
    try {
      const leased = await this.rooms.lease({ model, threads });
      if (leased.ok) lease = leased.value;
      const heard = leased.ok ? await work(leased.value.room, job) : leased;
      this.end(
        id,
        heard.ok
          ? { type: 'heard', job: id, transcript: heard.value }
          : { type: 'failed', job: id, failure: heard.error },
      );
    } catch (thrown) {
      this.end(id, { type: 'failed', job: id, failure: unexpected(thrown) });
    } finally {
      lease?.release();
    }
  }

  private async live(room: Room, asked: Begin, { inbox, stop }: Job): Promise<Result<Transcript>> {
    const opened = await room.stream(this.request(asked, 'live'));
    if (!opened.ok) return opened;
    const stream = opened.value;
    const abort = (): void => stream.abort();
    stop.signal.addEventListener('abort', abort, { once: true });
    try {
      for await (const block of soundOnDisk(asked.soundFile, asked.fromDisk, stop.signal)) {
        stream.push(block);
        await stream.ready();
      }
      for (let block = await inbox.next(); block; block = await inbox.next()) stream.push(block);
      return stop.signal.aborted ? failed('aborted', 'Hearing was stopped.') : await stream.finish();
    } catch (thrown) {
      stream.abort();
      throw thrown;
    } finally {
      stop.signal.removeEventListener('abort', abort);
    }
  }

  private request({ job, vocabulary, known }: Begin | File, urgency: StreamRequest['urgency']): StreamRequest {
    const post: Post = (report) => {
      if (this.jobs.has(job)) this.post(report);
    };
    return {
      vocabulary,
      urgency,
      known,
      onTurn: ({ startMs, endMs }) => post({ type: 'turn', job, startMs, endMs }),
      onPiece: (hearing) => post({ type: 'piece', job, hearing }),
      onProgress: (progress) => post({ type: 'progress', job, ...progress }),
    };
  }

  private async measure(id: number, threads: number): Promise<void> {
    const { stop } = this.open(id);
    try {
      const measured = await this.parts.measure(threads, stop.signal);
      this.end(
        id,
        measured.ok
          ? { type: 'measured', job: id, figures: measured.value }
          : { type: 'failed', job: id, failure: measured.error },
      );
    } catch (thrown) {
      this.end(id, { type: 'failed', job: id, failure: unexpected(thrown) });
    }
  }

  private open(id: number): Job {
    this.acquainting?.abort();
    const job = { stop: new AbortController(), inbox: new Inbox() };
    this.jobs.set(id, job);
    return job;
  }

  /** Nothing is reported on a job that was dropped. */
  private end(id: number, report: TranscriberReport): void {
    if (this.jobs.delete(id)) this.post(report);
  }
}
