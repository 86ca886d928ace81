import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roomIn } from '../../../src/library/disk-room';
import { checkNeeds, type NeedsParts } from '../../../src/library/needs';
import { storedSettings } from '../../../src/library/settings-file';
import type { ModelState } from '../../../src/shared/contract';
import { failed, ok } from '../../../src/shared/result';
import { defaultSettings } from '../../../src/shared/settings';
import { FliteProgram } from '../../../src/voice/flite-program';
import { SOUND_QUESTION } from '../core/scenario/sound-question';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-needs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const state = (damaged: boolean): ModelState => ({
  id: 'm',
  bytes: 1,
  sha256: '',
  installed: !damaged,
  damaged,
  source: '',
  licence: 'MIT',
  multilingual: false,
  note: '',
});
const located = ok({ id: 'm', path: '/m.bin', kind: 'whisper' as const, multilingual: false, dtw: undefined });
const soundModels: NeedsParts['models'] = { locate: async () => located, verify: async () => ok(state(false)) };

async function needOf(id: string, parts: Partial<NeedsParts>, more: { thorough?: boolean; dataFolder?: string } = {}) {
  const needs = await checkNeeds({ dataFolder: folder, model: 'm', ...more, parts: { models: soundModels, ...parts } });
  return needs.find((need) => need.id === id);
}

describe('a model', () => {
  it('that is damaged inside is found only by reading it', async () => {
    const models = { ...soundModels, verify: async () => ok(state(true)) };
    expect(await needOf('model', { models })).toMatchObject({ state: 'ready' });
    expect(await needOf('model', { models }, { thorough: true })).toMatchObject({
      state: 'damaged',
      mend: expect.stringContaining('models install m'),
    });
  });

  it('of the wrong size is damaged, one that is not there is missing', async () => {
    const locate = async () => failed('model-damaged', 'It is damaged.', { todo: 'Get it again.' });
    expect(await needOf('model', { models: { ...soundModels, locate } })).toMatchObject({
      state: 'damaged',
      mend: 'Get it again.',
    });
    const nowhere = async () => failed('model-missing', 'It is not installed.');
    expect(await needOf('voice-activity', { models: { ...soundModels, locate: nowhere } })).toMatchObject({
      state: 'missing',
    });
  });

  it('that cannot be looked at is unknown, and the rest is still told', async () => {
    const locate = async () => {
      throw new Error('the disk went away');
    };
    const needs = await checkNeeds({ dataFolder: folder, model: 'm', parts: { models: { ...soundModels, locate } } });
    expect(needs).toHaveLength(6);
    expect(needs[1]).toMatchObject({ state: 'unknown', detail: 'the disk went away' });
  });
});

describe('the voice', () => {
  it('is missing without its program', async () => {
    const voiceProgram = new FliteProgram(() => join(folder, 'none.wasm'));
    expect(await needOf('voice', { voiceProgram })).toMatchObject({ state: 'missing', mend: expect.any(String) });
  });

  it('that is there and does not run is found by letting it speak', async () => {
    const file = join(folder, 'broken.wasm');
    await writeFile(file, 'no program');
    const voiceProgram = new FliteProgram(() => file);
    expect(await needOf('voice', { voiceProgram })).toMatchObject({ state: 'ready' });
    expect(await needOf('voice', { voiceProgram }, { thorough: true })).toMatchObject({ state: 'damaged' });
  });
});

describe('room for takes', () => {
  it('is tried without making the folder or leaving anything', async () => {
    const room = await roomIn(join(folder, 'not', 'yet', 'there'));
    expect(room.ok && room.value).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is none where nothing can be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect(await needOf('library', {}, { dataFolder: file })).toMatchObject({
      state: 'missing',
      mend: expect.any(String),
    });
    expect(await roomIn('/proc/greenroom')).toMatchObject({ ok: false, error: { code: 'not-writable' } });
  });
});

describe('the questions', () => {
  it('are missing with none, damaged where a shipped one does not fit', async () => {
    await mkdir(join(folder, 'scenarios', 'questions'), { recursive: true });
    const questions = () => join(folder, 'scenarios');
    expect(await needOf('questions', { questions })).toMatchObject({ state: 'missing' });
    await writeFile(join(folder, 'scenarios', 'questions', 'a.yaml'), SOUND_QUESTION);
    expect(await needOf('questions', { questions })).toMatchObject({ state: 'ready', detail: '1 question' });
    await writeFile(join(folder, 'scenarios', 'questions', 'b.yaml'), 'id: [');
    expect(await needOf('questions', { questions })).toMatchObject({ state: 'damaged' });
  });

  it('are ready when only a person’s own file does not fit, and that is said', async () => {
    await mkdir(join(folder, 'questions'));
    await writeFile(join(folder, 'questions', 'own.yaml'), 'id: [');
    const need = await needOf('questions', {});
    expect(need).toMatchObject({ state: 'ready', detail: expect.stringMatching(/own files have \d+ to mend/) });
  });
});

describe('stored settings', () => {
  it.each([
    ['no file', undefined],
    ['a broken file', '{"settings"'],
    ['another form', '[]'],
    ['nothing', 'null'],
  ])('are the defaults with %s', async (_, content) => {
    if (content !== undefined) await writeFile(join(folder, 'settings.json'), content);
    expect(await storedSettings(folder)).toEqual(defaultSettings);
  });

  it('lose only the field that does not fit', async () => {
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings: { model: 'base.en', voiceRate: 99 } }));
    expect(await storedSettings(folder)).toEqual({ ...defaultSettings, model: 'base.en' });
  });
});
