import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScenarioReader } from '../../../src/library/scenario-files';
import { ScenarioShelf } from '../../../src/library/scenario-shelf';
import { ok } from '../../../src/shared/result';

let folder: string;
let parsed: string[];

const reader = (): ScenarioReader<string> =>
  new ScenarioReader({
    name: 'test',
    largestBytes: 1000,
    mostFiles: 3,
    read: (text) => {
      parsed.push(text);
      return ok({ value: text.trim().toUpperCase(), written: text });
    },
    check: (written) => (typeof written === 'string' ? written.trim().toUpperCase() : undefined),
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
    expect((await files.file(file)).value).toBe('ONE');
    writeFileSync(file, 'another');
    expect((await files.file(file)).value).toBe('ANOTHER');
  });

  it('knows at the next start what it has read, until the file is changed', async () => {
    const file = join(folder, 'a.yaml');
    const memory = join(folder, 'shelf.json');
    writeFileSync(file, 'one');
    const shelf = await ScenarioShelf.open(memory);
    const first = reader();
    first.keepOn(shelf);
    await first.file(file);
    await shelf.write();
    const nextStart = reader();
    nextStart.keepOn(await ScenarioShelf.open(memory));
    expect((await nextStart.file(file)).value).toBe('ONE');
    expect(parsed).toEqual(['one']);
    writeFileSync(file, 'another');
    expect((await nextStart.file(file)).value).toBe('ANOTHER');
  });

  it.each([
    ['broken off', '{"version":1,"entr'],
    ['of another version', '{"version":2,"entries":{}}'],
    ['not what it should be', '[]'],
  ])('reads the files themselves when its memory is %s', async (_, content) => {
    const file = join(folder, 'a.yaml');
    const memory = join(folder, 'shelf.json');
    writeFileSync(file, 'one');
    writeFileSync(memory, content);
    const files = reader();
    files.keepOn(await ScenarioShelf.open(memory));
    expect((await files.file(file)).value).toBe('ONE');
    expect(parsed).toEqual(['one']);
  });

  it('reads a file again whose remembered value fits no more', async () => {
    const file = join(folder, 'a.yaml');
    const memory = join(folder, 'shelf.json');
    writeFileSync(file, 'one');
    const { mtimeMs, size, ino } = statSync(file);
    const entries = { [file]: { stamp: `${mtimeMs} ${size} ${ino}`, written: 7 } };
    writeFileSync(memory, JSON.stringify({ version: 1, entries }));
    const files = reader();
    files.keepOn(await ScenarioShelf.open(memory));
    expect((await files.file(file)).value).toBe('ONE');
    expect(parsed).toEqual(['one']);
  });

  it('reads no more files than it should and says which were left out', async () => {
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, `${name}.yaml`), name);
    const read = await reader().folder(folder, false);
    expect(read.map(({ value }) => value)).toEqual(['A', 'B', 'C', undefined]);
    expect(read.at(-1)?.problems[0]?.expected).toContain('at most 3 test files');
  });
});
