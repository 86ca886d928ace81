import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Need } from '../../../../src/shared/contract';
import { run } from '../run';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-doctor-'));
  vi.stubEnv('GREENROOM_DATA', folder);
  vi.stubEnv('GREENROOM_MODELS', join(folder, 'models'));
  vi.stubEnv('GREENROOM_ADDON', join(folder, 'none.node'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

describe('greenroom doctor', () => {
  it('on a bare machine names all that is missing with what mends it, and ends with 3', async () => {
    const { status, out } = await run(['doctor', '--json']);
    const needs = JSON.parse(out) as Need[];
    expect(status).toBe(3);
    expect(needs.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'engine missing',
      'model missing',
      'voice-activity missing',
      'voice ready',
      'library ready',
      'questions ready',
    ]);
    for (const { state, mend } of needs) expect(mend === undefined).toBe(state === 'ready');
    expect(needs[1]?.mend).toContain('greenroom models install tiny.en');
  });

  it('looks for the model of the settings', async () => {
    await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings: { model: 'base.en' } }));
    const { out } = await run(['doctor', '--json']);
    expect(out).toContain('models install base.en');
  });

  it('says it in words without --json', async () => {
    const { out } = await run(['doctor']);
    expect(out).toMatch(/^speech engine +missing +/);
    expect(out).toMatch(/\n +to mend it: Get it: greenroom models install silero\n/);
  });

  it('ends with 2 for what it does not know', async () => {
    expect((await run(['doctor', '--fix'])).status).toBe(2);
  });
});
