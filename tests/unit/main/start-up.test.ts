import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// What the app reads before its window stands: every file that main's entry point imports without waiting for it.

const SOURCE = join(import.meta.dirname, '../../../src');
/** Hearing orders and judging answers take megabytes of numbers; nothing that large is read before it is called for. */
const MOST_BYTES = 256 * 1024;

/** `import x from`, `export x from` and `import 'x'`; types leave nothing behind, and `import()` is read when it is called. */
const STATIC = /^(?:import|export)(?! type)(?:[^'"();]*?from)? ?['"](\.[^'"]+)['"]/gm;

function fileOf(from: string, name: string): string | undefined {
  const path = resolve(dirname(from), name);
  return [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find(
    (file) => /\.\w+$/.test(file) && existsSync(file),
  );
}

/** All files reached from one, each with the file that asked for it first. */
function reachedFrom(entry: string): Map<string, string> {
  const askedBy = new Map([[entry, '']]);
  for (const [file] of askedBy) {
    if (file.endsWith('.json')) continue;
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(STATIC)) {
      const next = fileOf(file, name);
      if (next !== undefined && !askedBy.has(next)) askedBy.set(next, file);
    }
  }
  return askedBy;
}

const wayTo = (askedBy: ReadonlyMap<string, string>, file: string): string => {
  const before = askedBy.get(file);
  const name = relative(SOURCE, file);
  return before ? `${wayTo(askedBy, before)} > ${name}` : name;
};

const heavy = (entry: string): string[] => {
  const askedBy = reachedFrom(join(SOURCE, entry));
  return [...askedBy.keys()].filter((file) => statSync(file).size > MOST_BYTES).map((file) => wayTo(askedBy, file));
};

describe('starting the app', () => {
  it('reads nothing large', () => {
    expect(heavy('main/index.ts')).toEqual([]);
  });

  it('does so only where orders are heard, which is what this looks for', () => {
    expect(heavy('core/drill/built-in-ports.ts').length).toBeGreaterThan(1);
    expect(
      [...reachedFrom(join(SOURCE, 'main/index.ts')).keys()].some((file) => file.endsWith('drills/drills.ts')),
    ).toBe(true);
  });
});
