import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspectModel } from '../../../../src/speech/models/inspect';
import { whisperHeader } from './headers';

const folder = mkdtempSync(join(tmpdir(), 'greenroom-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (bytes: Buffer): string => {
  const path = join(folder, 'model.bin');
  writeFileSync(path, bytes);
  return path;
};

describe('a model file', () => {
  it.each([
    [
      { vocabulary: 51_864, layers: 4, state: 384 },
      { multilingual: false, size: 'tiny', dtw: 'tiny.en' },
    ],
    [
      { vocabulary: 51_865, layers: 6, state: 512 },
      { multilingual: true, size: 'base', dtw: 'base' },
    ],
    [
      { vocabulary: 51_864, layers: 12, state: 768 },
      { multilingual: false, size: 'small', dtw: 'small.en' },
    ],
  ])('%o is recognised', async (header, expected) => {
    expect(await inspectModel(put(whisperHeader(header)))).toMatchObject({
      ok: true,
      value: { kind: 'whisper', ...expected },
    });
  });

  it('of the large size has no known alignment heads: its versions differ in them', async () => {
    const large = await inspectModel(put(whisperHeader({ vocabulary: 51_866, layers: 32, state: 1280 })));
    expect(large).toMatchObject({ ok: true, value: { size: 'large' } });
    expect(large.ok && large.value.dtw).toBeUndefined();
  });

  it('with fewer decoder layers (distilled) has neither size nor heads', async () => {
    const distilled = await inspectModel(
      put(whisperHeader({ vocabulary: 51_864, layers: 12, textLayers: 2, state: 768 })),
    );
    expect(distilled).toEqual({
      ok: true,
      value: { kind: 'whisper', multilingual: false, layers: [12, 2] },
    });
  });

  it('of Silero is told apart', async () => {
    const silero = Buffer.concat([
      whisperHeader({}).subarray(0, 4),
      Buffer.from([10, 0, 0, 0]),
      Buffer.from('silero-16k'),
      Buffer.alloc(60),
    ]);
    expect(await inspectModel(put(silero))).toMatchObject({ ok: true, value: { kind: 'silero' } });
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('This is a list of groceries, and a rather long one at that.')],
    ['another number of tokens', whisperHeader({ vocabulary: 32_000 })],
    ['heads that do not fit', whisperHeader({ state: 400 })],
    ['only the beginning', whisperHeader({}).subarray(0, 40)],
  ])('of %s is refused', async (_, bytes) => {
    expect(await inspectModel(put(bytes))).toMatchObject({ ok: false, error: { code: 'not-a-model' } });
  });

  it('that is not there, or is a folder', async () => {
    expect(await inspectModel(join(folder, 'gone.bin'))).toMatchObject({ error: { code: 'file-missing' } });
    expect(await inspectModel(folder)).toMatchObject({ ok: false, error: { code: 'file-failed' } });
  });
});
