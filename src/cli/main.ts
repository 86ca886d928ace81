import { FailureError, messageOf } from '../shared/result';
import { type ExitStatus, UsageError } from './command';
import { COMMANDS, type CommandEntry } from './commands';
import { Output, type Streams } from './output';

export interface Invocation {
  readonly args: readonly string[];
  readonly version: string;
  readonly streams: Streams;
  readonly signal: AbortSignal;
  /** How this program is called, for advice (`npm run -s greenroom --` in a checkout). */
  readonly as?: string | undefined;
  readonly commands?: readonly CommandEntry[] | undefined;
}

/** One call of the command line. Never throws; what nobody foresaw is shown with its stack and ends with 1. */
export async function main({
  args,
  version,
  streams,
  signal,
  as,
  commands = COMMANDS,
}: Invocation): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    streams.stdout.write(`${version}\n`);
    return 0;
  }
  const asked = rest.includes('--help') || rest.includes('-h');
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    streams.stdout.write(help(as ?? 'greenroom', commands));
    return name === undefined ? 2 : 0;
  }
  const entry = commands.find((command) => command.name === name);
  const out = new Output(rest.includes('--json'), streams, as);
  if (!entry) {
    const names = commands.map((command) => command.name).join(', ');
    out.note(`There is no command "${name}". Choose one of: ${names}.`);
    return 2;
  }
  if (asked) {
    streams.stdout.write(`${usage(as ?? 'greenroom', entry)}\n  ${entry.summary}\n`);
    return 0;
  }
  try {
    const command = await entry.load();
    return await command({ args: rest.filter((word) => word !== '--json'), out, signal });
  } catch (thrown) {
    return crashed(thrown, out, as ?? 'greenroom', entry);
  }
}

function crashed(thrown: unknown, out: Output, as: string, entry: CommandEntry): ExitStatus {
  if (thrown instanceof UsageError || isParseError(thrown)) {
    out.note(`${messageOf(thrown)}\n${usage(as, entry)}`);
    return 2;
  }
  if (thrown instanceof FailureError) return out.fail(thrown.failure);
  out.note(`Greenroom failed unexpectedly: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
  return 1;
}

/** What node:util's parseArgs throws for options it was not told of. */
function isParseError(thrown: unknown): boolean {
  const code = (thrown as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_');
}

const usage = (as: string, { name, takes }: CommandEntry): string =>
  `Usage: ${as} ${name}${takes ? ` ${takes}` : ''} [--json]`;

function help(as: string, commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, takes, summary }) => {
    const head = `  ${name.padEnd(width)}  ${summary}`;
    return takes ? `${head}\n  ${' '.repeat(width)}  ${takes}` : head;
  });
  return [
    'Greenroom: rehearse spoken interviews and incidents.',
    '',
    `Usage: ${as} COMMAND ... [--json]`,
    '',
    ...lines,
    '',
    'Every command takes --json: then standard output holds JSON only, progress goes to standard error.',
    'Exit status: 0 done, 1 the input was at fault, 2 wrong usage, 3 the machine lacks something.',
    '',
  ].join('\n');
}
