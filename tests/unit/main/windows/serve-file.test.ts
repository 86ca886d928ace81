import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRange, serveFile } from '../../../../src/main/windows/serve-file';

describe('a byte range', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-2', { start: 8, end: 9 }],
    ['bytes=8-99', { start: 8, end: 9 }],
    ['bytes=10-', 'outside'],
    ['bytes=5-2', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=-', undefined],
    ['bytes=0-1,4-5', undefined],
    [null, undefined],
  ])('%s of ten bytes', (header, expected) => {
    expect(parseRange(header, 10)).toEqual(expected);
  });
});

describe('a served file', () => {
  let folder: string;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'greenroom-serve-'));
    path = join(folder, 'a.wav');
    await writeFile(path, '0123456789');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('comes whole', async () => {
    const response = await serveFile(path, null, {});
    expect([response.status, await response.text()]).toEqual([200, '0123456789']);
  });

  it('comes in part, so that a player can seek', async () => {
    const response = await serveFile(path, 'bytes=2-4', {});
    expect([response.status, response.headers.get('content-range'), await response.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ]);
  });

  it('is refused beyond its end and when it is not there', async () => {
    expect((await serveFile(path, 'bytes=50-', {})).status).toBe(416);
    expect((await serveFile(join(folder, 'b.wav'), null, {})).status).toBe(404);
    expect((await serveFile(folder, null, {})).status).toBe(404);
  });
});
