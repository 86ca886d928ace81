import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScenarioReader } from '../../../src/library/scenario-files';
import { ok } from '../../../src/shared/result';

let folder: string;
let parsed: string[];

const reader = (): ScenarioReader<string> =>
  new ScenarioReader({
    name: 'test',
    largestBytes: 1000,
    mostFiles: 3,
    parse: (text) => {
      parsed.push(text);
      return ok(text.trim());
    },
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-scenarios-'));
  parsed = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('reading scenario files', () => {
  it('parses a file once, however many ask for it at once and later', async () => {
    for (const name of ['a.yaml', 'b.yaml']) writeFileSync(join(folder, name), name);
    const files = reader();
    const both = await Promise.all([files.folder(folder, false), files.folder(folder, false)]);
    expect(both[0]).toEqual(both[1]);
    await files.folder(folder, false);
    expect(parsed).toEqual(['a.yaml', 'b.yaml']);
  });

  it('parses it again when it was changed', async () => {
    const file = join(folder, 'a.yaml');
    const files = reader();
    writeFileSync(file, 'one');
    expect((await files.file(file)).value).toBe('one');
    writeFileSync(file, 'another');
    expect((await files.file(file)).value).toBe('another');
  });

  it('reads no more files than it should and says which were left out', async () => {
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, `${name}.yaml`), name);
    const read = await reader().folder(folder, false);
    expect(read.map(({ value }) => value)).toEqual(['a', 'b', 'c', undefined]);
    expect(read.at(-1)?.problems[0]?.expected).toContain('at most 3 test files');
  });
});
