import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../../../src/speech/models/catalogue';
import type { InstallProgress } from '../../../../src/speech/models/progress';
import { ModelStore } from '../../../../src/speech/models/store';
import { FileServer } from './file-server';
import { whisperHeader } from './headers';

const limits = { answerMs: 1_000, stallMs: 300, packageMs: 5_000 };
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A small file that passes for a Whisper model at first sight. */
const content = Buffer.concat([whisperHeader({}), Buffer.alloc(200_000, 7)]);
const entry: CatalogueEntry = {
  id: 'small-one',
  kind: 'whisper',
  file: 'ggml-small-one.bin',
  bytes: content.length,
  sha256: sha256(content),
  path: 'someone/models/ggml-small-one.bin',
  licence: 'MIT',
  multilingual: false,
  dtw: 'tiny.en',
  note: 'For tests.',
};

let folder = '';
let host = '';
let server: FileServer;
let store: ModelStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-store-'));
  server = new FileServer({ content, etag: '"v1"' });
  host = await server.start();
  store = new ModelStore({ folder: join(folder, 'models'), host, packages: false, limits, catalogue: [entry] });
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const path = (): string => join(folder, 'models', entry.file);
/** Beside the note of what was read through, which is no part of any model. */
const files = (): string[] =>
  readdirSync(join(folder, 'models'))
    .filter((name) => name !== 'checked.json')
    .toSorted();
const located = () => ({
  ok: true,
  value: { id: 'small-one', path: path(), kind: 'whisper', multilingual: false, dtw: 'tiny.en' },
});

describe('installing', () => {
  it('brings the file under its name, and nothing else stays', async () => {
    expect(await store.install('small-one')).toEqual(located());
    expect(files()).toEqual([entry.file]);
    expect(readFileSync(path()).equals(content)).toBe(true);
    expect(server.asked[0]?.path).toBe('/someone/models/ggml-small-one.bin');
  });

  it('tells its progress: bytes in, then the check', async () => {
    const told: InstallProgress[] = [];
    await store.install('small-one', { onProgress: (progress) => told.push(progress) });
    expect(told[0]).toEqual({
      id: 'small-one',
      phase: 'download',
      receivedBytes: 0,
      totalBytes: content.length,
      bytesPerSecond: 0,
    });
    expect(told.some(({ phase, receivedBytes }) => phase === 'download' && receivedBytes === content.length)).toBe(
      true,
    );
    expect(told.at(-1)).toMatchObject({ phase: 'verify', receivedBytes: content.length });
  });

  it('asks nobody when the sound file is there', async () => {
    await store.install('small-one');
    expect(await store.install('small-one')).toEqual(located());
    expect(server.asked).toHaveLength(1);
  });

  it('gets a damaged file again, whether cut off or altered', async () => {
    await store.install('small-one');
    truncateSync(path(), 1000);
    expect(await store.install('small-one')).toEqual(located());
    const altered = Buffer.from(content);
    altered[100_000] = 8;
    writeFileSync(path(), altered);
    expect(await store.install('small-one')).toEqual(located());
    expect(readFileSync(path()).equals(content)).toBe(true);
    expect(server.asked).toHaveLength(3);
  });

  it('goes on where a broken connection left off', async () => {
    Object.assign(server.plan, { bytes: 50_000, after: 'cut' });
    expect(await store.install('small-one')).toMatchObject({ ok: false, error: { code: 'connection-lost' } });
    expect(existsSync(path())).toBe(false);
    server.plan.bytes = undefined;
    expect(await store.install('small-one')).toEqual(located());
    expect(server.asked[1]?.range).toBe('bytes=50000-');
    expect(files()).toEqual([entry.file]);
  });

  it('begins once more when the two halves do not fit together', async () => {
    Object.assign(server.plan, { bytes: 50_000, after: 'cut' });
    await store.install('small-one');
    // The half that is there is of something else, though the server vouches for it.
    writeFileSync(`${path()}.part`, Buffer.alloc(50_000, 1));
    server.plan.bytes = undefined;
    expect(await store.install('small-one')).toEqual(located());
    expect(server.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=50000-', undefined]);
  });

  it('throws a wrong file away and never gives it the name', async () => {
    server.plan.content = Buffer.alloc(content.length, 9);
    expect(await store.install('small-one')).toMatchObject({
      ok: false,
      error: { code: 'file-wrong', kept: 'It was thrown away.' },
    });
    expect(files()).toEqual([]);
  });

  it('leaves a damaged file in place until a sound one is there', async () => {
    await store.install('small-one');
    truncateSync(path(), 1000);
    server.plan.status = 500;
    expect(await store.install('small-one')).toMatchObject({ ok: false, error: { code: 'host-refused' } });
    expect(existsSync(path())).toBe(true);
  });

  it('is stopped by its signal, also while it checks a file', async () => {
    Object.assign(server.plan, { bytes: 50_000, after: 'stall' });
    const stop = new AbortController();
    const onProgress = ({ receivedBytes }: InstallProgress) => {
      if (receivedBytes > 0) stop.abort();
    };
    setTimeout(() => stop.abort(), 100);
    expect(await store.install('small-one', { signal: stop.signal, onProgress })).toMatchObject({
      ok: false,
      error: { code: 'aborted' },
    });
    writeFileSync(path(), content);
    expect(await store.install('small-one', { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'aborted' },
    });
    expect(readFileSync(path()).equals(content)).toBe(true);
  });

  it('of one model happens once at a time', async () => {
    const [first, second] = await Promise.all([store.install('small-one'), store.install('small-one')]);
    expect([first.ok, second.ok].toSorted()).toEqual([false, true]);
    expect([first, second].find((result) => !result.ok)).toMatchObject({ error: { code: 'model-busy' } });
    expect(await store.install('small-one')).toEqual(located());
  });

  it('of a model nobody knows names those there are', async () => {
    expect(await store.install('huge')).toMatchObject({
      ok: false,
      error: { code: 'model-unknown', todo: expect.stringContaining('small-one') },
    });
  });

  it('where no folder can be made says so', async () => {
    writeFileSync(join(folder, 'file'), '');
    const inFile = new ModelStore({
      folder: join(folder, 'file', 'models'),
      host,
      packages: false,
      catalogue: [entry],
    });
    expect(await inFile.install('small-one')).toMatchObject({ ok: false, error: { code: 'file-failed' } });
  });

  it.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'where the folder may not be written says so (not as root, who may write anywhere)',
    async () => {
      await store.install('small-one');
      chmodSync(join(folder, 'models'), 0o500);
      await store.remove('small-one');
      expect(await store.install('small-one')).toMatchObject({ ok: false, error: { code: 'not-writable' } });
      chmodSync(join(folder, 'models'), 0o700);
    },
  );

  it('needs room on the disk before it begins', async () => {
    const vast = { ...entry, bytes: 2 ** 52 };
    const tooMuch = new ModelStore({ folder: join(folder, 'models'), host, packages: false, catalogue: [vast] });
    expect(await tooMuch.install('small-one')).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(server.asked).toHaveLength(0);
  });
});

