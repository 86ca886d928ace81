import { main } from '../../../src/cli/main';

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line as a terminal would, and keeps what it writes. */
export async function run(args: readonly string[], signal: AbortSignal = new AbortController().signal): Promise<Ran> {
  let out = '';
  let err = '';
  const streams = {
    stdout: {
      write: (text: string) => {
        out += text;
      },
    },
    stderr: {
      write: (text: string) => {
        err += text;
      },
    },
  };
  const status = await main({ args, version: '0.0.0', streams, signal });
  return { status, out, err };
}
