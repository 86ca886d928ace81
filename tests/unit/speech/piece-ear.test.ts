import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/transcript/pieces';
import { failed, ok, type Result } from '../../../src/shared/result';
import type { SpeechEngine } from '../../../src/speech/engine';
import { HEARING } from '../../../src/speech/hearing-limits';
import { PieceEar } from '../../../src/speech/piece-ear';
import type { Heard, TranscribeOptions } from '../../../src/speech/speech-model';

const heardAs = (text: string, probability = 0.9): Heard => ({
  segments: [
    {
      text,
      startMs: 0,
      endMs: 2000,
      noSpeechProbability: 0,
      tokens: text
        .split(' ')
        .filter(Boolean)
        .map((word, at) => ({
          id: at,
          text: ` ${word}`,
          special: false,
          probability,
          logProbability: Math.log(probability),
          startMs: at * 200,
          endMs: at * 200 + 200,
          alignedMs: at * 200 + 300,
        })),
    },
  ],
  language: 'en',
  engineMs: 7,
});

function earOf(answers: readonly Result<Heard>[], multilingual = false) {
  const asked: TranscribeOptions[] = [];
  const turns: Piece[] = [];
  const engine = {
    idle: true,
    description: { type: 'tiny', multilingual, audioCtx: 1500, textLayers: 4, aligns: true },
    countTokens: (text: string) => text.split(' ').length,
    hear: async (_: Float32Array, options: TranscribeOptions, __: string, onBegin?: () => void) => {
      onBegin?.();
      asked.push(options);
      return answers[Math.min(asked.length, answers.length) - 1] ?? failed('engine-failed', 'No answer.');
    },
  };
  const ear = new PieceEar(engine as unknown as SpeechEngine, ['canary'], 'live', (piece) => turns.push(piece));
  return { ear, asked, turns };
}

const piece = (more: Partial<Piece> = {}): Piece => ({
  startMs: 10_000,
  endMs: 12_400,
  keepFromMs: 10_000,
  keepToMs: 12_400,
  voicedMs: 2_000,
  sureShare: 0.95,
  ...more,
});
const sound = new Float32Array(2_400 * 16);
const signal = new AbortController().signal;

async function hear(answers: readonly Result<Heard>[], more: Partial<Piece> = {}) {
  const { ear, asked, turns } = earOf(answers);
  const heard = await ear.hear(sound, piece(more), signal);
  if (!heard.ok) throw new Error(heard.error.what);
  return { ...heard.value, text: heard.value.words.map(({ text }) => text).join(' '), asked, turns };
}

describe('hearing a piece', () => {
  it('takes the first hearing that is believed, with times from the start of the recording', async () => {
    const { verdict, text, words, asked, turns, engineMs } = await hear([ok(heardAs('we rolled back'))]);
    expect([verdict, text, engineMs]).toEqual(['heard', 'we rolled back', 7]);
    expect(words[0]?.startMs).toBeGreaterThanOrEqual(10_000);
    expect(words.at(-1)?.endMs).toBeLessThanOrEqual(12_400);
    expect(asked).toHaveLength(1);
    expect(turns).toHaveLength(1);
  });

  it('lets the engine see the piece and some silence, with the words of the question and without what came before', async () => {
    const { asked } = await hear([ok(heardAs('we rolled back'))]);
    expect(asked[0]).toMatchObject({
      audioCtx: 120 + HEARING.silenceBehindTokens,
      noContext: true,
      temperatureInc: 0,
      language: 'en',
      initialPrompt: expect.stringContaining('canary'),
    });
  });

  it('never asks for more than the engine can see', async () => {
    const { ear, asked } = earOf([ok(heardAs(''))]);
    await ear.hear(new Float32Array(29 * 16_000), piece({ voicedMs: 20_000 }), signal);
    expect(asked.every(({ audioCtx }) => (audioCtx ?? 0) <= 1500)).toBe(true);
  });

  it('tries again without the prompt when it goes round in circles', async () => {
    const loop = heardAs('my fellow Americans my fellow Americans my fellow Americans my fellow Americans');
    const { text, asked, turns, engineMs } = await hear([ok(loop), ok(heardAs('and so my fellow Americans'))]);
    expect(text).toBe('and so my fellow Americans');
    expect(asked[1]?.initialPrompt).toBeUndefined();
    expect(asked[1]?.audioCtx).toBe(asked[0]?.audioCtx);
    expect(turns).toHaveLength(2);
    expect(engineMs).toBe(14);
  });

  it('shows more silence behind the piece when it goes on in circles without the prompt', async () => {
    const loop = heardAs('my fellow Americans my fellow Americans my fellow Americans my fellow Americans');
    const { text, asked } = await hear([ok(loop), ok(loop), ok(heardAs('and so my fellow Americans'))]);
    expect(text).toBe('and so my fellow Americans');
    expect(asked[2]?.initialPrompt).toBeUndefined();
    expect(asked[2]?.audioCtx).toBe(120 + HEARING.roomyTokens);
  });

  it('keeps the first round when it goes round in circles however it is asked', async () => {
    const { verdict, text } = await hear([ok(heardAs('so we did it we did it we did it we did it'))]);
    expect([verdict, text]).toEqual(['heard', 'so we did it']);
  });

  it('has no words for what no try made out, and says why', async () => {
    const { verdict, words, asked } = await hear([ok(heardAs('the canary took five', 0.2))]);
    expect([verdict, words]).toEqual(['improbable', []]);
    expect(asked).toHaveLength(4);
    expect(asked[3]?.temperature).toBe(HEARING.warmer);
  });

  it('does not ask again for sound that is hardly speech', async () => {
    const noise = { sureShare: 0.2, voicedMs: 400 };
    expect((await hear([ok(heardAs(''))], noise)).asked).toHaveLength(1);
    const phrase = await hear([ok(heardAs('Thank you.'))], noise);
    expect([phrase.verdict, phrase.words, phrase.asked.length]).toEqual(['set-phrase', [], 1]);
  });

  it('ends with what went wrong in the engine', async () => {
    const { ear } = earOf([failed('out-of-memory', 'There is not enough memory.')]);
    expect(await ear.hear(sound, piece(), signal)).toMatchObject({ ok: false, error: { code: 'out-of-memory' } });
  });

  it('lets a model of many languages find out which one it is', async () => {
    const { ear, asked } = earOf([ok(heardAs('wir rollen zurück'))], true);
    await ear.hear(sound, piece(), signal);
    await ear.hear(sound, piece(), signal, 'de');
    expect(asked.map(({ language }) => language)).toEqual(['auto', 'de']);
  });
});
