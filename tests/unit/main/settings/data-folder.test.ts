import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { dataFolderTrouble } from '../../../../src/main/settings/data-folder';

const base = mkdtempSync(join(tmpdir(), 'greenroom-data-'));
afterEach(() => rmSync(base, { recursive: true, force: true }));

test('a folder that is not there yet is made', () => {
  const data = join(base, 'new');
  expect(dataFolderTrouble(data, join(data, 'window'))).toBeUndefined();
  expect(existsSync(join(data, 'window'))).toBe(true);
});

test('a place that cannot be a folder is named, with what to do', () => {
  rmSync(base, { recursive: true, force: true });
  writeFileSync(base, '');
  const trouble = dataFolderTrouble(base, join(base, 'window'));
  expect(trouble).toMatchObject({ code: 'data-unwritable' });
  expect(trouble?.what).toContain(base);
  expect(trouble?.todo).toMatch(/choose another data folder/);
});
