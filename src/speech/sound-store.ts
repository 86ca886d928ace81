import { fromPcm16, toPcm16 } from '../core/acoustics/wav';

/**
 * The sound of a stream that is still needed, as 16-bit samples. What is recorded on disk is 16-bit too: hearing the same
 * numbers live and from file is what makes both transcripts the same.
 */
export class SoundStore {
  private chunks: { readonly at: number; readonly samples: Int16Array<ArrayBuffer> }[] = [];
  private end = 0;

  /** Samples taken in so far, forgotten ones included. */
  get length(): number {
    return this.end;
  }

  /** Samples still held. */
  get held(): number {
    return this.chunks.reduce((sum, { samples }) => sum + samples.length, 0);
  }

  /** @returns the samples as they will be heard */
  push(samples: Float32Array): Float32Array<ArrayBuffer> {
    const kept = toPcm16(samples);
    if (kept.length > 0) this.chunks.push({ at: this.end, samples: kept });
    this.end += kept.length;
    return fromPcm16(kept);
  }

  /** Samples `from..to`; silence where they are not there. */
  slice(from: number, to: number): Float32Array<ArrayBuffer> {
    const out = new Int16Array(Math.max(0, to - from));
    for (const { at, samples } of this.chunks) {
      const first = Math.max(from, at);
      const last = Math.min(to, at + samples.length);
      if (last > first) out.set(samples.subarray(first - at, last - at), first - from);
    }
    return fromPcm16(out);
  }

  /** Lets go of everything before this sample. */
  forgetBefore(sample: number): void {
    this.chunks = this.chunks.filter(({ at, samples }) => at + samples.length > sample);
  }
}
