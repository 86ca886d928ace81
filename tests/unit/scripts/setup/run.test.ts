import { beforeAll, describe, expect, it } from 'vitest';
import { load } from '../load';

interface Options {
  readonly onLine?: (line: string) => void;
  readonly mend?: string;
  readonly env?: Record<string, string>;
  readonly timeoutMs?: number;
}
interface Running {
  readonly run: (command: string, args: readonly string[], options?: Options) => Promise<string>;
  readonly probe: (command: string, args?: readonly string[]) => string | undefined;
}

let running: Running;
beforeAll(async () => {
  running = await load<Running>('setup/run.mjs');
});
const node = (source: string, options?: Options): Promise<string> =>
  running.run(process.execPath, ['-e', source], options);

describe('a program that set-up runs', () => {
  it('gives all it prints, and each line as it comes', async () => {
    const seen: string[] = [];
    const output = await node('console.log("one"); console.error("two"); console.log(process.env.GIVEN)', {
      onLine: (line) => seen.push(line),
      env: { GIVEN: 'three' },
    });
    expect(output.split('\n').filter(Boolean).sort()).toEqual(['one', 'three', 'two']);
    expect(seen.sort()).toEqual(['one', 'three', 'two']);
  });

  it('that fails says how it ended, its last words and the mend', async () => {
    const failing = node('for (let n = 1; n <= 40; n += 1) console.log("line " + n); process.exit(7)', {
      mend: 'npm run build',
    });
    await expect(failing).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringMatching(/ended with status 7\nline 26\n(line \d+\n){13}line 40$/),
      mend: 'npm run build',
    });
  });

  it('that cannot be started is named', async () => {
    await expect(running.run('no-such-program-of-greenroom', [])).rejects.toMatchObject({
      message: expect.stringContaining('no-such-program-of-greenroom'),
      mend: 'run the same command again',
    });
  });

  it('that takes too long is ended', async () => {
    await expect(node('setInterval(() => undefined, 1000)', { timeoutMs: 300 })).rejects.toThrow(
      'was ended by SIGTERM',
    );
  });
});

describe('looking for a program', () => {
  it('gives what it prints when it is there and starts', () => {
    expect(running.probe(process.execPath, ['--version'])).toBe(process.version);
  });

  it('finds none that is not there or fails', () => {
    expect(running.probe('no-such-program-of-greenroom')).toBeUndefined();
    expect(running.probe(process.execPath, ['-e', 'process.exit(1)'])).toBeUndefined();
  });
});
