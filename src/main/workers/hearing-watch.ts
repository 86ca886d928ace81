import { WORKER } from '../../speech/hearing-limits';
import type { TranscriberReport } from '../../speech/protocol';

export interface Turn {
  readonly job: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Notices when the transcriber's process hangs: it is silent, or one try at a piece takes longer than any should. */
export class HearingWatch {
  private silence: NodeJS.Timeout | undefined;
  private tryEnds: NodeJS.Timeout | undefined;
  private turn: Turn | undefined;

  constructor(private readonly onHung: () => void) {}

  /** What the engine works on at the moment. */
  get current(): Turn | undefined {
    return this.turn;
  }

  begin(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(this.onHung, WORKER.silenceMs).unref();
  }

  heard(report: TranscriberReport): void {
    this.begin();
    if (report.type === 'turn') this.follow(report);
    else if (report.type === 'piece' && this.turn?.job === report.job) this.follow(undefined);
    else if (report.type === 'heard' || report.type === 'failed') this.forget(report.job);
  }

  forget(job: number): void {
    if (this.turn?.job === job) this.follow(undefined);
  }

  end(): void {
    clearTimeout(this.silence);
    this.follow(undefined);
  }

  private follow(turn: Turn | undefined): void {
    clearTimeout(this.tryEnds);
    this.turn = turn;
    if (!turn) return;
    const limitMs = WORKER.tryMs + WORKER.tryPerMs * (turn.endMs - turn.startMs);
    this.tryEnds = setTimeout(this.onHung, limitMs).unref();
  }
}
