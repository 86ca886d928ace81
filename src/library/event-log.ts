import { type FileHandle, open } from 'node:fs/promises';
import { messageOf } from '../shared/result';

export interface EventLogHooks {
  /** The disk refuses; what is not written yet is kept in memory and tried again. */
  readonly onTrouble: (reason: string) => void;
  readonly onRecovered: () => void;
}

/** How long after a refusal the disk is tried again. */
const RETRY_MS = 500;

/**
 * Lines that must outlive the app: each is written and flushed as soon as it comes, in order. A line that could be
 * written only in part is written again from its beginning, so that the file never holds half a line in the middle.
 */
export class EventLog {
  private waiting: string[] = [];
  private writing: Promise<void> | undefined;
  private inTrouble = false;
  private closed = false;

  private constructor(
    private readonly file: FileHandle,
    private at: number,
    private readonly hooks: EventLogHooks,
  ) {}

  /** Opens a file to append to, making it if need be. @throws the system's error */
  static async open(path: string, hooks: EventLogHooks): Promise<EventLog> {
    const made = await open(path, 'a');
    await made.close();
    const file = await open(path, 'r+');
    return new EventLog(file, (await file.stat()).size, hooks);
  }

  /** Never throws and never waits. */
  append(value: unknown): void {
    if (this.closed) return;
    this.waiting.push(`${JSON.stringify(value)}\n`);
    this.writing ??= this.drain();
  }

  /** Lines that are not on the disk yet. */
  get unwritten(): number {
    return this.waiting.length;
  }

  /** When everything so far is on the disk, or has been refused once. */
  async flush(): Promise<void> {
    await this.writing;
  }

  /** Tries once more to write what is left. @returns the number of lines that could not be written */
  async close(): Promise<number> {
    this.closed = true;
    await this.writing;
    if (this.waiting.length > 0) await this.drain();
    await this.file.close();
    return this.waiting.length;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      const lines = this.waiting.length;
      const bytes = Buffer.from(this.waiting.join(''), 'utf8');
      try {
        await this.writeAll(bytes);
        await this.file.datasync();
      } catch (error) {
        this.refused(messageOf(error));
        break;
      }
      this.at += bytes.length;
      this.waiting.splice(0, lines);
      if (this.inTrouble) this.hooks.onRecovered();
      this.inTrouble = false;
    }
    this.writing = undefined;
  }

  private async writeAll(bytes: Buffer): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, this.at + done);
      done += bytesWritten;
    }
  }

  private refused(reason: string): void {
    if (!this.inTrouble) this.hooks.onTrouble(reason);
    this.inTrouble = true;
    if (this.closed) return;
    const again = setTimeout(() => {
      this.writing ??= this.drain();
    }, RETRY_MS);
    again.unref();
  }
}
