// What src/speech promises about hearing, held against the real engine.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SpeechModel } from '../../../src/speech/speech-model';
import type { HeardSegment } from '../../../src/speech/tokens';
import { REFERENCE_WORDS } from '../reference-clip';
import { CLIP_MS, clip, modelPaths, repeated, THREADS, textOf, value } from './engine';

describe('transcription', () => {
  let model: SpeechModel;
  beforeAll(async () => {
    model = value(await SpeechModel.load((await modelPaths()).speech, { dtw: 'tiny.en' }));
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

  it('leaves the times by rule of thumb out when it is told to, and keeps the aligned ones', async () => {
    const piece = clip.subarray(0, 16_000 * 3);
    const heard = value(await model.transcribe(piece, { nThreads: THREADS, audioCtx: 300, tokenTimes: false }));
    const tokens = heard.segments.flatMap((segment) => segment.tokens).filter((token) => !token.special);
    expect(tokens.length).toBeGreaterThan(3);
    expect(tokens.every(({ startMs, alignedMs }) => startMs === -1 && alignedMs !== undefined)).toBe(true);
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
    const fresh = value(await SpeechModel.load((await modelPaths()).speech, { dtw: 'tiny.en' }));
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
});
