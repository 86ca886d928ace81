import { describe, expect, it } from 'vitest';
import { type Command, UsageError } from '../../../src/cli/command';
import { COMMANDS, type CommandEntry } from '../../../src/cli/commands';
import { main } from '../../../src/cli/main';
import { StreamsDouble } from './streams-double';

const { signal } = new AbortController();

async function call(args: readonly string[], command: Command = async () => 0, as?: string) {
  const streams = new StreamsDouble();
  let loads = 0;
  const entry: CommandEntry = {
    name: 'greet',
    takes: 'NAME',
    summary: 'says hello',
    load: async () => {
      loads += 1;
      return command;
    },
  };
  const status = await main({ args, version: '1.2.3', streams, signal, as, commands: [entry] });
  return { status, loads, out: streams.out, err: streams.err };
}

describe('the command line', () => {
  it('gives its version', async () => {
    expect(await call(['--version'])).toMatchObject({ status: 0, out: '1.2.3\n', err: '' });
  });

  it.each([[['help']], [['--help']], [['-h']]])('helps when asked with %j', async (args) => {
    const { status, out, loads } = await call(args);
    expect(status).toBe(0);
    expect(out).toMatch(/greet {2}says hello/);
    expect(out).toContain('Exit status');
    expect(loads).toBe(0);
  });

  it('shows its help to who says nothing, as wrong usage', async () => {
    expect(await call([])).toMatchObject({ status: 2, out: expect.stringContaining('Usage: greenroom COMMAND') });
  });

  it('names the commands there are to who asks for another', async () => {
    expect(await call(['gret'])).toMatchObject({
      status: 2,
      out: '',
      err: 'There is no command "gret". Choose one of: greet.\n',
    });
  });

  it('gives a command its words without --json, and its status back', async () => {
    let seen: unknown;
    const { status } = await call(['greet', 'Ada', '--json', '--loud'], async ({ args, out }) => {
      seen = { args, json: out.json };
      return 3;
    });
    expect(status).toBe(3);
    expect(seen).toEqual({ args: ['Ada', '--loud'], json: true });
  });

  it('explains one command without running it', async () => {
    const { status, out, loads } = await call(['greet', '--help'], undefined, 'npm run -s greenroom --');
    expect({ status, loads }).toEqual({ status: 0, loads: 0 });
    expect(out).toBe('Usage: npm run -s greenroom -- greet NAME [--json]\n  says hello\n');
  });

  it('turns wrong usage into 2 with the usage', async () => {
    const wrong = await call(['greet'], async () => {
      throw new UsageError('greet takes a NAME.');
    });
    expect(wrong).toMatchObject({
      status: 2,
      out: '',
      err: 'greet takes a NAME.\nUsage: greenroom greet NAME [--json]\n',
    });
  });

  it('turns what nobody foresaw into 1 with its stack, never into silence', async () => {
    const crash = await call(['greet'], async () => {
      throw new TypeError('x is not a function');
    });
    expect(crash.status).toBe(1);
    expect(crash.err).toMatch(/failed unexpectedly: TypeError: x is not a function\n {4}at /);
    const odd = await call(['greet'], () => Promise.reject('no error at all'));
    expect(odd).toMatchObject({ status: 1, err: expect.stringContaining('no error at all') });
  });
});

describe('the table of commands', () => {
  it('names each once and loads each', async () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { load } of COMMANDS) expect(typeof (await load())).toBe('function');
  });
});
