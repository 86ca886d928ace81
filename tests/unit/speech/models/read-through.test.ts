import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelStore } from '../../../../src/speech/models/store';
import { whisperHeader } from './headers';

let folder = '';
let file = '';
let store: ModelStore;
const sound = Buffer.concat([whisperHeader({}), Buffer.alloc(5000, 1)]);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-checked-'));
  const own = join(folder, 'mine.bin');
  writeFileSync(own, sound);
  store = new ModelStore({ folder: join(folder, 'models') });
  const imported = await store.importFile(own);
  if (!imported.ok) throw new Error(imported.error.what);
  file = imported.value.path;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const checksOf = (models: ModelStore) => vi.spyOn(models, 'verify');
/** The same size and another content, as a failing disk leaves it. */
const spoil = (): void => {
  const bytes = readFileSync(file);
  bytes[2000] = 7;
  writeFileSync(file, bytes);
};

const listed = async (models: ModelStore) => (await models.list()).find(({ id }) => id === 'custom-mine');

describe('a model that is to hear', () => {
  it('is read through once, and known at the next start', async () => {
    const checks = checksOf(store);
    expect((await store.whole('custom-mine')).ok).toBe(true);
    expect((await store.whole('custom-mine')).ok).toBe(true);
    expect(checks).toHaveBeenCalledOnce();
  });

  it('is refused by name when its size is right and its content is not', async () => {
    spoil();
    expect(await store.whole('custom-mine')).toMatchObject({
      ok: false,
      error: { code: 'model-damaged', what: expect.stringContaining('custom-mine'), todo: expect.any(String) },
    });
  });

  it('and was found wrong is listed as damaged by every process and at the next start, until it is imported again', async () => {
    expect(await listed(store)).toMatchObject({ installed: true, damaged: false });
    spoil();
    await store.whole('custom-mine');
    const next = new ModelStore({ folder: join(folder, 'models') });
    expect(await listed(next)).toMatchObject({ installed: false, damaged: true });
    expect(await next.locate('custom-mine')).toMatchObject({ ok: false, error: { code: 'model-damaged' } });
    expect((await next.importFile(join(folder, 'mine.bin'))).ok).toBe(true);
    expect(await listed(store)).toMatchObject({ installed: true, damaged: false });
  });

  it('is read anew when its file changed, and whole again when it was put right', async () => {
    await store.whole('custom-mine');
    spoil();
    utimesSync(file, new Date(), new Date(statSync(file).mtimeMs + 5000));
    expect((await store.whole('custom-mine')).ok).toBe(false);
    expect((await store.whole('custom-mine')).ok).toBe(false);
    writeFileSync(file, sound);
    expect((await store.whole('custom-mine')).ok).toBe(true);
  });

  it('and is not there is missing, not damaged', async () => {
    rmSync(file);
    expect(await store.whole('custom-mine')).toMatchObject({
      ok: false,
      error: { code: 'model-missing' },
    });
  });

  it('is checked again where the list of those that were checked is broken', async () => {
    await store.whole('custom-mine');
    writeFileSync(join(folder, 'models', 'checked.json'), '{"custom-mine"');
    const checks = checksOf(store);
    expect((await store.whole('custom-mine')).ok).toBe(true);
    expect(checks).toHaveBeenCalledOnce();
  });
});
