// Threads and processes that end while the engine is at work.
import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { findAddon } from '../../../src/speech/addon';
import { SpeechModel } from '../../../src/speech/speech-model';
import { plainWords, REFERENCE_WORDS } from '../reference-clip';
import { clip, modelPaths, THREADS, value } from './engine';

let modelPath = '';
beforeAll(async () => {
  modelPath = (await modelPaths()).speech;
});

describe('worker threads', () => {
  const source = `
    const { parentPort, workerData } = require('node:worker_threads');
    const addon = require(workerData.addon);
    (async () => {
      const model = await addon.loadModel(workerData.model);
      parentPort.postMessage('started');
      const { segments } = await model.transcribe(workerData.samples, { nThreads: 1 });
      const text = segments.flatMap((s) => s.tokens).filter((t) => !t.special).map((t) => t.bytes).join('');
      parentPort.postMessage(text);
    })().catch((error) => parentPort.postMessage('failed: ' + error.message));
  `;
  const start = () =>
    new Worker(source, {
      eval: true,
      workerData: { addon: value(findAddon()), model: modelPath, samples: clip },
    });
  const nextMessage = (worker: Worker) => new Promise<string>((resolve) => worker.once('message', resolve));

  it('transcribe beside the main thread', async () => {
    const worker = start();
    expect(await nextMessage(worker)).toBe('started');
    expect(plainWords(await nextMessage(worker))).toBe(REFERENCE_WORDS);
    await worker.terminate();
  });

  it('may be ended in the middle of a transcription', async () => {
    for (let count = 0; count < 3; count += 1) {
      const worker = start();
      expect(await nextMessage(worker)).toBe('started');
      await new Promise((resolve) => setTimeout(resolve, 40 * count));
      await worker.terminate();
    }
    const model = value(await SpeechModel.load(modelPath));
    expect((await model.transcribe(clip.subarray(0, 32_000), { nThreads: THREADS })).ok).toBe(true);
    await model.free();
  });
});

describe('ending the process', () => {
  const inProcess = (body: string) => {
    const source = `
      const addon = require(process.argv[1]);
      const samples = new Float32Array(16000 * 60);
      process.on('uncaughtException', () => process.exit(5));
      addon.loadModel(process.argv[2]).then((model) => { ${body} });
    `;
    return spawnSync(process.execPath, ['-e', source, value(findAddon()), modelPath], { encoding: 'utf8' });
  };

  it.each<[string, string, number]>([
    [
      'by process.exit() in the middle of a transcription',
      'model.transcribe(samples); setTimeout(() => process.exit(4), 50)',
      4,
    ],
    ['by an error in the middle of a transcription', 'model.transcribe(samples); setTimeout(() => { throw 1 }, 50)', 5],
    ['right after a start', 'model.transcribe(samples); process.exit(4)', 4],
    ['with a model nobody freed', 'process.exitCode = 4', 4],
  ])('%s is clean and silent', (_, body, status) => {
    const end = inProcess(body);
    expect({ status: end.status, signal: end.signal, said: end.stdout + end.stderr }).toEqual({
      status,
      signal: null,
      said: '',
    });
  });
});
