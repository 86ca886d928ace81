import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { failed, ok, type Result } from '../../shared/result';
import type { Benchmark } from './bench';

const line = z.object({
  metric: z.string(),
  value: z.number(),
  unit: z.string(),
  reference: z.number().nullable(),
  ratio: z.number().nullable(),
});

/** The program of a checkout that measures the app in its window; an installed command line has none. */
function windowProgram(): string | undefined {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'scripts', 'bench-window.mjs');
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A benchmark of the real app: it opens windows, so it runs in a process and a display of its own. */
export const windowBench =
  (name: string): Benchmark =>
  async ({ report, note, signal }): Promise<Result<void>> => {
    const program = windowProgram();
    if (program === undefined) {
      return failed('checkout-missing', `The benchmark "${name}" opens the app and is part of a checkout only.`, {
        todo: 'Run it in a checkout: npm run bench',
      });
    }
    const child = spawn(process.execPath, [program, name], { signal, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | Error>((resolve) => {
      child.on('error', resolve);
      child.on('close', (code) => resolve(code ?? 1));
    });
    for await (const text of createInterface({ input: child.stdout })) {
      const parsed = text.startsWith('{') ? line.safeParse(JSON.parse(text)) : undefined;
      if (parsed?.success) report(parsed.data);
      else if (text.trim() !== '') note(text);
    }
    const how = await ended;
    if (how === 0 || signal.aborted) return ok(undefined);
    const why = how instanceof Error ? how.message : `it ended with status ${how}`;
    return failed('bench-failed', `The benchmark "${name}" could not be finished: ${why}.`, {
      todo: 'Look at what it wrote above.',
    });
  };
