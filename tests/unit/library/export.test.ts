import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportFolder, exportMarkdown, freeName, takeAsMarkdown } from '../../../src/library/export';
import type { Take } from '../../../src/shared/contract';
import { judged, spoken } from '../core/review/answer';

const take: Take = {
  attempt: {
    version: 1,
    id: '20261120T181204Z-abcdef',
    state: 'complete',
    startedAt: '2026-11-20T18:12:04.000Z',
    questionId: 'release-delay',
    questionTitle: 'A delayed release',
    prompt: 'Tell me about a delayed release.',
    variant: 'standard',
    targetMs: { minMs: 120_000, maxMs: 180_000 },
    source: 'microphone',
    durationMs: 61_000,
    thinkMs: 0,
    title: '',
    notes: 'Say the number first.',
    starred: false,
    mishaps: [{ atMs: 5000, what: 'The headset was unplugged.' }],
  },
  transcript: spoken('it went red'),
  feedback: judged([['S', 'it went red']]),
  damage: [],
};

let folder: string;
let sound: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-export-'));
  sound = join(folder, 'answer.wav');
  await writeFile(sound, 'sound of the take');
  await mkdir(join(folder, 'out'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const out = (name: string): string => join(folder, 'out', name);

describe('a take as Markdown', () => {
  test('holds the question, the length, mishaps, words with their part and time, and notes', () => {
    const text = takeAsMarkdown(take, 'my take.wav');
    for (const part of [
      '# A delayed release',
      '1:01 long (aim 2:00-3:00)',
      '[my take.wav](my%20take.wav)',
      '0:05: The headset was unplugged.',
      '`0:00` **Situation** it went red',
      'Say the number first.',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('is written with its sound beside it, and again over its own earlier copy', async () => {
    await exportMarkdown(take, sound, out('a.md'));
    await exportMarkdown(take, sound, out('a.md'));
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['a.md', 'a.wav']);
    expect(await readFile(out('a.wav'), 'utf8')).toBe('sound of the take');
  });

  test('somebody else’s sound of the same name is left alone', async () => {
    await writeFile(out('a.wav'), 'a song');
    await exportMarkdown(take, sound, out('a.md'));
    expect(await readFile(out('a.wav'), 'utf8')).toBe('a song');
    expect(await readFile(out('a.md'), 'utf8')).toContain('[a (2).wav](a%20(2).wav)');
    expect(await readFile(out('a (2).wav'), 'utf8')).toBe('sound of the take');
  });

  test('a take whose sound is gone is written without it, and says so', async () => {
    await rm(sound);
    await exportMarkdown(take, sound, out('a.md'));
    expect(await readdir(join(folder, 'out'))).toEqual(['a.md']);
    expect(await readFile(out('a.md'), 'utf8')).toContain('sound is not there any more');
  });
});

describe('a take’s folder', () => {
  test('is copied whole, and never into one that is there', async () => {
    await mkdir(join(folder, 'take'));
    await writeFile(join(folder, 'take', 'attempt.json'), '{}');
    await exportFolder(join(folder, 'take'), out('take'));
    expect(await readdir(out('take'))).toEqual(['attempt.json']);
    await expect(exportFolder(join(folder, 'take'), out('take'))).rejects.toThrow();
  });
});

test('a free name counts on from the first that is taken', async () => {
  expect(await freeName(join(folder, 'out'), 'x', '.md')).toBe('x.md');
  await writeFile(out('x.md'), '');
  await writeFile(out('x (2).md'), '');
  expect(await freeName(join(folder, 'out'), 'x', '.md')).toBe('x (3).md');
});
