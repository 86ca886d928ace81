/** Sound on its way from whoever records it to whoever hears it, in order; the one never waits for the other. */
export class Inbox {
  private readonly waiting: Float32Array[] = [];
  private ended = false;
  private wake: (() => void) | undefined;

  push(samples: Float32Array): void {
    if (this.ended) return;
    this.waiting.push(samples);
    this.wake?.();
  }

  /** Nothing more will come; what waits is still given out. */
  end(): void {
    this.ended = true;
    this.wake?.();
  }

  /** The next sound as soon as there is some; undefined after the end. For one reader. */
  async next(): Promise<Float32Array | undefined> {
    while (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      this.wake = undefined;
    }
    return this.waiting.shift();
  }
}
