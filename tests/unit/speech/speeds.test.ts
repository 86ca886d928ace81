import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { threadChoices } from '../../../src/speech/measure';
import { bestThreads, keepSpeeds, knownSpeeds } from '../../../src/speech/speeds';

const figure = (model: string, threads: number, realTimeFactor: number) => ({ model, threads, realTimeFactor });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-speeds-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what was measured on this machine', () => {
  it('is kept, model by model, the newest figures of each', async () => {
    await keepSpeeds(folder, [figure('tiny.en', 1, 0.2), figure('tiny.en', 2, 0.1)]);
    await keepSpeeds(folder, [figure('base.en', 2, 0.3)]);
    await keepSpeeds(folder, [figure('tiny.en', 2, 0.15)]);
    expect(await knownSpeeds(folder)).toEqual([figure('base.en', 2, 0.3), figure('tiny.en', 2, 0.15)]);
  });

  it('says nothing about another machine', async () => {
    await keepSpeeds(folder, [figure('tiny.en', 2, 0.1)], 'old laptop x 2');
    expect(await knownSpeeds(folder)).toEqual([]);
    expect(await knownSpeeds(folder, 'old laptop x 2')).toHaveLength(1);
  });

  it('is nothing when the file was broken off', async () => {
    writeFileSync(join(folder, 'speed.json'), '{"machine": "x", "fig');
    expect(await knownSpeeds(folder)).toEqual([]);
    expect((await keepSpeeds(folder, [figure('tiny.en', 2, 0.1)])).ok).toBe(true);
    expect(await knownSpeeds(folder)).toHaveLength(1);
  });

  it('that cannot be kept is told', async () => {
    expect(await keepSpeeds(join(folder, 'none'), [figure('tiny.en', 2, 0.1)])).toMatchObject({
      ok: false,
      error: { code: 'not-writable' },
    });
  });
});

describe('threads', () => {
  it.each([
    [1, [1]],
    [2, [1, 2]],
    [3, [1, 2, 3]],
    [8, [1, 2, 4]],
  ])('worth trying with %d cores: %j', (cores, choices) => expect(threadChoices(cores)).toEqual(choices));

  it.each([
    ['nothing was measured', [], 2],
    ['another model was', [figure('base.en', 1, 0.1), figure('base.en', 2, 0.9)], 2],
    ['the usual number is fastest', [figure('tiny.en', 1, 0.2), figure('tiny.en', 2, 0.1)], 2],
    ['another is hardly faster', [figure('tiny.en', 1, 0.095), figure('tiny.en', 2, 0.1)], 2],
    ['another is clearly faster', [figure('tiny.en', 1, 0.05), figure('tiny.en', 2, 0.1)], 1],
    ['the usual number was not tried', [figure('tiny.en', 4, 0.01)], 2],
  ])('when %s', (_, figures, threads) => expect(bestThreads('tiny.en', figures, 2)).toBe(threads));
});
