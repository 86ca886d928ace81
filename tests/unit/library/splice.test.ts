import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeMono, parseWav, toPcm16, wavHeader } from '../../../src/core/acoustics/wav';
import type { SplicePiece } from '../../../src/core/transcript/splice';
import { spliceSound } from '../../../src/library/splice';
import { msToSamples } from '../../../src/shared/units';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-splice-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A recording whose level tells the second it is in, so that every sample says where it came from. */
async function recording(name: string, seconds: number, level: number, rateHz = 16_000): Promise<string> {
  const samples = Float32Array.from(
    { length: seconds * rateHz },
    (_, index) => level + Math.floor(index / rateHz) / 100,
  );
  const pcm = toPcm16(samples);
  const path = join(folder, name);
  await writeFile(path, Buffer.concat([wavHeader(pcm.byteLength, rateHz), Buffer.from(pcm.buffer)]));
  return path;
}

async function samplesOf(path: string): Promise<Float32Array> {
  const bytes = await readFile(path);
  const layout = parseWav(bytes, bytes.length);
  if (!layout.ok) throw new Error(layout.error.what);
  expect(bytes.length).toBe(layout.value.dataOffset + layout.value.dataBytes);
  return decodeMono(bytes.subarray(layout.value.dataOffset), layout.value.format);
}

const pieces: readonly SplicePiece[] = [
  { from: 'base', startMs: 0, endMs: 1500 },
  { from: 'retold', startMs: 250, endMs: 2250 },
  { from: 'base', startMs: 2500, endMs: 3000 },
];

describe('a spliced recording', () => {
  test('holds each piece sample by sample, faded at the seams only', async () => {
    const paths = { base: await recording('a.wav', 3, 0.1), retold: await recording('b.wav', 3, 0.5) };
    const target = join(folder, 'answer.wav');
    expect(await spliceSound(pieces, paths, target)).toBe(msToSamples(4000));
    const made = await samplesOf(target);
    const at = (ms: number): number => Math.round((made[msToSamples(ms)] ?? -1) * 1000) / 1000;
    expect([0, 500, 1400].map(at)).toEqual([0.1, 0.1, 0.11]);
    expect(at(1499.99)).toBeLessThan(0.01);
    expect(at(1500)).toBe(0);
    expect([1600, 2300, 3400].map(at)).toEqual([0.5, 0.51, 0.52]);
    expect([3600, 3999].map(at)).toEqual([0.12, 0.12]);
    expect(await readdir(folder)).not.toContain('answer.wav.making');
  });

  test('a recording that ends early is followed by silence, so that later words keep their times', async () => {
    const paths = { base: await recording('a.wav', 3, 0.1), retold: await recording('b.wav', 1, 0.5) };
    const target = join(folder, 'answer.wav');
    expect(await spliceSound(pieces, paths, target)).toBe(msToSamples(4000));
    const made = await samplesOf(target);
    expect(made[msToSamples(2400)]).toBe(0);
    expect(made[msToSamples(3700)]).toBeCloseTo(0.12, 3);
  });

  test.each([
    ['another rate', () => recording('b.wav', 3, 0.5, 44_100), 'not recorded by Greenroom'],
    [
      'no sound file',
      async () => {
        const path = join(folder, 'b.wav');
        await writeFile(path, 'no sound');
        return path;
      },
      'not a WAV file',
    ],
  ])('%s is refused, and nothing is left behind', async (_, make, words) => {
    const paths = { base: await recording('a.wav', 3, 0.1), retold: await make() };
    await expect(spliceSound(pieces, paths, join(folder, 'answer.wav'))).rejects.toThrow(words);
    expect((await readdir(folder)).sort()).toEqual(['a.wav', 'b.wav']);
  });

  test('a folder that is gone gives the system’s error', async () => {
    const paths = { base: await recording('a.wav', 3, 0.1), retold: await recording('b.wav', 3, 0.5) };
    await expect(spliceSound(pieces, paths, join(folder, 'gone', 'answer.wav'))).rejects.toThrow('ENOENT');
  });
});
