import { ok, type Result } from '../../../src/shared/result';
import { type Sound, type SynthesisOptions, stopped, type Voice } from '../../../src/voice/voice';

export interface Asked {
  readonly text: string;
  readonly rate: number;
}

/** A voice that gives one sample a character, remembers what it was asked, and answers otherwise where it is told to. */
export function fakeVoice(
  id: string,
  kind: Voice['kind'],
  answers: (asked: Asked, turn: number) => Result<Sound> | undefined | Promise<Result<Sound> | undefined> = () =>
    undefined,
): Voice & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  return {
    id,
    name: id,
    kind,
    language: 'en',
    asked,
    pieces: (text) => text.split('|').filter((piece) => piece !== ''),
    synthesise: async (text: string, { rate, signal }: SynthesisOptions) => {
      asked.push({ text, rate });
      const given = await answers({ text, rate }, asked.length);
      if (signal?.aborted) return stopped;
      return given ?? ok({ pcm: new Float32Array(text.length).fill(0.5), sampleRateHz: 1000 });
    },
  };
}