describe('what is installed', () => {
  it('is listed with its state', async () => {
    expect(await store.list()).toEqual([
      {
        id: 'small-one',
        bytes: content.length,
        sha256: entry.sha256,
        installed: false,
        damaged: false,
        source: `${host}/someone/models/ggml-small-one.bin`,
        licence: 'MIT',
        multilingual: false,
        note: 'For tests.',
      },
    ]);
    await store.install('small-one');
    expect((await store.list())[0]).toMatchObject({ installed: true, damaged: false });
    truncateSync(path(), 5);
    expect((await store.list())[0]).toMatchObject({ installed: false, damaged: true });
  });

  it('is found, or it is said how to get it', async () => {
    expect(await store.locate('small-one')).toMatchObject({
      ok: false,
      error: { code: 'model-missing', todo: 'Get it: greenroom models install small-one' },
    });
    await store.install('small-one');
    expect(await store.locate('small-one')).toEqual(located());
    truncateSync(path(), 5);
    expect(await store.locate('small-one')).toMatchObject({
      ok: false,
      error: { code: 'model-damaged', todo: 'Get it again: greenroom models install small-one' },
    });
    expect(await store.locate('huge')).toMatchObject({ error: { code: 'model-unknown' } });
  });

  it('is checked to the last byte', async () => {
    expect(await store.verify('small-one')).toMatchObject({ ok: false, error: { code: 'model-missing' } });
    await store.install('small-one');
    expect(await store.verify('small-one')).toMatchObject({ ok: true, value: { installed: true, damaged: false } });
    const altered = Buffer.from(content);
    altered[content.length - 1] = 8;
    writeFileSync(path(), altered);
    // The size is right, so only reading it tells.
    expect(await store.locate('small-one')).toEqual(located());
    expect(await store.verify('small-one')).toMatchObject({ ok: true, value: { installed: false, damaged: true } });
  });

  it('tells how far it is read, and can be stopped while it is', async () => {
    const large = Buffer.concat([content, Buffer.alloc(3 << 20, 1)]);
    const known = { ...entry, bytes: large.length, sha256: sha256(large) };
    const checking = new ModelStore({ folder: join(folder, 'models'), host, packages: false, catalogue: [known] });
    await store.install('small-one');
    writeFileSync(path(), large);
    const told: InstallProgress[] = [];
    const whole = await checking.verify('small-one', { onProgress: (progress) => told.push(progress) });
    expect(whole).toMatchObject({ ok: true, value: { installed: true } });
    expect(told[0]).toMatchObject({ id: 'small-one', phase: 'verify', receivedBytes: 0, totalBytes: large.length });
    expect(told.at(-1)).toMatchObject({ phase: 'verify', receivedBytes: large.length });

    writeFileSync(path(), Buffer.concat([large.subarray(1), Buffer.alloc(1)]));
    const stop = new AbortController();
    const stopped = await checking.verify('small-one', { signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'aborted', kept: expect.stringMatching(/as it was/) } });
    // What was not read to its end is neither sound nor damaged.
    expect((await checking.list())[0]).toMatchObject({ installed: true, damaged: false });
    expect(await checking.verify('small-one')).toMatchObject({ value: { damaged: true } });
  });

  it('is removed with what an interrupted installation left', async () => {
    Object.assign(server.plan, { bytes: 50_000, after: 'cut' });
    await store.install('small-one');
    expect(files()).toEqual([`${entry.file}.part`, `${entry.file}.part.json`]);
    expect(await store.remove('small-one')).toMatchObject({ ok: false, error: { code: 'model-missing' } });
    expect(files()).toEqual([]);
    server.plan.bytes = undefined;
    await store.install('small-one');
    expect(await store.remove('small-one')).toEqual({ ok: true, value: undefined });
    expect(files()).toEqual([]);
    expect(await store.remove('huge')).toMatchObject({ error: { code: 'model-unknown' } });
  });
});

