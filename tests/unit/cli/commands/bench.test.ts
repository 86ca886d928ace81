import { describe, expect, it } from 'vitest';
import { against, type BenchEntry, percentile } from '../../../../src/cli/bench/bench';
import { UsageError } from '../../../../src/cli/command';
import { benchOf } from '../../../../src/cli/commands/bench';
import { Output } from '../../../../src/cli/output';
import { failed, ok } from '../../../../src/shared/result';

function ran(entries: readonly BenchEntry[], args: readonly string[], json = true) {
  let text = '';
  let notes = '';
  const streams = {
    stdout: { write: (more: string) => (text += more) },
    stderr: { write: (more: string) => (notes += more) },
  };
  const out = new Output(json, streams);
  const status = benchOf(entries)({ args, out, signal: new AbortController().signal });
  return status.then((code) => ({ code, text, notes, lines: text.split('\n').filter(Boolean) }));
}

const entry = (name: string, value: number): BenchEntry => ({
  name,
  summary: '',
  load: async () => async (run) => {
    run.report(against('time', 'ms', value, 100));
    return ok(undefined);
  },
});

describe('bench', () => {
  it('runs every benchmark, a line of JSON for each figure beside its yardstick', async () => {
    const { code, lines } = await ran([entry('one', 50), entry('two', 300)], []);
    expect(code).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { name: 'one', metric: 'time', value: 50, unit: 'ms', reference: 100, ratio: 0.5 },
      { name: 'two', metric: 'time', value: 300, unit: 'ms', reference: 100, ratio: 3 },
    ]);
  });

  it('runs the one that is named', async () => {
    expect((await ran([entry('one', 50), entry('two', 300)], ['two'])).lines).toHaveLength(1);
  });

  it('names those there are when it does not know the one asked for', async () => {
    await expect(ran([entry('one', 50)], ['three'])).rejects.toThrow(UsageError);
    await expect(ran([entry('one', 50)], ['three'])).rejects.toThrow('Choose one of: one.');
  });

  it('says in words what went wrong, and keeps the figures found before', async () => {
    const broken: BenchEntry = {
      name: 'broken',
      summary: '',
      load: async () => async (run) => {
        run.report(against('time', 'ms', 5, undefined));
        return failed('program-failed', 'It could not be run.');
      },
    };
    const { code, lines, notes } = await ran([broken], []);
    expect(code).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ value: 5, reference: null, ratio: null });
    expect(notes).toContain('It could not be run.');
  });

  it('reads well without JSON', async () => {
    expect((await ran([entry('one', 50)], [], false)).text).toBe('one  time: 50 ms  (yardstick 100 ms, ratio 0.5)\n');
  });
});

describe('percentile', () => {
  it.each([
    [[5], 0.95, 5],
    [[1, 2, 3, 4], 0.5, 2],
    [[4, 3, 2, 1], 0.95, 4],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (values, share, found) => {
    expect(percentile(values, share)).toBe(found);
  });
});
