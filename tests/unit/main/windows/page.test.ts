import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { servePage } from '../../../../src/main/windows/page';

vi.mock('electron', () => ({
  net: {
    fetch: async (address: string) => {
      const { readFile } = await import('node:fs/promises');
      const { fileURLToPath } = await import('node:url');
      return new Response(new Uint8Array(await readFile(fileURLToPath(address))));
    },
  },
}));

const ID = '20261121T091500Z-x7k2mp';
let folder = '';
let answer: (request: Request) => Promise<Response> = () => Promise.reject(new Error('nothing is served'));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-page-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'page', 'index.html'), '<p>the page</p>');
  writeFileSync(join(folder, 'page', 'assets', 'a.js'), 'run()');
  writeFileSync(join(folder, 'secret.txt'), 'not for the page');
  writeFileSync(join(folder, 'answer.wav'), '0123456789');
  const protocol = {
    handle: (_scheme: string, handler: typeof answer) => {
      answer = handler;
    },
  };
  servePage(protocol as unknown as Protocol, join(folder, 'page'), {
    takes: (id) => (id === ID ? join(folder, 'answer.wav') : undefined),
    drills: () => join(folder, 'no-such.wav'),
    updates: () => undefined,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, init: RequestInit = {}): Promise<Response> => answer(new Request(url, init));

describe('the page', () => {
  it('is served with its policy on every file, found or not', async () => {
    for (const path of ['', 'index.html', 'assets/a.js', 'assets/none.js']) {
      const response = await get(`app://greenroom/${path}`);
      expect(response.headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options'), path).toBe('nosniff');
    }
    const script = await get('app://greenroom/assets/a.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await script.text()).toBe('run()');
  });

  it.each([
    'app://greenroom/../secret.txt',
    'app://greenroom/%2e%2e/secret.txt',
    'app://greenroom/..%2fsecret.txt',
    'app://greenroom/assets/..%2f..%2fsecret.txt',
    'app://greenroom/%E0%A4%A',
    'app://greenroom/none.html',
  ])('does not reach out of its folder: %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('is for our own origin, and to be read only', async () => {
    expect((await get('app://greenroom.evil/index.html')).status).toBe(403);
    expect((await get('app://greenroom/index.html', { method: 'POST', body: 'x' })).status).toBe(403);
  });
});

describe('the sound of a take', () => {
  it('is served whole and in parts', async () => {
    const whole = await get(`app://greenroom/takes/${ID}/answer.wav`);
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    const part = await get(`app://greenroom/takes/${ID}/answer.wav`, { headers: { Range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
  });

  it.each([
    `takes/none/answer.wav`,
    `takes/${ID}/attempt.json`,
    `takes/${ID}/..%2f..%2fsecret.txt`,
    'drills/x/y',
    'updates/a/b.wav',
  ])('%s is not there', async (path) => expect((await get(`app://greenroom/${path}`)).status).toBe(404));
});
