// The addon where the app uses it: in an Electron utility process. Needs no display.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { electronRuntime, runtimeArguments } from '../../scripts/setup/electron.mjs';
import { findAddon } from '../../src/speech/addon';
import { ModelStore } from '../../src/speech/models/store';
import { plainWords, REFERENCE_WORDS } from './reference-clip';

interface Report {
  readonly message?: { readonly text?: string; readonly electron?: string; readonly error?: string };
  readonly stderr?: string;
  readonly code?: number;
}

it('loads, transcribes and ends cleanly in a utility process', async () => {
  const runtime = electronRuntime();
  if (!runtime) throw new Error('there is no Electron runtime; run: npm run setup');
  const addon = findAddon();
  const model = await ModelStore.ofUser().locate('tiny.en');
  if (!addon.ok || !model.ok) throw new Error('engine or model missing; run: npm run setup');
  const sound = join(import.meta.dirname, '..', 'fixtures', 'jfk.wav');
  const args = [...runtimeArguments(), '--headless', join(import.meta.dirname, 'electron-utility')];
  const run = spawnSync(runtime.binary, [...args, '--', addon.value, model.value.path, sound], {
    encoding: 'utf8',
    timeout: 100_000,
  });
  const lines = run.stdout.split('\n').filter((line) => line.startsWith('{'));
  const reports = lines.map((line) => JSON.parse(line) as Report);
  const heard = reports.find(({ message }) => message)?.message;
  expect(heard?.error).toBeUndefined();
  expect(plainWords(heard?.text ?? '')).toBe(REFERENCE_WORDS);
  expect(heard?.electron).toMatch(/^\d+\./);
  expect(reports.filter(({ stderr }) => stderr)).toEqual([]);
  expect(reports.at(-1)).toEqual({ code: 7 });
});
