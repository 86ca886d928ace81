// The real addon with the real default model: what src/speech promises about the engine, held against the engine.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Failure, Result } from '../../src/shared/result';
import { findAddon, loadAddon } from '../../src/speech/addon';
import { ModelStore } from '../../src/speech/models/store';
import { SpeechModel } from '../../src/speech/speech-model';
import type { HeardSegment } from '../../src/speech/tokens';
import { VAD_WINDOW_SAMPLES, VoiceActivity } from '../../src/speech/voice-activity';
import { plainWords, REFERENCE_WORDS, referenceClip } from './reference-clip';

const THREADS = 2;
const clip = referenceClip();
const CLIP_MS = 11_000;
const store = ModelStore.ofUser();
const folder = mkdtempSync(join(tmpdir(), 'greenroom-addon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what} ${result.error.todo ?? ''}`);
  return result.value;
}

function failureOf<T>(result: Result<T>): Failure {
  if (result.ok) throw new Error('expected a failure');
  return result.error;
}

function repeated(sound: Float32Array, times: number): Float32Array {
  const long = new Float32Array(sound.length * times);
  for (let copy = 0; copy < times; copy += 1) long.set(sound, copy * sound.length);
  return long;
}

const textOf = (segments: readonly HeardSegment[]): string => plainWords(segments.map(({ text }) => text).join(' '));

let modelPath = '';
let vadPath = '';
beforeAll(async () => {
  modelPath = value(await store.locate('tiny.en')).path;
  vadPath = value(await store.locate('silero')).path;
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

describe('transcription', () => {
  let model: SpeechModel;
  beforeAll(async () => {
    model = value(await SpeechModel.load(modelPath, { dtw: 'tiny.en' }));
  });
  afterAll(() => model.free());

  it('brings every word of the reference clip back', async () => {
    const heard = value(await model.transcribe(clip, { nThreads: THREADS }));
    expect(textOf(heard.segments)).toBe(REFERENCE_WORDS);
    expect(heard.language).toBe('en');
    expect(heard.engineMs).toBeGreaterThan(0);
  });

  it('gives tokens with probabilities and times, aligned ones near where the words are', async () => {
    const heard = value(await model.transcribe(clip, { nThreads: THREADS }));
    const tokens = heard.segments.flatMap((segment) => segment.tokens).filter((token) => !token.special);
    expect(tokens.map((token) => token.text).join('')).toBe(heard.segments.map(({ text }) => text).join(''));
    for (const token of tokens) {
      expect(token.probability).toBeGreaterThan(0);
      expect(token.probability).toBeLessThanOrEqual(1);
      expect(Math.exp(token.logProbability)).toBeCloseTo(token.probability, 2);
      expect(token.startMs).toBeGreaterThanOrEqual(0);
      expect(token.endMs).toBeLessThanOrEqual(CLIP_MS + 20);
    }
    const aligned = tokens.map((token) => token.alignedMs ?? Number.NaN);
    expect(aligned.every((ms, index) => ms >= (aligned[index - 1] ?? 0) && ms <= CLIP_MS)).toBe(true);
    // Onsets read off the waveform; the engine places a token about where it ends.
    const onset = (word: string) => aligned[tokens.findIndex((token) => token.text.trim() === word)];
    expect(Math.abs((onset('ask') ?? 0) - 3_600)).toBeLessThan(500);
    expect(Math.abs((onset('Americans') ?? 0) - 1_950)).toBeLessThan(500);
  });

  it('reports segments and progress on the way, in order', async () => {
    const segments: HeardSegment[] = [];
    const shares: number[] = [];
    const heard = value(
      await model.transcribe(clip, {
        nThreads: THREADS,
        onSegment: (segment) => segments.push(segment),
        onProgress: (share) => shares.push(share),
      }),
    );
    expect(segments).toEqual(heard.segments);
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  });

  it('reports every segment once over several windows, with alignment', async () => {
    const long = repeated(clip, 4);
    const segments: HeardSegment[] = [];
    const heard = value(
      await model.transcribe(long, { nThreads: THREADS, onSegment: (segment) => segments.push(segment) }),
    );
    expect(segments).toEqual(heard.segments);
    expect(textOf(heard.segments).match(/fellow americans/g)?.length).toBe(4);
  });

  it('hears the same in the same sound, whatever it heard before', async () => {
    const piece = clip.subarray(0, 16_000 * 8);
    const options = { nThreads: THREADS, audioCtx: 430 };
    const first = value(await model.transcribe(piece, options));
    value(await model.transcribe(clip.subarray(16_000 * 5), { nThreads: THREADS }));
    value(
      await model.transcribe(
        new Float32Array(48_000).map(() => Math.random() / 50),
        { nThreads: THREADS },
      ),
    );
    const again = value(await model.transcribe(piece, options));
    expect(again.segments).toEqual(first.segments);
    const fresh = value(await SpeechModel.load(modelPath, { dtw: 'tiny.en' }));
    expect(value(await fresh.transcribe(piece, options)).segments).toEqual(first.segments);
    await fresh.free();
  });

  it('does not write words of the piece before into silence', async () => {
    value(await model.transcribe(clip, { nThreads: THREADS }));
    const silence = await model.transcribe(new Float32Array(32_000), { nThreads: THREADS, audioCtx: 130 });
    expect(textOf(value(silence).segments)).not.toMatch(/country|fellow|americans|ask/);
  });

  it('takes the options pieces need', async () => {
    const heard = value(
      await model.transcribe(clip, {
        nThreads: THREADS,
        audioCtx: 600,
        initialPrompt: 'An inaugural address.',
        noContext: true,
        suppressNonSpeech: true,
        singleSegment: true,
        temperature: 0,
        temperatureInc: 0,
        beamSize: 3,
        bestOf: 2,
        entropyThreshold: 2.4,
        logprobThreshold: -1,
        noSpeechThreshold: 0.6,
        language: 'en',
      }),
    );
    expect(heard.segments).toHaveLength(1);
    expect(textOf(heard.segments)).toContain('ask not what your country can do for you');
  });

  it.each([1, 160, 200, 201, 1_599, 1_700, 2_400, 2_560, 2_720, 4_000])(
    'survives %i samples, with alignment and a limit on tokens',
    async (count) => {
      for (const options of [{}, { singleSegment: true }, { maxTokens: 1 }, { maxTokens: 3, singleSegment: true }]) {
        const sound = clip.subarray(6_000, 6_000 + count);
        const heard = await model.transcribe(sound, { nThreads: THREADS, temperatureInc: 0, ...options });
        expect(heard.ok).toBe(true);
      }
    },
  );

  it('stops when aborted, before the sound is through, and works on afterwards', async () => {
    const long = repeated(clip, 4);
    const stop = new AbortController();
    const shares: number[] = [];
    const running = model.transcribe(long, {
      nThreads: THREADS,
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share);
        setTimeout(() => stop.abort(), 20);
      },
    });
    expect(failureOf(await running).code).toBe('aborted');
    expect(shares).not.toContain(1);
    expect(textOf(value(await model.transcribe(clip, { nThreads: THREADS })).segments)).toBe(REFERENCE_WORDS);
  });

  it('does not start when the signal was aborted before', async () => {
    const heard = await model.transcribe(clip, { signal: AbortSignal.abort() });
    expect(failureOf(heard).code).toBe('aborted');
  });

  it('refuses a second transcription while one runs, and the first is not disturbed', async () => {
    const first = model.transcribe(clip, { nThreads: THREADS });
    const stop = new AbortController();
    const second = await model.transcribe(clip, { nThreads: THREADS, signal: stop.signal });
    expect(failureOf(second).code).toBe('handle-busy');
    stop.abort();
    expect(textOf(value(await first).segments)).toBe(REFERENCE_WORDS);
  });

  it('ends with the error of a listener that throws', async () => {
    const heard = await model.transcribe(clip, {
      nThreads: THREADS,
      onProgress: () => {
        throw new Error('the listener broke');
      },
    });
    expect(failureOf(heard).what).toContain('the listener broke');
    expect((await model.transcribe(clip.subarray(0, 16_000), { nThreads: THREADS })).ok).toBe(true);
  });

  it.each<[string, () => Float32Array, object, string]>([
    ['no sound', () => new Float32Array(0), {}, 'audio-empty'],
    ['more than an hour', () => new Float32Array(16_000 * 3600 + 1), {}, 'audio-too-long'],
    ['a value that is no number', () => new Float32Array([0, Number.NaN, 0]), {}, 'audio-invalid'],
    ['an infinite value', () => new Float32Array([0, Number.POSITIVE_INFINITY]), {}, 'audio-invalid'],
    ['integers not scaled to -1..1', () => new Float32Array([0, 20_000]), {}, 'audio-invalid'],
    ['another type', () => new Int16Array(100) as unknown as Float32Array, {}, 'bad-argument'],
    ['nothing', () => undefined as unknown as Float32Array, {}, 'bad-argument'],
    ['an audio context too small for it', () => clip, { audioCtx: 100 }, 'bad-argument'],
    ['an audio context beyond the model', () => clip, { audioCtx: 1501 }, 'bad-argument'],
    ['half a thread', () => clip, { nThreads: 0.5 }, 'bad-argument'],
    ['no thread', () => clip, { nThreads: 0 }, 'bad-argument'],
    ['a thousand threads', () => clip, { nThreads: 1000 }, 'bad-argument'],
    ['a number as text', () => clip, { temperature: '0' }, 'bad-argument'],
    ['a temperature that is no number', () => clip, { temperature: Number.NaN }, 'bad-argument'],
    ['steps without end', () => clip, { temperatureInc: 1e-9 }, 'bad-argument'],
    ['too many beams', () => clip, { beamSize: 9 }, 'bad-argument'],
    ['another language', () => clip, { language: 'de' }, 'bad-argument'],
    ['a language nobody speaks', () => clip, { language: 'xx' }, 'bad-argument'],
    ['a language to be found out', () => clip, { language: 'auto' }, 'bad-argument'],
    ['a prompt of a book', () => clip, { initialPrompt: 'a'.repeat(5000) }, 'bad-argument'],
    ['a flag that is none', () => clip, { noContext: 1 }, 'bad-argument'],
    ['a listener that is none', () => clip, { onSegment: undefined, onProgress: 7 }, 'bad-argument'],
  ])('refuses %s', async (_, samples, options, code) => {
    expect(failureOf(await model.transcribe(samples(), options)).code).toBe(code);
  });

  it('takes a prompt of one endless word', async () => {
    const options = { nThreads: THREADS, temperatureInc: 0, initialPrompt: 'a'.repeat(4096) };
    expect((await model.transcribe(clip.subarray(0, 32_000), options)).ok).toBe(true);
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

describe('model files', () => {
  const copy = (name: string, bytes: Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const load = async (path: string) => failureOf(await SpeechModel.load(path)).code;

  it('that are not there, a folder, empty or something else are named', async () => {
    expect(await load(join(folder, 'nowhere.bin'))).toBe('model-unreadable');
    expect(await load(folder)).toBe('model-unreadable');
    expect(await load(copy('empty.bin', Buffer.alloc(0)))).toBe('model-invalid');
    expect(await load(copy('text.bin', Buffer.from('This is a shopping list.'.repeat(100))))).toBe('model-invalid');
    expect(await load(vadPath)).toBe('model-invalid');
    expect(failureOf(await VoiceActivity.load(modelPath)).code).toBe('model-invalid');
    expect(await load('')).toBe('bad-argument');
  });

  it('cut off anywhere are damaged, never half loaded', async () => {
    const whole = readFileSync(modelPath);
    const path = copy('cut.bin', whole);
    for (const size of [whole.length - 1, 40_000_000, 700_000, 60_000, 100, 47, 5]) {
      truncateSync(path, size);
      expect(await load(path), `${size} bytes`).toMatch(/^model-(damaged|invalid)$/);
    }
    const vad = readFileSync(vadPath);
    for (const size of [vad.length - 1, 500_000, 200, 90, 30]) {
      const cut = copy('vad-cut.bin', vad.subarray(0, size));
      expect(failureOf(await VoiceActivity.load(cut)).code, `${size} bytes`).toMatch(/^model-(damaged|invalid)$/);
    }
  });

  it('with a wrong number anywhere in their structure are refused', async () => {
    const whole = readFileSync(modelPath);
    const firstTensor = whole.indexOf('decoder.positional_embedding') - 5 * 4;
    const places = [0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 64_376, 64_380, firstTensor];
    const path = copy('wrong.bin', whole);
    const file = openSync(path, 'r+');
    for (const place of [...places, firstTensor + 4, firstTensor + 8, firstTensor + 12]) {
      for (const wrong of [-1, 0x7fff_ffff, 99_999]) {
        const four = Buffer.alloc(4);
        four.writeInt32LE(wrong);
        writeSync(file, four, 0, 4, place);
        expect(await load(path), `${wrong} at ${place}`).toMatch(/^model-(damaged|invalid)$/);
      }
      writeSync(file, whole, place, 4, place);
    }
    expect((await SpeechModel.load(path)).ok).toBe(true);
  });

  it('with more behind their end are refused', async () => {
    const path = copy('longer.bin', Buffer.concat([readFileSync(modelPath), Buffer.alloc(64)]));
    expect(await load(path)).toBe('model-damaged');
  });

  it('with letters of any language in their path load', async () => {
    const path = copy('größe 模型.bin', readFileSync(modelPath));
    const model = value(await SpeechModel.load(path));
    await model.free();
  });

  it('refuses alignment heads the model does not have', async () => {
    const heads = (list: unknown) => ({ dtwHeads: list as [number, number][] });
    expect(failureOf(await SpeechModel.load(modelPath, heads([[9, 0]]))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, heads([[0, 99]]))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, { dtw: 'small.en' })).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, heads([]))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, heads(['a']))).code).toBe('bad-argument');
    expect(failureOf(await SpeechModel.load(modelPath, { dtw: 'huge' })).code).toBe('bad-argument');
    const model = value(
      await SpeechModel.load(
        modelPath,
        heads([
          [2, 0],
          [3, 1],
        ]),
      ),
    );
    expect(model.description.aligns).toBe(true);
    await model.free();
  });
});

describe('voice activity', () => {
  let activity: VoiceActivity;
  beforeAll(async () => {
    activity = value(await VoiceActivity.load(vadPath));
  });
  afterAll(() => activity.free());

  it('finds the four stretches of the clip', async () => {
    const { segments } = value(await activity.analyse(clip));
    expect(segments).toHaveLength(4);
    const starts = [300, 3_250, 5_350, 8_150];
    for (const [index, segment] of segments.entries()) {
      expect(Math.abs(segment.startMs - (starts[index] ?? 0))).toBeLessThan(150);
      expect(segment.endMs).toBeGreaterThan(segment.startMs);
    }
  });

  it('says the same of a stream, however it is cut, as of the whole', async () => {
    const whole = value(await activity.analyse(clip)).probabilities;
    value(activity.reset());
    const streamed: number[] = [];
    for (let at = 0, size = 1; at < clip.length; at += size, size = ((size * 7) % 1900) + 1) {
      streamed.push(...value(activity.push(clip.subarray(at, at + size))));
    }
    streamed.push(...value(activity.flush()));
    expect(streamed).toEqual([...whole]);
    expect(whole).toHaveLength(Math.ceil(clip.length / VAD_WINDOW_SAMPLES));
  });

  it('starts a new stream fresh', () => {
    value(activity.reset());
    const first = value(activity.push(clip.subarray(0, 51_200)));
    value(activity.reset());
    expect(value(activity.push(clip.subarray(0, 51_200)))).toEqual(first);
  });

  it('hears no speech in silence and hum', async () => {
    const hum = Float32Array.from({ length: 48_000 }, (_, at) => 0.1 * Math.sin((2 * Math.PI * 50 * at) / 16_000));
    for (const sound of [new Float32Array(48_000), hum]) {
      expect(value(await activity.analyse(sound)).segments).toEqual([]);
    }
  });

  it('refuses what is no sound and keeps its stream', () => {
    value(activity.reset());
    value(activity.push(clip.subarray(0, 16_000)));
    expect(failureOf(activity.push(new Float32Array(512).fill(Number.NaN))).code).toBe('audio-invalid');
    const next = value(activity.push(clip.subarray(16_000, 32_000)));
    value(activity.reset());
    const undisturbed = value(activity.push(clip.subarray(0, 32_000)));
    expect([...undisturbed.subarray(-next.length)]).toEqual([...next]);
  });

  it('serves one purpose at a time', async () => {
    const running = activity.analyse(clip);
    expect(failureOf(activity.push(clip.subarray(0, 512))).code).toBe('handle-busy');
    expect(failureOf(await activity.analyse(clip)).code).toBe('handle-busy');
    expect((await running).ok).toBe(true);
  });

  it('refuses once it is freed', async () => {
    const short = value(await VoiceActivity.load(vadPath));
    const running = short.analyse(clip);
    short.free();
    expect((await running).ok).toBe(true);
    expect(failureOf(short.push(clip.subarray(0, 512))).code).toBe('handle-freed');
    expect(failureOf(await short.analyse(clip)).code).toBe('handle-freed');
  });
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
