import { type Failure, failureLine } from '../shared/result';
import { type ExitStatus, exitStatusOf } from './command';

/** The two streams of a command line, as far as they are used. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

/** A share that grows, shown in one line on a terminal and every tenth elsewhere. */
const STEP_PERCENT = 10;

/**
 * Results go to standard output, everything else to standard error. With `--json` standard output holds JSON only.
 */
export class Output {
  readonly json: boolean;
  readonly #streams: Streams;
  readonly #as: string | undefined;
  #shown: { readonly label: string; readonly step: number } | undefined;
  #open = false;

  /** @param as how this program is called in what it advises, where that is not `greenroom` */
  constructor(json: boolean, streams: Streams, as?: string) {
    this.json = json;
    this.#streams = streams;
    this.#as = as;
  }

  /** The result of a command: as it is with `--json`, in words otherwise. */
  result(value: unknown, inWords: () => string): void {
    this.#closeProgress();
    this.#streams.stdout.write(this.json ? `${JSON.stringify(value)}\n` : ensureNewline(inWords()));
  }

  /** A remark for the person watching. */
  note(text: string): void {
    this.#closeProgress();
    this.#streams.stderr.write(ensureNewline(text));
  }

  /** @param share 0..1 @param detail such as a speed */
  progress(label: string, share: number, detail = ''): void {
    const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100);
    const line = `${label} ${percent} %${detail ? ` (${detail})` : ''}`;
    if (this.#streams.stderr.isTTY) {
      this.#streams.stderr.write(`\r\x1b[2K${line}`);
      this.#open = true;
      return;
    }
    const step = Math.floor(percent / STEP_PERCENT);
    if (this.#shown?.label === label && this.#shown.step === step) return;
    this.#shown = { label, step };
    this.#streams.stderr.write(`${line}\n`);
  }

  /** Says what went wrong in one line. @returns the exit status that goes with it */
  fail(failure: Failure): ExitStatus {
    this.note(this.advised(failureLine(failure)).replaceAll('\n', ' '));
    return exitStatusOf(failure);
  }

  /** Advice as it is to be typed here: in a checkout there is no program `greenroom` to run. */
  advised(text: string): string {
    return this.#as ? text.replace(/(?<=: )greenroom (?=[a-z])/g, `${this.#as} `) : text;
  }

  #closeProgress(): void {
    if (this.#open) this.#streams.stderr.write('\n');
    this.#open = false;
  }
}

const ensureNewline = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
