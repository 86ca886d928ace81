import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ReadScenario } from '../core/scenario/parse';
import type { QuestionProblem } from '../shared/contract';
import { messageOf, type Result } from '../shared/result';
import type { ScenarioShelf } from './scenario-shelf';

/** A file of a person's own that holds one thing to rehearse, read, or why it could not be. */
export interface ScenarioFile<T> {
  /** The whole path: what a person opens to mend it. */
  readonly file: string;
  readonly value?: T;
  readonly problems: readonly QuestionProblem[];
}

export interface ScenarioKind<T> {
  /** How one is called, in the words of problems. */
  readonly name: string;
  readonly largestBytes: number;
  /** Files read of one folder: somebody may point at a folder full of other YAML. */
  readonly mostFiles: number;
  readonly read: (text: string, file: string) => Result<ReadScenario<T>, QuestionProblem[]>;
  /** The same checks for what a file was seen to say before; undefined when it fits no more. */
  readonly check: (written: unknown) => T | undefined;
}

const MOST_REMEMBERED = 2000;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'a folder that exists',
  ENOTDIR: 'a folder, not a file',
  EACCES: 'permission to read it',
  EPERM: 'permission to read it',
  EISDIR: 'a file, not a folder',
  ELOOP: 'a file; this link leads to itself',
};

const whole = (file: string, expected: string): QuestionProblem => ({ file, path: 'the file itself', expected });

function unreadable(file: string, thrown: unknown): QuestionProblem {
  const { code } = thrown as { code?: string };
  return whole(file, REASONS[code ?? ''] ?? `a readable file (${messageOf(thrown)})`);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the caller says so.
    return undefined;
  }
}

/** `.yaml` and `.yml`; what editors and systems hide is left alone. */
const isScenarioFile = (name: string): boolean => /^[^.~].*\.ya?ml$/i.test(name);

/** Reads files of one kind and remembers them, so that asking again costs a look at each file's date only. */
export class ScenarioReader<T> {
  private readonly remembered = new Map<string, { readonly stamp: string; readonly read: ScenarioFile<T> }>();

  /** What is just being read: who asks meanwhile waits for it instead of reading it as well. */
  private readonly reading = new Map<string, Promise<ScenarioFile<T>>>();

  private shelf: ScenarioShelf | undefined;

  constructor(private readonly kind: ScenarioKind<T>) {}

  /** Lets it remember over the end of the process. */
  keepOn(shelf: ScenarioShelf): void {
    this.shelf = shelf;
  }

  /** Never throws. */
  file(file: string): Promise<ScenarioFile<T>> {
    const running = this.reading.get(file);
    if (running) return running;
    const read = this.readAnew(file).finally(() => this.reading.delete(file));
    this.reading.set(file, read);
    return read;
  }

  private async readAnew(file: string): Promise<ScenarioFile<T>> {
    try {
      const facts = await stat(file);
      if (!facts.isFile()) return { file, problems: [whole(file, 'a file, not a folder or a device')] };
      const { largestBytes } = this.kind;
      if (facts.size > largestBytes) {
        const expected = `a file of at most ${largestBytes / 1e6} MB; this one has ${(facts.size / 1e6).toFixed(1)} MB`;
        return { file, problems: [whole(file, expected)] };
      }
      const stamp = `${facts.mtimeMs} ${facts.size} ${facts.ino}`;
      const known = this.remembered.get(file);
      if (known?.stamp === stamp) return known.read;
      const kept = this.shelf?.get(file, stamp);
      const value = kept === undefined ? undefined : this.kind.check(kept);
      const read = value === undefined ? await this.parsed(file, stamp) : { file, value, problems: [] };
      if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
      this.remembered.set(file, { stamp, read });
      return read;
    } catch (thrown) {
      return { file, problems: [unreadable(file, thrown)] };
    }
  }

  private async parsed(file: string, stamp: string): Promise<ScenarioFile<T>> {
    const text = decoded(await readFile(file));
    if (text === undefined) return { file, problems: [whole(file, 'text in UTF-8')] };
    const outcome = this.kind.read(text, file);
    if (!outcome.ok) return { file, problems: outcome.error };
    this.shelf?.put(file, stamp, outcome.value.written);
    return { file, value: outcome.value.value, problems: [] };
  }

  /**
   * Every file that stands directly in a folder, by name. Never throws.
   * @param mayBeMissing a folder that is only made when somebody writes into it is no problem while it is not there
   */
  async folder(folder: string, mayBeMissing: boolean): Promise<ScenarioFile<T>[]> {
    let names: string[];
    try {
      names = (await readdir(folder)).filter(isScenarioFile).sort((a, b) => a.localeCompare(b, 'en'));
    } catch (thrown) {
      if (mayBeMissing && (thrown as { code?: string }).code === 'ENOENT') return [];
      return [{ file: folder, problems: [unreadable(folder, thrown)] }];
    }
    const { mostFiles, name } = this.kind;
    const read: ScenarioFile<T>[] = [];
    // One after the other: hundreds of open files at once gain nothing and can run out of handles.
    for (const each of names.slice(0, mostFiles)) read.push(await this.file(join(folder, each)));
    if (names.length > mostFiles) {
      const expected = `at most ${mostFiles} ${name} files; ${names.length - mostFiles} in ${basename(folder)} were left out`;
      read.push({ file: folder, problems: [whole(folder, expected)] });
    }
    return read;
  }
}
