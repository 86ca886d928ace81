import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ModelStore } from '../../../src/speech/models/store';
import { CheckedModels } from '../../../src/workers/checked-models';
import { whisperHeader } from '../speech/models/headers';

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

describe('a model that is to hear', () => {
  it('is read through once, and known at the next start', async () => {
    const checks = checksOf(store);
    expect((await new CheckedModels(store).whole('custom-mine')).ok).toBe(true);
    expect((await new CheckedModels(store).whole('custom-mine')).ok).toBe(true);
    expect(checks).toHaveBeenCalledOnce();
  });

  it('is refused by name when its size is right and its content is not', async () => {
    spoil();
    expect(await new CheckedModels(store).whole('custom-mine')).toMatchObject({
      ok: false,
      error: { code: 'model-damaged', what: expect.stringContaining('custom-mine'), todo: expect.any(String) },
    });
  });

  it('is read anew when its file changed, and whole again when it was put right', async () => {
    const models = new CheckedModels(store);
    await models.whole('custom-mine');
    spoil();
    utimesSync(file, new Date(), new Date(statSync(file).mtimeMs + 5000));
    expect((await models.whole('custom-mine')).ok).toBe(false);
    expect((await models.whole('custom-mine')).ok).toBe(false);
    writeFileSync(file, sound);
    expect((await models.whole('custom-mine')).ok).toBe(true);
  });

  it('and is not there is missing, not damaged', async () => {
    rmSync(file);
    expect(await new CheckedModels(store).whole('custom-mine')).toMatchObject({
      ok: false,
      error: { code: 'model-missing' },
    });
  });

  it('is checked again where the list of those that were checked is broken', async () => {
    await new CheckedModels(store).whole('custom-mine');
    writeFileSync(join(folder, 'models', 'checked.json'), '{"custom-mine"');
    const checks = checksOf(store);
    expect((await new CheckedModels(store).whole('custom-mine')).ok).toBe(true);
    expect(checks).toHaveBeenCalledOnce();
  });
});
