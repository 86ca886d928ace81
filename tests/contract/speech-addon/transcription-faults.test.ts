// Sound that is too short, wrong or withdrawn, and listeners that fail: never a crash, never a wrong transcript.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SpeechModel } from '../../../src/speech/speech-model';
import { REFERENCE_WORDS } from '../reference-clip';
import { clip, failureOf, modelPaths, repeated, THREADS, textOf, value } from './engine';

describe('a transcription that goes wrong', () => {
  let model: SpeechModel;
  beforeAll(async () => {
    model = value(await SpeechModel.load((await modelPaths()).speech, { dtw: 'tiny.en' }));
  });
  afterAll(() => model.free());

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
