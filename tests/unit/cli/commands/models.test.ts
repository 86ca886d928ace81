import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../../src/cli/main';
import { FileServer } from '../../speech/models/file-server';
import { whisperHeader } from '../../speech/models/headers';
import { StreamsDouble } from '../streams-double';

let folder = '';
let server: FileServer;
const before = { ...process.env };
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-cli-'));
  server = new FileServer({ content: Buffer.alloc(0), status: 404 });
  process.env.GREENROOM_MODELS = join(folder, 'models');
  process.env.GREENROOM_MODEL_HOST = await server.start();
});
afterEach(async () => {
  process.env = { ...before };
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function models(...args: string[]) {
  const streams = new StreamsDouble();
  const { signal } = new AbortController();
  const status = await main({ args: ['models', ...args], version: '0', streams, signal });
  return { status, out: streams.out, err: streams.err };
}
const own = (name: string): string => {
  const file = join(folder, name);
  writeFileSync(file, Buffer.concat([whisperHeader({}), Buffer.alloc(5000, 1)]));
  return file;
};

describe('greenroom models', () => {
  it('lists the catalogue, in words and as JSON with its agreed names', async () => {
    const words = await models('list');
    expect(words.status).toBe(0);
    expect(words.out).toMatch(/^tiny\.en +78 MB {2}- /m);
    expect((await models()).out).toBe(words.out);
    const { out, err } = await models('list', '--json');
    const listed = JSON.parse(out) as Record<string, unknown>[];
    expect(listed.map(({ id }) => id)).toEqual(['tiny.en', 'base.en', 'base', 'small.en', 'silero']);
    expect(listed[0]).toMatchObject({
      bytes: 77_704_715,
      sha256: '921e4cf8686fdd993dcd081a5da5b6c365bfde1162e72b08d75ac75289920b1f',
      installed: false,
      source: `${process.env.GREENROOM_MODEL_HOST}/ggerganov/whisper.cpp/resolve/main/ggml-tiny.en.bin`,
    });
    expect(err).toBe('');
  });

  it('imports, checks and removes a model of the user', async () => {
    const imported = await models('import', own('mine.bin'), '--json');
    expect(imported.status).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject([{ id: 'custom-mine', installed: true }]);
    expect(imported.err).toContain('checking 100 %');
    expect(await models('verify', 'custom-mine')).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'models', 'custom-mine.bin'), Buffer.alloc(5048, 2));
    const damaged = await models('verify', 'custom-mine', '--json');
    expect(damaged.status).toBe(3);
    expect(JSON.parse(damaged.out)).toMatchObject([{ damaged: true, installed: false }]);
    expect(damaged.err).toMatch(/checking 100 % .*\nThe model custom-mine is damaged\. Import it again\.\n$/);
    const removed = await models('remove', 'custom-mine', '--json');
    expect(JSON.parse(removed.out)).toMatchObject([{ id: 'custom-mine', installed: false }]);
    expect((await models('list')).out).not.toContain('custom-mine');
  });

  it('says in one line what is missing, and where to get it', async () => {
    expect(await models('verify', 'base.en')).toEqual({
      status: 3,
      out: '',
      err: 'The model base.en is not installed. Get it: greenroom models install base.en\n',
    });
  });

  it('names the publisher that does not have a model (and no package stands in for)', async () => {
    const { status, err } = await models('install', 'base.en');
    expect(status).toBe(3);
    expect(err).toMatch(/^127\.0\.0\.1:\d+ does not have the model \(404\)\. Try again later\.\n$/);
  });

  it.each([
    [['install', 'huge'], 1, /There is no model "huge"\. Choose one of: tiny\.en/],
    [['import', '/nowhere/x.bin'], 1, /There is no file \/nowhere\/x\.bin/],
    [['install'], 2, /models install takes one ID/],
    [['import'], 2, /models import takes one FILE/],
    [['install', 'a', 'b'], 2, /takes one ID/],
    [['list', 'x'], 2, /takes nothing more/],
    [['fetch', 'x'], 2, /models has no "fetch"/],
    [['constructor', 'x'], 2, /models has no "constructor"/],
    [['list', '--fast'], 2, /--fast/],
  ])('%j ends with %i', async (args, status, said) => {
    const called = await models(...args);
    expect(called.status).toBe(status);
    expect(called.err).toMatch(said);
    expect(called.out).toBe('');
  });
});
