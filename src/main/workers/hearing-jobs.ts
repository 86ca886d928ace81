import type { SpeedFigure } from '../../shared/contract';
import { type Failure, ok, type Result } from '../../shared/result';
import type { Transcript } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import { msToSamples } from '../../shared/units';
import { WORKER } from '../../speech/hearing-limits';
import type { PieceHearing } from '../../speech/piece-hearing';
import type { TranscriberReport, TranscriberRequest } from '../../speech/protocol';
import type { EngineChoice } from '../../speech/rooms';
import type { HearingRequest, Progress } from '../sessions/ports';

/** What is asked of the transcriber's process, kept until it is answered, so that a new process can be asked again. */
export interface HearingJob {
  readonly id: number;
  /** Asks a process for it: the first one, or the next one after it died. */
  start(post: (request: TranscriberRequest) => void): void;
  report(report: TranscriberReport): void;
  /** It ends with this failure. */
  fail(failure: Failure): void;
  /** The engine cannot get through this stretch of sound; it is left out from now on. */
  skip?(stretch: Span): void;
}

/** An outcome that is waited for, possibly by nobody yet. */
export class Outcome<T> {
  readonly promise: Promise<Result<T>>;
  private settle: (result: Result<T>) => void = () => undefined;

  constructor() {
    this.promise = new Promise((resolve) => {
      this.settle = resolve;
    });
  }

  succeed(value: T): void {
    this.settle(ok(value));
  }

  fail(failure: Failure): void {
    this.settle({ ok: false, error: failure });
  }
}

/** What was heard of one recording so far; a new process does not hear it again. */
class Known {
  private readonly hearings = new Map<string, PieceHearing>();

  add(hearing: PieceHearing): void {
    this.hearings.set(`${hearing.piece.startMs}-${hearing.piece.endMs}`, hearing);
  }

  skip({ startMs, endMs }: Span): void {
    const piece = { startMs, endMs, keepFromMs: startMs, keepToMs: endMs, voicedMs: 0, sureShare: 0 };
    this.add({ piece, verdict: 'unheard', words: [], engineMs: 0, language: 'en' });
  }

  all(): PieceHearing[] {
    return [...this.hearings.values()];
  }
}

const SOUND_KEPT = 'The sound is kept.';

abstract class TranscriptJob implements HearingJob {
  protected readonly known = new Known();
  private readonly outcome = new Outcome<Transcript>();

  constructor(
    readonly id: number,
    protected readonly engine: EngineChoice,
    private readonly onProgress: ((progress: Progress) => void) | undefined,
  ) {}

  /** Settles once, however many processes it takes. */
  get heard(): Promise<Result<Transcript>> {
    return this.outcome.promise;
  }

  abstract start(post: (request: TranscriberRequest) => void): void;

  report(report: TranscriberReport): void {
    if (report.type === 'piece') this.known.add(report.hearing);
    else if (report.type === 'progress') this.onProgress?.(report);
    else if (report.type === 'heard') this.outcome.succeed(report.transcript);
    else if (report.type === 'failed') this.fail(report.failure);
  }

  fail(failure: Failure): void {
    this.outcome.fail({ ...failure, kept: failure.kept ?? SOUND_KEPT });
  }

  skip(stretch: Span): void {
    this.known.skip(stretch);
  }
}

/** A recording that is going on. */
export class LiveJob extends TranscriptJob {
  private recent: Float32Array<ArrayBuffer>[] = [];
  private recentSamples = 0;
  private taken = 0;
  private ended = false;

  constructor(
    id: number,
    engine: EngineChoice,
    private readonly request: HearingRequest,
  ) {
    super(id, engine, request.onProgress);
  }

  override report(report: TranscriberReport): void {
    super.report(report);
    if (report.type === 'piece') this.request.onPiece?.(report.hearing);
  }

  override fail(failure: Failure): void {
    super.fail(failure);
    this.request.onFailed?.(failure);
  }

  /** What lies further back than the sound kept here is on disk by now, and the process takes it from there. */
  start(post: (request: TranscriberRequest) => void): void {
    const { vocabulary, soundFile } = this.request;
    post({
      type: 'begin',
      job: this.id,
      ...this.engine,
      vocabulary: [...vocabulary],
      soundFile,
      fromDisk: this.taken - this.recentSamples,
      known: this.known.all(),
    });
    for (const samples of this.recent) post({ type: 'frames', job: this.id, samples });
    if (this.ended) post({ type: 'finish', job: this.id });
  }

  /** @param post undefined while there is no process; the next one gets the sound when it starts */
  push(sound: Float32Array, post: ((request: TranscriberRequest) => void) | undefined): void {
    const samples = Float32Array.from(sound);
    this.taken += samples.length;
    this.recent.push(samples);
    this.recentSamples += samples.length;
    for (let [oldest] = this.recent; oldest; [oldest] = this.recent) {
      if (this.recentSamples - oldest.length < msToSamples(WORKER.keepMs)) break;
      this.recent.shift();
      this.recentSamples -= oldest.length;
    }
    post?.({ type: 'frames', job: this.id, samples });
  }

  finish(post: ((request: TranscriberRequest) => void) | undefined): void {
    if (this.ended) return;
    this.ended = true;
    post?.({ type: 'finish', job: this.id });
  }
}

/** A finished recording. */
export class FileJob extends TranscriptJob {
  constructor(
    id: number,
    engine: EngineChoice,
    private readonly file: string,
    private readonly vocabulary: readonly string[],
    onProgress: ((progress: Progress) => void) | undefined,
  ) {
    super(id, engine, onProgress);
  }

  start(post: (request: TranscriberRequest) => void): void {
    const { id: job, file } = this;
    post({ type: 'file', job, ...this.engine, vocabulary: [...this.vocabulary], file, known: this.known.all() });
  }
}

export class MeasureJob implements HearingJob {
  private readonly outcome = new Outcome<SpeedFigure[]>();

  constructor(
    readonly id: number,
    private readonly threads: number,
  ) {}

  get measured(): Promise<Result<SpeedFigure[]>> {
    return this.outcome.promise;
  }

  start(post: (request: TranscriberRequest) => void): void {
    post({ type: 'measure', job: this.id, threads: this.threads });
  }

  report(report: TranscriberReport): void {
    if (report.type === 'measured') this.outcome.succeed(report.figures);
    else if (report.type === 'failed') this.fail(report.failure);
  }

  fail(failure: Failure): void {
    this.outcome.fail(failure);
  }
}
