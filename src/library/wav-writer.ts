import { type FileHandle, open } from 'node:fs/promises';
import { toPcm16, WAV_HEADER_BYTES, wavHeader } from '../core/acoustics/wav';
import { messageOf } from '../shared/result';
import { SAMPLE_RATE_HZ } from '../shared/units';

/** How often sound goes to disk. A kill loses at most this much; half of the second we promise. */
export const FLUSH_EVERY_MS = 500;
/** Unwritten sound that is kept in memory while the disk refuses it: half an hour, 58 MB. */
const HOLD_SAMPLES_MAX = 30 * 60 * SAMPLE_RATE_HZ;

export interface WavWriterEvents {
  /** The disk refused; the sound is held in memory and tried again at each flush. */
  onTrouble(reason: string): void;
  /** The held sound is on disk after all. */
  onRecovered(): void;
}

/**
 * Appends 16 kHz mono sound to a WAV file whose header is right after every flush. Writing never blocks the caller and
 * never throws at it: what the disk refuses is kept in memory and tried again, and whoever listens is told.
 */
export class WavWriter {
  private waiting: Int16Array<ArrayBuffer>[] = [];
  private waitingSamples = 0;
  /** On their way to the disk. */
  private writingSamples = 0;
  private writtenBytes = 0;
  private troubled = false;
  private running: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lostSamples = 0;

  private constructor(
    private readonly file: FileHandle,
    private readonly events: WavWriterEvents,
  ) {}

  /** @throws the system's error when the file cannot be created; nothing has been recorded then. */
  static async create(path: string, events: WavWriterEvents): Promise<WavWriter> {
    const file = await open(path, 'wx');
    await file.write(wavHeader(0, SAMPLE_RATE_HZ), 0, WAV_HEADER_BYTES, 0);
    const writer = new WavWriter(file, events);
    writer.timer = setInterval(() => void writer.flush(), FLUSH_EVERY_MS);
    return writer;
  }

  /** Samples taken so far, on disk, on their way there or waiting. */
  get samples(): number {
    return this.writtenBytes / 2 + this.writingSamples + this.waitingSamples;
  }

  append(samples: Float32Array): void {
    if (this.waitingSamples + samples.length > HOLD_SAMPLES_MAX) {
      if (this.lostSamples === 0)
        this.events.onTrouble('the memory for unwritten sound is full; later sound is not kept');
      this.lostSamples += samples.length;
      return;
    }
    this.waiting.push(toPcm16(samples));
    this.waitingSamples += samples.length;
  }

  /** Writes what waits. Runs one at a time; a second call waits for the first and then writes what came since. */
  async flush(): Promise<boolean> {
    while (this.running) await this.running;
    if (this.waitingSamples === 0) return true;
    const chunks = this.waiting;
    const count = this.waitingSamples;
    this.waiting = [];
    this.waitingSamples = 0;
    this.writingSamples = count;
    let written = true;
    this.running = this.write(chunks, count).catch((thrown: unknown) => {
      written = false;
      this.waiting = [...chunks, ...this.waiting];
      this.waitingSamples += count;
      this.writingSamples = 0;
      if (!this.troubled) this.events.onTrouble(messageOf(thrown));
      this.troubled = true;
    });
    await this.running;
    this.running = undefined;
    if (written && this.troubled) {
      this.troubled = false;
      this.events.onRecovered();
    }
    return written;
  }

  /** Sound first, header second: a kill between the two leaves a header that is short by one flush, never a wrong one. */
  private async write(chunks: readonly Int16Array<ArrayBuffer>[], count: number): Promise<void> {
    const bytes = Buffer.allocUnsafe(count * 2);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength), at);
      at += chunk.byteLength;
    }
    await writeAll(this.file, bytes, WAV_HEADER_BYTES + this.writtenBytes);
    const total = this.writtenBytes + bytes.length;
    await writeAll(this.file, wavHeader(total, SAMPLE_RATE_HZ), 0);
    await this.file.datasync();
    this.writtenBytes = total;
    this.writingSamples = 0;
  }

  /**
   * Writes the rest and closes.
   * @returns the samples on disk, and those the disk would not take
   */
  async close(): Promise<{ samples: number; unwritten: number }> {
    clearInterval(this.timer);
    await this.flush();
    await this.file.close();
    return { samples: this.writtenBytes / 2, unwritten: this.waitingSamples + this.lostSamples };
  }
}

/** A full disk takes part of a write before it refuses; go on until it is all there or an error says why not. */
async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('the disk takes no more');
    done += bytesWritten;
  }
}
