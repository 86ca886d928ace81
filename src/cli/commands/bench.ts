import { parseArgs } from 'node:util';
import type { BenchEntry, BenchLine } from '../bench/bench';
import { BENCHES } from '../bench/benches';
import { type Command, UsageError } from '../command';

/** Measures this machine; each figure is a line as soon as it is there. */
export const bench: Command = benchOf(BENCHES);

/** @param entries the benchmarks there are */
export function benchOf(entries: readonly BenchEntry[]): Command {
  return async ({ args, out, signal }) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [name, ...others] = positionals;
    if (others.length > 0) throw new UsageError('bench takes one NAME, or none for all.');
    const chosen = name === undefined ? entries : entries.filter((entry) => entry.name === name);
    if (chosen.length === 0) {
      throw new UsageError(
        `There is no benchmark "${name}". Choose one of: ${entries.map((one) => one.name).join(', ')}.`,
      );
    }
    for (const entry of chosen) {
      const run = await entry.load();
      const report = (line: Omit<BenchLine, 'name'>): void => {
        const whole: BenchLine = { name: entry.name, ...line };
        out.result(whole, () => inWords(whole));
      };
      const done = await run({ report, note: (text) => out.note(text), signal });
      if (!done.ok) return out.fail(done.error);
      if (signal.aborted) return 130;
    }
    return 0;
  };
}

function inWords({ name, metric, value, unit, reference, ratio }: BenchLine): string {
  const line = `${name}  ${metric}: ${value} ${unit}`;
  return reference === null ? line : `${line}  (yardstick ${reference} ${unit}, ratio ${ratio ?? '-'})`;
}
