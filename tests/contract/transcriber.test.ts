// The real worker with the real engine, killed the way a full memory kills it: the take goes on and comes back whole.
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { WavWriter } from '../../src/library/wav-writer';
import type { Progress } from '../../src/main/sessions/ports';
import { type TranscriberChild, TranscriberProcess } from '../../src/main/workers/transcriber-process';
import type { Failure, Result } from '../../src/shared/result';
import { ModelStore } from '../../src/speech/models/store';
import { plainWords, REFERENCE_WORDS, referenceClip } from './reference-clip';

// Minutes of speech, on machines that may be busy.
vi.setConfig({ testTimeout: 400_000 });
vi.mock('electron', () => ({ utilityProcess: { fork: () => undefined } }));

const ENTRY = join(import.meta.dirname, '..', '..', 'out', 'main', 'transcriber.js');
const CLIP = join(import.meta.dirname, '..', 'fixtures', 'jfk.wav');
const folder = mkdtempSync(join(tmpdir(), 'greenroom-transcriber-'));
const children: ChildProcess[] = [];
const notices: Failure[] = [];
let hearing: TranscriberProcess | undefined;

afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  await hearing?.stop();
  children.length = 0;
  notices.length = 0;
});

function forkNode(entry: string): TranscriberChild {
  const execArgv = ['--require', join(import.meta.dirname, 'parent-port.cjs')];
  const child = fork(entry, [], { execArgv, serialization: 'advanced', silent: true });
  children.push(child);
  return {
    postMessage: (message) => child.connected && child.send(message),
    kill: () => child.kill('SIGKILL'),
    on: (event, listener) => child.on(event, listener),
  };
}

function started(): TranscriberProcess {
  if (!existsSync(ENTRY)) throw new Error('the app is not built; run: npm run build');
  hearing = new TranscriberProcess({
    entry: ENTRY,
    model: () => 'tiny.en',
    threads: () => 2,
    onNotice: (failure) => notices.push(failure),
    fork: forkNode,
  });
  return hearing;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

/** Says the clip `times` over into a take on disk and into the engine, five times as fast as it was spoken. */
async function record(engine: TranscriberProcess, name: string, times: number, onProgress: (at: Progress) => void) {
  const soundFile = join(folder, name);
  const writer = await WavWriter.create(soundFile, { onTrouble: () => undefined, onRecovered: () => undefined });
  engine.begin({ session: name, soundFile, vocabulary: [], onProgress });
  const clip = referenceClip();
  const frame = 1600;
  for (let at = 0; at < clip.length * times; at += frame) {
    const samples = clip.slice(at % clip.length, Math.min(clip.length, (at % clip.length) + frame));
    writer.append(samples);
    engine.push(name, samples);
    await wait(20);
  }
  await writer.close();
  return soundFile;
}

const worded = ({ words }: { words: readonly { text: string; startMs: number; endMs: number }[] }) =>
  words.map(({ text, startMs, endMs }) => `${text} ${startMs}-${endMs}`);

describe('the transcriber’s process', () => {
  it('hears a file and a live recording alike', async () => {
    const engine = started();
    const file = value(await engine.hearFile(CLIP, []));
    expect(plainWords(file.text)).toBe(REFERENCE_WORDS);
    await record(engine, 'live.wav', 1, () => undefined);
    const live = value(await engine.finish('live.wav'));
    expect(worded(live)).toEqual(worded(file));
    expect(live.pauses).toEqual(file.pauses);
    expect(live.speech).toEqual(file.speech);
  });

  it('killed in the middle of a take is replaced, and the take comes back whole', async () => {
    const engine = started();
    let killed = false;
    const recording = record(engine, 'killed.wav', 3, ({ text }) => {
      if (killed || !text.includes('country')) return;
      killed = true;
      children[0]?.kill('SIGKILL');
    });
    const soundFile = await recording;
    const live = value(await engine.finish('killed.wav'));
    expect(killed).toBe(true);
    expect(children).toHaveLength(2);
    const undisturbed = value(await engine.hearFile(soundFile, []));
    expect(live.durationMs).toBe(33_000);
    expect(worded(live)).toEqual(worded(undisturbed));
    expect(live.speech).toEqual(undisturbed.speech);
  });

  it('killed after the take has ended hears it from the disk', async () => {
    const engine = started();
    await record(engine, 'ended.wav', 2, () => undefined);
    const finished = engine.finish('ended.wav');
    children.at(-1)?.kill('SIGKILL');
    expect(value(await finished).text.match(/country/g)).toHaveLength(4);
  });

  it('measures this machine', async () => {
    const figures = value(await started().measure());
    expect(figures.map(({ model }) => model)).toContain('tiny.en');
    for (const { realTimeFactor } of figures) expect(realTimeFactor).toBeGreaterThan(0);
    expect(notices).toEqual([]);
  });

  it('hears nothing with a model of the right size and wrong content, and names it', async () => {
    const models = join(folder, 'models');
    mkdirSync(models);
    for (const id of ['tiny.en', 'silero']) {
      const { path } = value(await ModelStore.ofUser().locate(id));
      copyFileSync(path, join(models, basename(path)));
    }
    const file = openSync(join(models, 'ggml-tiny.en.bin'), 'r+');
    writeSync(file, Buffer.alloc(64, 0x3c), 0, 64, 40_000_000);
    closeSync(file);
    vi.stubEnv('GREENROOM_MODELS', models);
    const heard = await started().hearFile(CLIP, []);
    vi.unstubAllEnvs();
    expect(heard).toMatchObject({
      ok: false,
      error: { code: 'model-damaged', what: expect.stringContaining('tiny.en'), kept: expect.any(String) },
    });
  });

  it('says which model is missing', async () => {
    const engine = new TranscriberProcess({
      entry: ENTRY,
      model: () => 'huge.xx',
      threads: () => 2,
      onNotice: () => undefined,
      fork: forkNode,
    });
    hearing = engine;
    expect(await engine.hearFile(CLIP, [])).toMatchObject({
      ok: false,
      error: { code: 'model-unknown', what: expect.stringContaining('huge.xx'), kept: expect.any(String) },
    });
  });
});
