import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DownloadRequest, download, forgetPart } from '../../../../src/speech/models/download';
import { FileServer } from './file-server';

const content = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 31) % 251));
const limits = { answerMs: 1_000, stallMs: 300, packageMs: 1_000 };

let folder = '';
let host = '';
let server: FileServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-download-'));
  server = new FileServer({ content, etag: '"v1"' });
  host = await server.start();
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const part = () => join(folder, 'model.bin.part');
const fetchIt = (more: Partial<DownloadRequest> = {}) =>
  download({ url: `${host}/model.bin`, part: part(), bytes: content.length, limits, ...more });
const had = (): Buffer => readFileSync(part());

describe('a download', () => {
  it('brings the file, counting its bytes', async () => {
    const counts: number[] = [];
    expect(await fetchIt({ onBytes: (received) => counts.push(received) })).toEqual({
      ok: true,
      value: { resumedAt: 0 },
    });
    expect(had().equals(content)).toBe(true);
    expect(counts[0]).toBe(0);
    expect(counts.at(-1)).toBe(content.length);
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  });

  it('needs no length from the server', async () => {
    server.plan.noLength = true;
    expect(await fetchIt()).toMatchObject({ ok: true });
    expect(had().equals(content)).toBe(true);
  });
});

describe('an interrupted download', () => {
  const interrupt = async () => {
    Object.assign(server.plan, { bytes: 100_000, after: 'cut' });
    const failure = await fetchIt();
    Object.assign(server.plan, { bytes: undefined, after: undefined });
    return failure;
  };

  it('keeps what came, says so, and goes on from there', async () => {
    expect(await interrupt()).toMatchObject({
      ok: false,
      error: { code: 'connection-lost', kept: expect.stringContaining('0.1 MB already fetched are kept') },
    });
    expect(had()).toHaveLength(100_000);
    expect(await fetchIt()).toEqual({ ok: true, value: { resumedAt: 100_000 } });
    expect(server.asked[1]).toEqual({ path: '/model.bin', range: 'bytes=100000-', ifRange: '"v1"' });
    expect(had().equals(content)).toBe(true);
  });

  it('begins anew when the server has another file by now', async () => {
    await interrupt();
    server.plan.etag = '"v2"';
    expect(await fetchIt()).toEqual({ ok: true, value: { resumedAt: 0 } });
    expect(had().equals(content)).toBe(true);
  });

  it('begins anew when the server gives no ranges', async () => {
    await interrupt();
    server.plan.ignoreRange = true;
    expect(await fetchIt()).toEqual({ ok: true, value: { resumedAt: 0 } });
    expect(had().equals(content)).toBe(true);
  });

  it('begins anew when nothing vouches for the same file', async () => {
    server.plan.etag = 'W/"weak"';
    await interrupt();
    expect(await fetchIt()).toEqual({ ok: true, value: { resumedAt: 0 } });
    expect(server.asked[1]?.range).toBeUndefined();
  });

  it('takes the date of the last change where there is no tag', async () => {
    Object.assign(server.plan, { etag: undefined, lastModified: 'Sat, 21 Nov 2026 10:00:00 GMT' });
    await interrupt();
    expect(await fetchIt()).toEqual({ ok: true, value: { resumedAt: 100_000 } });
    expect(server.asked[1]?.ifRange).toBe('Sat, 21 Nov 2026 10:00:00 GMT');
  });

  it('begins anew when its notes are damaged, or are of another address', async () => {
    await interrupt();
    writeFileSync(`${part()}.json`, '{"url": ');
    expect(await fetchIt()).toEqual({ ok: true, value: { resumedAt: 0 } });
    await interrupt();
    writeFileSync(`${part()}.json`, JSON.stringify({ url: `${host}/other.bin`, validator: '"v1"' }));
    expect(await fetchIt()).toEqual({ ok: true, value: { resumedAt: 0 } });
  });

  it('begins anew when the server finds the range beyond its end', async () => {
    await interrupt();
    server.plan.content = content.subarray(0, 50_000);
    const shorter = await fetchIt({ bytes: content.length });
    expect(shorter).toMatchObject({ ok: false, error: { code: 'file-wrong' } });
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=100000-', undefined]);
  });
});

describe('what goes wrong', () => {
  it('nobody there', async () => {
    await server.stop();
    expect(await fetchIt()).toMatchObject({
      ok: false,
      error: { code: 'host-unreachable', what: expect.stringContaining('ECONNREFUSED') },
    });
    await server.start();
  });

  it('a host without an address', async () => {
    const nowhere = await fetchIt({ url: 'http://nowhere.invalid/model.bin' });
    expect(nowhere).toMatchObject({ ok: false, error: { code: 'host-unreachable' } });
  });

  it('a host that does not answer in time', async () => {
    server.plan.silent = true;
    const slow = await fetchIt({ limits: { ...limits, answerMs: 50 } });
    expect(slow).toMatchObject({
      ok: false,
      error: { code: 'host-unreachable', what: expect.stringContaining('0.05 s') },
    });
  });

  it('a file that is not there', async () => {
    server.plan.status = 404;
    expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });

  it.each([403, 429, 500, 503])('a host that answers %i', async (status) => {
    server.plan.status = status;
    expect(await fetchIt()).toMatchObject({
      ok: false,
      error: { code: 'host-refused', what: expect.stringContaining(String(status)) },
    });
  });

  it('a log-in page in place of the file', async () => {
    server.plan.content = Buffer.from('<html>Welcome to our hotel</html>');
    expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'file-wrong' } });
    expect(existsSync(part())).toBe(false);
  });

  it('more bytes than the file has', async () => {
    Object.assign(server.plan, { content: Buffer.concat([content, content]), noLength: true });
    expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'file-wrong' } });
    expect(existsSync(part())).toBe(false);
  });

  it('fewer bytes than the file has', async () => {
    Object.assign(server.plan, { content: content.subarray(0, 1000), noLength: true });
    expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(had()).toHaveLength(1000);
  });

  it('a stream that dries up', async () => {
    Object.assign(server.plan, { bytes: 100_000, after: 'stall' });
    expect(await fetchIt()).toMatchObject({
      ok: false,
      error: { code: 'download-stalled', kept: expect.stringContaining('are kept') },
    });
    expect(had()).toHaveLength(100_000);
  });

  it('being stopped, before and in the middle', async () => {
    expect(await fetchIt({ signal: AbortSignal.abort() })).toMatchObject({ ok: false, error: { code: 'aborted' } });
    Object.assign(server.plan, { bytes: 100_000, after: 'stall' });
    const stop = new AbortController();
    const onBytes = (received: number) => {
      if (received === 100_000) stop.abort();
    };
    expect(await fetchIt({ signal: stop.signal, onBytes })).toMatchObject({
      ok: false,
      error: { code: 'aborted', kept: expect.stringContaining('are kept') },
    });
    expect(had()).toHaveLength(100_000);
  });

  it.runIf(process.platform === 'linux')('a full disk (Linux has a device that is one)', async () => {
    symlinkSync('/dev/full', part());
    expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  });

  it('a place that cannot be written', async () => {
    mkdirSync(part());
    expect(await fetchIt()).toMatchObject({ ok: false, error: { code: 'file-failed' } });
  });
});

it('forgetting a part leaves nothing', async () => {
  await fetchIt();
  await forgetPart(part());
  expect([existsSync(part()), existsSync(`${part()}.json`)]).toEqual([false, false]);
});
