import type { Failure } from '../../shared/result';

/** What there was to say while no page listened; the next one is told as soon as it does. */
export class Missed {
  private waiting: Failure[] = [];

  add(failure: Failure): void {
    this.waiting.push(failure);
  }

  /** Gives everything once, in order. */
  take(): Failure[] {
    return this.waiting.splice(0);
  }
}
