import { PROGRESS_EVERY_MS, SPEED_WINDOW_MS } from './limits';

/** `download`: bytes come in; `convert`: they are put into the engine's format; `verify`: the result is checked. */
export type InstallPhase = 'download' | 'convert' | 'verify';

export interface InstallProgress {
  readonly id: string;
  readonly phase: InstallPhase;
  readonly receivedBytes: number;
  readonly totalBytes: number;
  /** Over the last seconds; 0 until there is something to measure. */
  readonly bytesPerSecond: number;
}

/** Turns counts of bytes into progress that is told a few times a second, and at once when the phase changes. */
export class ProgressTeller {
  readonly #id: string;
  readonly #tell: ((progress: InstallProgress) => void) | undefined;
  #phase: InstallPhase | undefined;
  #lastTold = Number.NEGATIVE_INFINITY;
  #samples: { readonly atMs: number; readonly bytes: number }[] = [];

  constructor(id: string, tell: ((progress: InstallProgress) => void) | undefined) {
    this.#id = id;
    this.#tell = tell;
  }

  tell(phase: InstallPhase, receivedBytes: number, totalBytes: number, nowMs = performance.now()): void {
    if (phase !== this.#phase) this.#samples = [];
    this.#samples.push({ atMs: nowMs, bytes: receivedBytes });
    this.#samples = this.#samples.filter(({ atMs }) => nowMs - atMs <= SPEED_WINDOW_MS);
    const due = nowMs - this.#lastTold >= PROGRESS_EVERY_MS;
    if (!due && phase === this.#phase && receivedBytes < totalBytes) return;
    this.#phase = phase;
    this.#lastTold = nowMs;
    this.#tell?.({ id: this.#id, phase, receivedBytes, totalBytes, bytesPerSecond: this.#speed() });
  }

  /** What reading a file through reports to, for a file of this size. */
  reading(totalBytes: number): (readBytes: number) => void {
    this.tell('verify', 0, totalBytes);
    // A file that grows while it is read is no more than whole.
    return (readBytes) => this.tell('verify', Math.min(readBytes, totalBytes), totalBytes);
  }

  #speed(): number {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    if (!first || !last || last.atMs <= first.atMs) return 0;
    return Math.max(0, ((last.bytes - first.bytes) * 1000) / (last.atMs - first.atMs));
  }
}
