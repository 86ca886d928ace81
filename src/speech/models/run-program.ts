import { spawn } from 'node:child_process';

export interface ProgramEnd {
  /** Undefined when the program could not be started, was stopped or ran out of time. */
  readonly status: number | undefined;
  /** The last lines it wrote. */
  readonly said: string;
}

const LAST_LINES = 3;

/** Runs a program to its end, without a shell. Never throws. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: {
    readonly timeoutMs: number;
    readonly env?: NodeJS.ProcessEnv | undefined;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    const { env, signal, timeoutMs } = options;
    let output = '';
    const end = (status: number | undefined, extra = '') =>
      resolve({ status, said: (output + extra).trim().split('\n').slice(-LAST_LINES).join(' ') });
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      signal,
      timeout: timeoutMs,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-4000);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => end(undefined, error.message));
    child.on('close', (status) => end(status ?? undefined));
  });
}
