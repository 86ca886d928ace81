import type { Voice as VoiceFacts } from '../shared/contract';
import type { Result } from '../shared/result';
import { clamp } from '../shared/units';
import { RATE } from './limits';

/** Mono sound, -1..1. */
export interface Sound {
  readonly pcm: Float32Array<ArrayBuffer>;
  readonly sampleRateHz: number;
}

export interface SynthesisOptions {
  /** 1 is the voice's own speed, 2 twice as fast; values outside 0.5..2 are brought to the nearer end. */
  readonly rate: number;
  readonly signal?: AbortSignal | undefined;
}

/** A voice that turns text into sound. Whatever goes wrong comes back as a failure; stopping does so with `stopped`. */
export interface Voice extends VoiceFacts {
  /** How this voice wants a text cut: each piece is synthesised by itself, and the first is heard while the rest waits. */
  pieces(text: string): readonly string[];
  synthesise(text: string, options: SynthesisOptions): Promise<Result<Sound>>;
}

export const withinRate = (rate: number): number => (Number.isFinite(rate) ? clamp(rate, RATE.least, RATE.most) : 1);

export const soundMs = ({ pcm, sampleRateHz }: Sound): number => Math.round((pcm.length * 1000) / sampleRateHz);

/** Puts pieces of one voice together; they share a rate because they come from one voice. */
export function joinSounds(sounds: readonly Sound[]): Sound {
  const pcm = new Float32Array(sounds.reduce((sum, sound) => sum + sound.pcm.length, 0));
  let at = 0;
  for (const sound of sounds) {
    pcm.set(sound.pcm, at);
    at += sound.pcm.length;
  }
  return { pcm, sampleRateHz: sounds[0]?.sampleRateHz ?? 16_000 };
}

export const stopped = { ok: false, error: { code: 'stopped', what: 'The voice was stopped.' } } as const;
