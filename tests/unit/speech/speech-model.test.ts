import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/shared/result';
import type { NativeModel, NativeSpeech, NativeTranscription } from '../../../src/speech/native';
import { SpeechModel } from '../../../src/speech/speech-model';

const samples = new Float32Array(16);
const heard: NativeTranscription = { segments: [], language: 'en', engineMs: 12 };

const coded = (code: string, message = code) => Object.assign(new Error(message), { code });

/** An engine whose transcriptions end when they are told to. */
class EngineDouble {
  readonly ends: { resolve: (value: NativeTranscription) => void; reject: (error: Error) => void }[] = [];
  aborts = 0;
  freed = 0;
  readonly model: NativeModel = {
    transcribe: () => new Promise((resolve, reject) => this.ends.push({ resolve, reject })),
    abort: () => {
      this.aborts += 1;
      for (const { reject } of this.ends) reject(coded('aborted'));
    },
    free: async () => {
      this.freed += 1;
    },
    countTokens: (text) => text.length,
    describe: () => ({ type: 'tiny', multilingual: false, audioCtx: 1500, textLayers: 4, aligns: false }),
  };
  readonly addon: NativeSpeech = {
    version: '0',
    features: '',
    mostSamples: 1,
    loadModel: async () => this.model,
    loadVoiceActivity: () => Promise.reject(coded('model-invalid')),
  };
  async load(): Promise<SpeechModel> {
    const loaded = await SpeechModel.load('/models/m.bin', {}, ok(this.addon));
    if (!loaded.ok) throw new Error(loaded.error.what);
    return loaded.value;
  }
}

describe('loading', () => {
  it('passes a missing engine on', async () => {
    const missing = { ok: false, error: { code: 'engine-missing', what: 'none' } } as const;
    expect(await SpeechModel.load('/m.bin', {}, missing)).toBe(missing);
  });

  it('names the file when it fails', async () => {
    const { addon } = new EngineDouble();
    const failing = { ...addon, loadModel: () => Promise.reject(coded('model-damaged', 'it ends too early')) };
    expect(await SpeechModel.load('/models/ggml-x.bin', {}, ok(failing))).toMatchObject({
      error: { code: 'model-damaged', what: 'The speech model ggml-x.bin is damaged: it ends too early.' },
    });
  });

  it('frees at once what was loaded for somebody who has gone', async () => {
    const engine = new EngineDouble();
    const loaded = await SpeechModel.load('/m.bin', { signal: AbortSignal.abort() }, ok(engine.addon));
    expect(loaded).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(engine.freed).toBe(1);
  });
});

describe('transcribing', () => {
  it('gives what was heard', async () => {
    const engine = new EngineDouble();
    const running = (await engine.load()).transcribe(samples);
    engine.ends[0]?.resolve(heard);
    expect(await running).toEqual({ ok: true, value: heard });
  });

  it('stops the engine when the signal says so, and not afterwards', async () => {
    const engine = new EngineDouble();
    const model = await engine.load();
    const stop = new AbortController();
    const running = model.transcribe(samples, { signal: stop.signal });
    stop.abort();
    expect(await running).toMatchObject({ error: { code: 'aborted' } });
    expect(engine.aborts).toBe(1);

    const later = new AbortController();
    const second = model.transcribe(samples, { signal: later.signal });
    engine.ends[1]?.resolve(heard);
    await second;
    later.abort();
    expect(engine.aborts).toBe(1);
  });

  it('that was refused cannot stop the one that runs', async () => {
    const engine = new EngineDouble();
    const model = await engine.load();
    engine.model.transcribe = () => {
      throw coded('handle-busy');
    };
    const stop = new AbortController();
    expect(await model.transcribe(samples, { signal: stop.signal })).toMatchObject({ error: { code: 'handle-busy' } });
    stop.abort();
    expect(engine.aborts).toBe(0);
  });

  it('does not begin for somebody who has gone', async () => {
    const engine = new EngineDouble();
    const model = await engine.load();
    expect(await model.transcribe(samples, { signal: AbortSignal.abort() })).toMatchObject({
      error: { code: 'aborted' },
    });
    expect(engine.ends).toHaveLength(0);
  });

  it('turns what nobody foresaw into a failure that says what was said', async () => {
    const engine = new EngineDouble();
    const running = (await engine.load()).transcribe(samples);
    engine.ends[0]?.reject(new Error('bits fell out'));
    expect(await running).toMatchObject({
      error: { code: 'engine-failed', what: expect.stringContaining('bits fell out') },
    });
  });
});
