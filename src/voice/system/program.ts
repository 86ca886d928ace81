import { spawn } from 'node:child_process';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import { PROGRAM_MOST_BYTES } from '../limits';
import { stopped } from '../voice';

export interface ProgramRun {
  readonly command: string;
  /** Handed over one by one, never through a shell. What a person wrote goes through `input`, not here. */
  readonly args: readonly string[];
  readonly input?: string | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a program of the system and gives what it wrote to its standard output. */
export type RunProgram = (run: ProgramRun) => Promise<Result<string>>;

const SHOWN_CHARACTERS = 200;

const missing = (command: string, why: string) =>
  failed('program-missing', `The system's voice program ${command} could not be started: ${why}.`);

function ended(command: string, code: number | null, said: string): Result<never> {
  const detail = said.trim().slice(0, SHOWN_CHARACTERS);
  const status = code === null ? 'was ended' : `ended with status ${code}`;
  return failed('program-failed', `The system's voice program ${command} ${status}${detail ? `: ${detail}` : ''}.`);
}

/** Every run ends: by itself, by its time limit, or by being stopped; then the program is gone as well. */
export const runProgram: RunProgram = ({ command, args, input, timeoutMs, signal }) =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(stopped);
      return;
    }
    const child = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true, shell: false });
    const out: Buffer[] = [];
    let bytes = 0;
    let said = '';
    const end = (outcome: Result<string>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      resolve(outcome);
    };
    const stop = (): void => end(stopped);
    const timer = setTimeout(
      () => end(failed('program-slow', `The system's voice program ${command} did not answer in time.`)),
      timeoutMs,
    );
    signal?.addEventListener('abort', stop, { once: true });
    child.on('error', (error) => end(missing(command, messageOf(error))));
    child.on('close', (code) => end(code === 0 ? ok(Buffer.concat(out).toString('utf8')) : ended(command, code, said)));
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > PROGRAM_MOST_BYTES) end(failed('program-failed', `${command} writes without end.`));
      else out.push(part);
    });
    child.stderr.on('data', (part: Buffer) => {
      if (said.length < SHOWN_CHARACTERS) said += part.toString('utf8');
    });
    // A program that ends before it has read everything; its status tells, not this.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
