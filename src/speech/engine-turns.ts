import { failed, type Result } from '../shared/result';

/** Live sound goes before recordings: somebody is waiting for it. */
export type Urgency = 'live' | 'file';

interface Waiting {
  readonly urgency: Urgency;
  readonly begin: () => void;
}

/**
 * Whose turn it is with the engine. One transcription runs at a time in a process, whatever models are loaded: two at
 * once slow each other many times over. Those who wait are served in order, live ones first.
 */
export class EngineTurns {
  private readonly waiting: Waiting[] = [];
  private busy = false;

  /** Nothing runs and nothing waits. */
  get idle(): boolean {
    return !this.busy && this.waiting.length === 0;
  }

  /** Runs `work` when its turn has come. @param signal withdraws it while it waits; then it ends with `aborted` */
  take<T>(urgency: Urgency, work: () => Promise<Result<T>>, signal?: AbortSignal): Promise<Result<T>> {
    if (signal?.aborted) return Promise.resolve(withdrawn);
    return new Promise((resolve) => {
      const withdraw = (): void => {
        const place = this.waiting.indexOf(turn);
        if (place < 0) return;
        this.waiting.splice(place, 1);
        resolve(withdrawn);
      };
      const begin = (): void => {
        signal?.removeEventListener('abort', withdraw);
        void work().then((result) => {
          this.busy = false;
          resolve(result);
          this.next();
        });
      };
      const turn: Waiting = { urgency, begin };
      this.waiting.push(turn);
      signal?.addEventListener('abort', withdraw, { once: true });
      this.next();
    });
  }

  private next(): void {
    if (this.busy) return;
    const live = this.waiting.findIndex(({ urgency }) => urgency === 'live');
    const [turn] = this.waiting.splice(Math.max(0, live), 1);
    if (!turn) return;
    this.busy = true;
    turn.begin();
  }
}

const withdrawn = failed('aborted', 'Transcription was stopped.');
