import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '../../../../src/speech/models/install-lock';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is held by one at a time', async () => {
  const path = join(folder, 'lock');
  const first = await takeLock(path);
  expect(first).toBeDefined();
  expect(await takeLock(path)).toBeUndefined();
  await first?.release();
  expect(existsSync(path)).toBe(false);
  expect(await takeLock(path)).toBeDefined();
});

it('of a process that has died is taken over', async () => {
  const path = join(folder, 'lock');
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  writeFileSync(path, String(child.pid));
  expect(await takeLock(path)).toBeDefined();
});

it('that holds no process is taken over', async () => {
  const path = join(folder, 'lock');
  for (const content of ['', 'somebody', '-1', '0']) {
    writeFileSync(path, content);
    const lock = await takeLock(path);
    expect(lock, content).toBeDefined();
    await lock?.release();
  }
});

it('in a folder that is not there throws', async () => {
  await expect(takeLock(join(folder, 'nowhere', 'lock'))).rejects.toMatchObject({ code: 'ENOENT' });
});
