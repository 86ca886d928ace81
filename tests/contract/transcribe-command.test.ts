// What the command line promises of a recording (names, whole milliseconds, exit status), held against the real engine.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { WAV_HEADER_BYTES, wavHeader } from '../../src/core/acoustics/wav';
import { feedback } from '../../src/shared/feedback';
import { type Transcript, transcript } from '../../src/shared/transcript';
import { run } from '../unit/cli/run';
import { plainWords, REFERENCE_WORDS } from './reference-clip';

const CLIP = join(import.meta.dirname, '..', 'fixtures', 'jfk.wav');
const CLIP_MS = 11_000;
/** Its first three seconds. */
const BEGUN = readFileSync(CLIP).subarray(0, WAV_HEADER_BYTES + 3 * 32_000);
const folder = mkdtempSync(join(tmpdir(), 'greenroom-transcribe-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

function file(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}
const silence = (samples: number): Buffer => Buffer.concat([wavHeader(samples * 2, 16_000), Buffer.alloc(samples * 2)]);
const parsed = (out: string): Transcript => transcript.parse(JSON.parse(out));

/** Every span lies in the recording, in order, in whole milliseconds. */
function inOrder(spans: readonly { startMs: number; endMs: number }[], durationMs: number): void {
  for (const [index, { startMs, endMs }] of spans.entries()) {
    expect(Number.isInteger(startMs) && Number.isInteger(endMs)).toBe(true);
    expect(startMs).toBeGreaterThanOrEqual(spans[index - 1]?.endMs ?? 0);
    expect(endMs).toBeGreaterThanOrEqual(startMs);
    expect(endMs).toBeLessThanOrEqual(durationMs);
  }
}

describe('greenroom transcribe', () => {
  it('gives the words with their times, speech, pauses and fillers, as JSON and nothing else', async () => {
    const { status, out, err } = await run(['transcribe', CLIP, '--json']);
    expect(status).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('{');
    const heard = parsed(out);
    expect(plainWords(heard.text)).toBe(REFERENCE_WORDS);
    expect(heard.words.map(({ text }) => text).join(' ')).toBe(heard.text);
    expect(heard).toMatchObject({ durationMs: CLIP_MS, model: 'tiny.en', language: 'en' });
    expect(heard.engineMs).toBeGreaterThan(0);
    expect(heard.afterStopMs).toBeUndefined();
    for (const spans of [heard.words, heard.speech, heard.pauses]) {
      expect(spans.length).toBeGreaterThan(1);
      inOrder(spans, CLIP_MS);
    }
  });

  it('hears the same while it is spoken, and says how long the end took', async () => {
    const path = file('begun.wav', BEGUN);
    const live = parsed((await run(['transcribe', path, '--stream', '--json'])).out);
    const fromFile = parsed((await run(['transcribe', path, '--json'])).out);
    expect(plainWords(fromFile.text)).toContain('my fellow americans');
    const { afterStopMs, engineMs: _, ...heard } = live;
    const { engineMs: __, ...wanted } = fromFile;
    expect(heard).toEqual(wanted);
    expect(afterStopMs).toBeGreaterThanOrEqual(0);
  });

  it('says it in words without --json', async () => {
    const { status, out } = await run(['transcribe', file('begun.wav', BEGUN)]);
    expect(status).toBe(0);
    expect(out).toMatch(/^And so.*\n\n0:03 of sound · \d pauses · 0 fillers · tiny\.en/i);
  });

  it('makes up no words for silence', async () => {
    const { status, out } = await run(['transcribe', file('silence.wav', silence(48_000)), '--json']);
    expect(status).toBe(0);
    expect(parsed(out)).toMatchObject({ text: '', words: [], speech: [], durationMs: 3000 });
  });

  it.each<[string, () => string, RegExp]>([
    ['there is not', () => join(folder, 'none.wav'), /There is no file .*none\.wav/],
    ['is no sound', () => file('words.wav', Buffer.from('only words')), /words\.wav: This is not a WAV file\. Give/],
    ['holds nothing', () => file('header.wav', silence(0)), /header\.wav holds no sound/],
    [
      'is longer than an hour',
      () => file('long.wav', silence(16_000 * 3601)),
      /60 minutes long; Greenroom hears up to 60/,
    ],
  ])('ends with 1 and one line for a file that %s', async (_, path, said) => {
    const { status, out, err } = await run(['transcribe', path(), '--json']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('ends with 3 where the model or the engine is not there, and names what gets it', async () => {
    vi.stubEnv('GREENROOM_MODELS', join(folder, 'no-models'));
    const { status, err } = await run(['transcribe', CLIP]);
    expect(status).toBe(3);
    expect(err).toContain('greenroom models install tiny.en');
  });

  it.each([
    [['transcribe']],
    [['transcribe', 'a.wav', 'b.wav']],
    [['transcribe', CLIP, '--threads', 'two']],
    [['transcribe', CLIP, '--fast']],
  ])('calls %j wrong usage', async (args) => expect(await run(args)).toMatchObject({ status: 2, out: '' }));
});

describe('greenroom score', () => {
  it('judges a recording: its words, its times, its length', async () => {
    const { status, out } = await run(['score', CLIP, '--json']);
    expect(status).toBe(0);
    const judged = feedback.parse(JSON.parse(out));
    expect(judged.delivery).toMatchObject({ durationMs: CLIP_MS, target: { verdict: 'short' } });
    expect(plainWords(judged.sentences.map(({ text }) => text).join(' '))).toBe(REFERENCE_WORDS);
    expect(judged.sentences.every(({ startMs, endMs }) => Number(startMs) < Number(endMs))).toBe(true);
  });
});
