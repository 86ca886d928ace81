import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceFile } from './write-file';

const entry = z.object({ stamp: z.string(), written: z.unknown() });
const shelfFile = z.object({ version: z.literal(1), entries: z.record(z.string(), entry) });
type Entries = Map<string, z.infer<typeof entry>>;

/** Enough for every file the readers take; more would be files that are long gone. */
const MOST_ENTRIES = 700;
/** Several files are read one after the other; they are written together. */
const WRITE_AFTER_MS = 500;

/**
 * What scenario files said when they were last read, as JSON: reading YAML takes a hundred times as long, at every start.
 * A memory only. Whoever takes from it checks the value like that of any file, and without it, or when it cannot be read
 * or written, everything works as before and slower.
 */
export class ScenarioShelf {
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly file: string,
    private readonly entries: Entries,
  ) {}

  /** Never throws. */
  static async open(file: string): Promise<ScenarioShelf> {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return new ScenarioShelf(file, text === undefined ? new Map() : entriesIn(text));
  }

  /** @returns what `file` said when it had this stamp */
  get(file: string, stamp: string): unknown {
    const known = this.entries.get(file);
    return known?.stamp === stamp ? known.written : undefined;
  }

  put(file: string, stamp: string, written: unknown): void {
    this.entries.delete(file);
    this.entries.set(file, { stamp, written });
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= MOST_ENTRIES) break;
      this.entries.delete(oldest);
    }
    this.timer ??= setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }

  /** Writes what is new. Never throws: the next start reads the files themselves. */
  write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const content = JSON.stringify({ version: 1, entries: Object.fromEntries(this.entries) });
    this.writing = this.writing.then(() => replaceFile(this.file, content).catch(() => undefined));
    return this.writing;
  }
}

function entriesIn(text: string): Entries {
  try {
    const read = shelfFile.safeParse(JSON.parse(text));
    return new Map(read.success ? Object.entries(read.data.entries) : []);
  } catch {
    // Cut off in the middle of writing, or not ours: begun anew, and written over with the next file that is read.
    return new Map();
  }
}
