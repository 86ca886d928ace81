import type { Failure } from '../shared/result';
import type { Output } from './output';

/** What a command is given: the words after its name, and where its results and remarks go. */
export interface CommandInput {
  readonly args: readonly string[];
  readonly out: Output;
  /** Aborted when the user presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** 0 done, 1 the input was at fault, 2 wrong usage, 3 the machine lacks something, 130 broken off by the user. */
export type ExitStatus = 0 | 1 | 2 | 3 | 130;

export type Command = (input: CommandInput) => Promise<ExitStatus>;

/** Thrown by a command for words it does not understand; the dispatcher shows it with the usage and ends with 2. */
export class UsageError extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'UsageError';
  }
}

/** Failures that are not the input's fault but this machine's: something to install, to fetch, to mend. */
const MACHINE_LACKS = new Set([
  'checkout-missing',
  'connection-lost',
  'disk-full',
  'download-stalled',
  'engine-broken',
  'engine-missing',
  'file-not-found',
  'file-wrong',
  'host-refused',
  'host-unreachable',
  'model-busy',
  'model-damaged',
  'model-missing',
  'not-writable',
  'out-of-memory',
  'package-unreachable',
  'package-wrong',
  'python-missing',
  'scenarios-missing',
  'voice-broken',
  'voice-missing',
]);

export function exitStatusOf(failure: Failure): ExitStatus {
  if (failure.code === 'aborted') return 130;
  return MACHINE_LACKS.has(failure.code) ? 3 : 1;
}
