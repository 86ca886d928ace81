// The default model in the real engine: what it is, and that its memory comes back.
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAddon } from '../../../src/speech/addon';
import { SpeechModel } from '../../../src/speech/speech-model';
import { clip, failureOf, modelPaths, store, THREADS, value } from './engine';

let modelPath = '';
beforeAll(async () => {
  modelPath = (await modelPaths()).speech;
});

describe('the engine', () => {
  it('is whisper.cpp 1.9.1', () => {
    expect(value(loadAddon()).version).toBe('1.9.1');
  });
});

describe('the default model', () => {
  it('is the published file', async () => {
    expect(value(await store.verify('tiny.en'))).toMatchObject({ installed: true, damaged: false });
    expect(value(await store.verify('silero'))).toMatchObject({ installed: true, damaged: false });
  });

  it('describes itself', async () => {
    const model = value(await SpeechModel.load(modelPath, { dtw: 'tiny.en' }));
    expect(model.description).toEqual({
      type: 'tiny',
      multilingual: false,
      audioCtx: 1500,
      textLayers: 4,
      aligns: true,
    });
    expect(model.countTokens(' kubectl rollout undo')).toBeGreaterThan(3);
    expect(model.countTokens('')).toBe(0);
    await model.free();
  });
});

describe('freeing', () => {
  it('refuses a freed model, and freeing again does nothing', async () => {
    const model = value(await SpeechModel.load(modelPath));
    await model.free();
    await model.free();
    expect(failureOf(await model.transcribe(clip)).code).toBe('handle-freed');
  });

  it('stops a running transcription and waits for it', async () => {
    const model = value(await SpeechModel.load(modelPath));
    const running = model.transcribe(clip, { nThreads: THREADS });
    const order: string[] = [];
    await Promise.all([
      running.then((heard) => order.push(failureOf(heard).code)),
      model.free().then(() => order.push('freed')),
    ]);
    expect(order.toSorted()).toEqual(['aborted', 'freed']);
  });

  it('gives the memory back: twenty loads take no more than two', async () => {
    const cycle = async () => {
      const model = value(await SpeechModel.load(modelPath));
      const options = { nThreads: THREADS, audioCtx: 200, temperatureInc: 0, maxTokens: 8 };
      value(await model.transcribe(clip.subarray(0, 32_000), options));
      await model.free();
    };
    for (let warm = 0; warm < 3; warm += 1) await cycle();
    const before = process.memoryUsage().rss;
    for (let count = 0; count < 20; count += 1) await cycle();
    const grownMb = (process.memoryUsage().rss - before) / 1e6;
    // One model is 78 MB on disk and about 150 MB in memory: losing even one would show.
    expect(grownMb).toBeLessThan(60);
  });
});