describe('importing', () => {
  const own = (name: string, bytes: Buffer): string => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const other = Buffer.concat([whisperHeader({ vocabulary: 51_865, layers: 6, state: 512 }), Buffer.alloc(5000, 3)]);

  it('recognises a model of the catalogue by its content, whatever it is called', async () => {
    const file = own('my download (1).bin', content);
    expect(await store.importFile(file)).toEqual(located());
    expect(files()).toEqual([entry.file]);
    expect(existsSync(file)).toBe(true);
  });

  it('mends a damaged model of the catalogue', async () => {
    await store.install('small-one');
    const altered = Buffer.from(content);
    altered[9] = 1;
    writeFileSync(path(), altered);
    await store.importFile(own('sound.bin', content));
    expect(await store.verify('small-one')).toMatchObject({ value: { installed: true } });
  });

  it('gives any other model an id of its own', async () => {
    const imported = await store.importFile(own('ggml-My Fine Tune_v2.BIN', other));
    expect(imported).toEqual({
      ok: true,
      value: {
        id: 'custom-my-fine-tune-v2',
        path: join(folder, 'models', 'custom-my-fine-tune-v2.bin'),
        kind: 'whisper',
        multilingual: true,
        dtw: 'base',
      },
    });
    expect((await store.list())[1]).toMatchObject({
      id: 'custom-my-fine-tune-v2',
      installed: true,
      source: 'ggml-My Fine Tune_v2.BIN',
      note: 'Your own, many languages, the size of base.',
    });
    expect(await store.verify('custom-my-fine-tune-v2')).toMatchObject({ value: { damaged: false } });
  });

  it('keeps two models of one name apart, and one model one', async () => {
    await store.importFile(own('a.bin', other));
    await store.importFile(own('a.bin', Buffer.concat([other, Buffer.from('x')])));
    await store.importFile(own('b.bin', other));
    expect((await store.list()).map(({ id }) => id)).toEqual(['small-one', 'custom-a', 'custom-a-2']);
  });

  it('has nothing but a name to go by: names without letters get one', async () => {
    expect(await store.importFile(own('模型.bin', other))).toMatchObject({ value: { id: 'custom-model' } });
  });

  it('notices damage later and says what to do', async () => {
    await store.importFile(own('a.bin', other));
    truncateSync(join(folder, 'models', 'custom-a.bin'), 100);
    expect((await store.list())[1]).toMatchObject({ installed: false, damaged: true, own: true });
    expect((await store.list())[0]?.own).toBeUndefined();
    expect(await store.locate('custom-a')).toMatchObject({
      error: { code: 'model-damaged', todo: 'Import it again: greenroom models import FILE' },
    });
  });

  it('is undone by removing', async () => {
    await store.importFile(own('a.bin', other));
    expect(await store.remove('custom-a')).toEqual({ ok: true, value: undefined });
    expect(files()).toEqual([]);
  });

  it('refuses what is no model, and keeps nothing of it', async () => {
    expect(await store.importFile(own('notes.bin', Buffer.from('x'.repeat(100))))).toMatchObject({
      ok: false,
      error: { code: 'not-a-model' },
    });
    expect(await store.importFile(join(folder, 'gone.bin'))).toMatchObject({ error: { code: 'file-missing' } });
    const silero = Buffer.concat([
      content.subarray(0, 4),
      Buffer.from([10, 0, 0, 0]),
      Buffer.from('silero-16k'),
      Buffer.alloc(60),
    ]);
    expect(await store.importFile(own('vad.bin', silero))).toMatchObject({ error: { code: 'model-unsupported' } });
    expect((await store.list()).map(({ id }) => id)).toEqual(['small-one']);
  });

  it('leaves out notes it cannot read instead of failing', async () => {
    await store.importFile(own('a.bin', other));
    writeFileSync(join(folder, 'models', 'custom-a.json'), '{"id": "custom-');
    expect((await store.list()).map(({ id }) => id)).toEqual(['small-one']);
    writeFileSync(join(folder, 'models', 'custom-a.json'), '{"id": "../../etc/passwd"}');
    expect((await store.list()).map(({ id }) => id)).toEqual(['small-one']);
  });
});
