/** Columns of the waveform a second of sound: at the largest zoom (200 px/s) a column is two pixels wide. */
export const PEAK_COLUMNS_PER_SECOND = 100;

/**
 * Reduces sound to what a waveform needs, the largest deflection of each column, while it streams in, so that an hour of
 * sound (115 MB) takes under 2 MB.
 */
export class PeakReducer {
  private readonly found: number[] = [];
  private peak = 0;
  private inColumn = 0;

  /** @param samplesPerColumn at least 1 */
  constructor(private readonly samplesPerColumn: number) {}

  /** @param samples -1..1, in order */
  push(samples: Float32Array): void {
    for (const sample of samples) {
      const size = Math.abs(sample);
      if (size > this.peak) this.peak = size;
      this.inColumn += 1;
      if (this.inColumn === this.samplesPerColumn) this.closeColumn();
    }
  }

  private closeColumn(): void {
    this.found.push(this.peak);
    this.peak = 0;
    this.inColumn = 0;
  }

  /** The largest deflection of each column, 0..1. */
  finish(): Float32Array<ArrayBuffer> {
    if (this.inColumn > 0) this.closeColumn();
    return Float32Array.from(this.found);
  }
}

/** Joins bytes that come in chunks of any length to whole frames of `frameBytes`. */
export class FrameJoiner {
  private rest = new Uint8Array(0);

  constructor(private readonly frameBytes: number) {}

  push(bytes: Uint8Array): Uint8Array {
    const joined = new Uint8Array(this.rest.length + bytes.length);
    joined.set(this.rest);
    joined.set(bytes, this.rest.length);
    const whole = joined.length - (joined.length % this.frameBytes);
    this.rest = joined.slice(whole);
    return joined.subarray(0, whole);
  }
}
