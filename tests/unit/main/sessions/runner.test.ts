import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseWav } from '../../../../src/core/acoustics/wav';
import { judge } from '../../../../src/core/star/judge';
import { textOnly } from '../../../../src/core/transcript/text-only';
import { TakeStore } from '../../../../src/library/takes';
import type { Hearing } from '../../../../src/main/sessions/ports';
import { SessionRunner } from '../../../../src/main/sessions/runner';
import type { Result } from '../../../../src/shared/result';
import { failed, ok } from '../../../../src/shared/result';
import type { Transcript } from '../../../../src/shared/transcript';
import { aQuestion } from './a-question';

let folder: string;
let takes: TakeStore;
let calls: string[];
let lastWords: (heard: Result<Transcript>) => void;

const hearing: Hearing = {
  begin: () => void calls.push('begin'),
  push: () => void calls.push('push'),
  finish: () => {
    calls.push('finish');
    return new Promise((resolve) => {
      lastWords = resolve;
    });
  },
  abort: () => {
    calls.push('abort');
    lastWords?.(failed('hearing-stopped', 'Hearing was stopped.'));
  },
  hearFile: async () => failed('not-here', 'not used'),
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'greenroom-session-'));
  takes = await TakeStore.open(folder);
  calls = [];
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function recording(): Promise<SessionRunner> {
  const question = aQuestion();
  const runner = new SessionRunner(
    's1',
    { question, prompt: question.prompt, variant: 'standard', targetMs: { minMs: 120_000, maxMs: 180_000 } },
    { takes, hearing, judge: async (request) => judge(request), onChange: () => undefined, onTrouble: () => undefined },
  );
  runner.dispatch({ type: 'asked' });
  runner.dispatch({ type: 'record' });
  await runner.idle();
  return runner;
}

const second = (): Float32Array => new Float32Array(16_000).fill(0.1);

describe('a session', () => {
  it('hears the last words while the sound is being closed, and shows the take when both are done', async () => {
    const runner = await recording();
    runner.sound(second());
    runner.dispatch({ type: 'stop' });
    await Promise.resolve();
    expect(calls).toEqual(['begin', 'push', 'finish']);
    lastWords(ok({ ...textOnly('We shipped it late.'), durationMs: 1000 }));
    await runner.idle();
    await runner.idle();
    await expect.poll(() => runner.view().phase).toBe('done');
    const [take] = takes.list();
    expect(take).toMatchObject({ state: 'complete', durationMs: 1000 });
    const sound = await readFile(takes.path(take?.id ?? '', 'sound'));
    const layout = parseWav(sound, sound.length);
    expect(layout.ok && layout.value.dataBytes).toBe(32_000);
  });

  it('keeps the sound when the engine fails after the stop', async () => {
    const runner = await recording();
    runner.sound(second());
    runner.dispatch({ type: 'stop' });
    await Promise.resolve();
    lastWords(failed('engine-gone', 'The engine stopped.'));
    await expect.poll(() => runner.view().phase).toBe('failed');
    await runner.idle();
    expect(takes.list()).toMatchObject([{ state: 'recorded', durationMs: 1000 }]);
  });

  it('thrown away while its end is heard is gone at once, and what it still reports does not touch the next', async () => {
    const runner = await recording();
    runner.sound(second());
    runner.dispatch({ type: 'stop' });
    await vi.waitFor(() => expect(calls).toContain('finish'));
    await vi.waitFor(() => expect(takes.list()).toMatchObject([{ state: 'recorded' }]));
    runner.dispatch({ type: 'discard' });
    expect(runner.view().phase).toBe('ready');
    runner.dispatch({ type: 'record' });
    await runner.idle();
    expect(runner.view()).toMatchObject({ phase: 'recording', recordedMs: 0, words: '' });
    expect(runner.view().failure).toBeUndefined();
    expect(takes.list()).toMatchObject([{ state: 'recording' }]);
    runner.sound(second());
    runner.dispatch({ type: 'stop' });
    await vi.waitFor(() => expect(calls.filter((call) => call === 'finish')).toHaveLength(2));
    lastWords(ok({ ...textOnly('We shipped it late.'), durationMs: 1000 }));
    await expect.poll(() => runner.view().phase).toBe('done');
    expect(takes.list()).toMatchObject([{ state: 'complete', durationMs: 1000 }]);
  });

  it('keeps no empty take and says that no sound came', async () => {
    const runner = await recording();
    runner.dispatch({ type: 'stop' });
    await expect.poll(() => runner.view().phase).toBe('failed');
    expect(runner.view().failure?.code).toBe('no-sound');
    expect(takes.list()).toEqual([]);
    expect(calls).toContain('abort');
  });
});
