import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseWav } from '../../../../src/core/acoustics/wav';
import { run } from '../run';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-say-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('greenroom say', () => {
  it('writes a WAV that opens and is as long as it says', async () => {
    const file = join(folder, 'said.wav');
    const { status, out, err } = await run(['say', 'We rolled back in forty minutes.', '--out', file, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const said = JSON.parse(out) as { file: string; durationMs: number; voice: string };
    expect(said).toMatchObject({ file, voice: 'flite:slt' });
    const bytes = await readFile(file);
    const layout = parseWav(bytes, bytes.byteLength);
    if (!layout.ok) throw new Error(layout.error.what);
    const { format, dataBytes } = layout.value;
    expect(format).toEqual({ kind: 'integer', bits: 16, channels: 1, rateHz: 16_000 });
    expect(Math.round((dataBytes / 32_000) * 1000)).toBe(said.durationMs);
    expect(said.durationMs).toBeGreaterThan(1200);
    expect(await readdir(folder)).toEqual(['said.wav']);
  });

  it('takes the voice and the speed it is told', async () => {
    const lengthOf = async (...more: string[]) => {
      const { out } = await run(['say', 'one two three', '--out', join(folder, 'a.wav'), '--json', ...more]);
      return JSON.parse(out) as { durationMs: number; voice: string };
    };
    const own = await lengthOf('--voice', 'flite:rms');
    expect(own.voice).toBe('flite:rms');
    expect((await lengthOf('--voice', 'flite:rms', '--rate', '0.5')).durationMs).toBeGreaterThan(own.durationMs * 1.8);
  });

  it('takes words without quotation marks as one text', async () => {
    const { status } = await run(['say', 'one', 'two', '--out', join(folder, 'a.wav')]);
    expect(status).toBe(0);
  });

  it('replaces a file that was there, and leaves it alone when it cannot', async () => {
    const file = join(folder, 'a.wav');
    await writeFile(file, 'old');
    expect((await run(['say', '…', '--out', file])).status).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect((await run(['say', 'yes', '--out', file])).status).toBe(0);
    expect(await readFile(file, 'latin1')).toMatch(/^RIFF/);
  });

  it.each([
    ['a folder that is not there', ['say', 'hi', '--out', '/no/such/folder/a.wav'], 1, /its folder does not exist/],
    ['a folder for a file', ['say', 'hi', '--out', tmpdir()], 1, /it is a folder/],
    ['nothing to say', ['say', '?!', '--out', 'x.wav'], 1, /nothing in this text/],
    ['a voice nobody has', ['say', 'hi', '--out', 'x.wav', '--voice', 'bob'], 1, /no voice "bob".*flite:slt/],
    ['a cloud voice', ['say', 'hi', '--out', 'x.wav', '--voice', 'openai:marin'], 1, /only in the app/],
    ['no text', ['say', '--out', 'x.wav'], 2, /takes the TEXT/],
    ['no file', ['say', 'hi'], 2, /--out FILE\.wav/],
    ['a speed that is none', ['say', 'hi', '--out', 'x.wav', '--rate', 'fast'], 2, /0\.5 to 2/],
    ['a speed out of range', ['say', 'hi', '--out', 'x.wav', '--rate', '9'], 2, /0\.5 to 2/],
  ])('%s is told in one line', async (_, args, status, said) => {
    const ran = await run(args);
    expect(ran).toMatchObject({ status, out: '', err: expect.stringMatching(said) });
    if (status === 1) expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  it('stops when it is broken off, and writes nothing', async () => {
    const ran = await run(['say', 'a long story', '--out', join(folder, 'a.wav')], AbortSignal.abort());
    expect(ran.status).toBe(130);
    expect(await readdir(folder)).toEqual([]);
  });
});
