import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Resampler } from '../../src/core/acoustics/resample';
import { toPcm16, wavHeader } from '../../src/core/acoustics/wav';
import { msToSamples, SAMPLE_RATE_HZ } from '../../src/shared/units';
import { throwawayFolder } from './launch';

/** A room's hiss, about -66 dBFS: a microphone in a quiet room never sends exact zeros. */
const HISS = 0.0005;

export interface Spoken {
  readonly samples: Float32Array;
  readonly durationMs: number;
}

/** Has the app's own offline voice speak a text. */
export async function speak(page: Page, text: string, voice = 'flite:slt'): Promise<Spoken> {
  const said = await page.evaluate(
    async ([words, id]) => {
      const answer = await window.greenroom.call('voices.speak', { text: words, voice: id });
      if (!answer.ok) throw new Error(answer.error.what);
      return { pcm: [...answer.value.pcm], rateHz: answer.value.sampleRateHz };
    },
    [text, voice] as const,
  );
  const resampler = new Resampler(said.rateHz, SAMPLE_RATE_HZ);
  const parts = [resampler.push(Float32Array.from(said.pcm)), resampler.end()];
  const samples = Float32Array.from(parts.flatMap((part) => [...part]));
  return { samples, durationMs: (samples.length * 1000) / SAMPLE_RATE_HZ };
}

/** The same hiss each time. */
function hiss(length: number): Float32Array {
  let seed = 1;
  return Float32Array.from({ length }, () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return HISS * (seed / 1_073_741_824 - 1);
  });
}

/** Writes what the microphone will hear: quiet, the parts with pauses between them, and quiet until it begins again. */
export function writeMicrophone(
  folder: string,
  parts: readonly Float32Array[],
  times: { readonly leadMs: number; readonly pauseMs: number; readonly restMs: number },
): string {
  const gaps = [times.leadMs, ...parts.slice(1).map(() => times.pauseMs)].map(msToSamples);
  const speech = parts.reduce((sum, part) => sum + part.length, 0);
  const sound = hiss(speech + gaps.reduce((sum, gap) => sum + gap, 0) + msToSamples(times.restMs));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    at += gaps[index] ?? 0;
    for (let offset = 0; offset < part.length; offset += 1)
      sound[at + offset] = (sound[at + offset] ?? 0) + (part[offset] ?? 0);
    at += part.length;
  }
  const pcm = toPcm16(sound);
  const bytes = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  const file = join(folder, 'microphone.wav');
  writeFileSync(file, Buffer.concat([wavHeader(bytes.length, SAMPLE_RATE_HZ), bytes]));
  return file;
}

export interface Microphone {
  /** File that the microphone plays. */
  readonly file: string;
  /** From the first word to the last. */
  readonly spokenMs: number;
}

/** A microphone that hears these sentences, spoken by the app's own offline voice. */
export async function microphoneSaying(
  page: Page,
  sentences: readonly string[],
  times: { readonly leadMs: number; readonly pauseMs: number },
): Promise<Microphone> {
  const parts: Float32Array[] = [];
  for (const sentence of sentences) parts.push((await speak(page, sentence)).samples);
  const spoken = parts.reduce((sum, part) => sum + (part.length * 1000) / SAMPLE_RATE_HZ, 0);
  const file = writeMicrophone(throwawayFolder(), parts, { ...times, restMs: 60_000 });
  return { file, spokenMs: spoken + (sentences.length - 1) * times.pauseMs };
}
