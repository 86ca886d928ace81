// The Python that fetches packages: whichever is there and has pip, or a new environment made by one that has none.
import { join } from 'node:path';
import { failed, ok, type Result } from '../../shared/result';
import { stopped } from './fetch-failures';
import { runProgram } from './run-program';

/** A command with its first arguments. */
export type Command = readonly [program: string, ...args: string[]];

export interface Python {
  readonly python: Command;
  readonly pip: Command;
}

const QUESTION_MS = 20_000;
const ENVIRONMENT_MS = 120_000;

const candidates = (): readonly Command[] =>
  process.platform === 'win32' ? [['py', '-3'], ['python']] : [['python3'], ['python']];

/** @param folder where an environment may be made. Failures: `python-missing`, `aborted`. */
export async function findPython(folder: string, signal?: AbortSignal): Promise<Result<Python>> {
  const works = async ([program, ...first]: Command, ...args: readonly string[]) =>
    (await runProgram(program, [...first, ...args], { timeoutMs: QUESTION_MS, signal })).status === 0;
  const present: Command[] = [];
  for (const python of candidates()) {
    if (await works(python, '-m', 'pip', '--version')) return ok({ python, pip: [...python, '-m', 'pip'] });
    if (await works(python, '--version')) present.push(python);
  }
  for (const python of present) {
    const made = await newEnvironment(python, join(folder, 'python'), signal);
    if (made) return ok({ python: made, pip: [...made, '-m', 'pip'] });
    for (const pip of ['pip3', 'pip']) if (await works([pip], '--version')) return ok({ python, pip: [pip] });
  }
  if (signal?.aborted) return stopped();
  return failed('python-missing', 'There is no Python with pip on this machine to fetch the model with.', {
    todo: 'Install Python 3 with pip.',
  });
}

/** Python as Debian ships it may have no pip; an environment brings one along. */
async function newEnvironment([program, ...first]: Command, folder: string, signal?: AbortSignal) {
  const made = await runProgram(program, [...first, '-m', 'venv', folder], { timeoutMs: ENVIRONMENT_MS, signal });
  const inside = process.platform === 'win32' ? join('Scripts', 'python.exe') : join('bin', 'python');
  return made.status === 0 ? ([join(folder, inside)] as const) : undefined;
}
