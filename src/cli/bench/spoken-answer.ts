import { join } from 'node:path';
import { resampled } from '../../core/acoustics/resample';
import { toPcm16, wavHeader } from '../../core/acoustics/wav';
import { loadQuestions } from '../../library/questions';
import { scenariosFolder } from '../../library/scenarios-folder';
import { ok, type Result } from '../../shared/result';
import { msToSamples, SAMPLE_RATE_HZ } from '../../shared/units';
import { fliteVoices } from '../../voice/flite';
import { VoiceBox } from '../../voice/voice-box';

/** An answer as it was spoken, with what was said. */
export interface SpokenAnswer {
  readonly text: string;
  /** 16 kHz mono. */
  readonly sound: Float32Array;
  /** Where each sentence ends in the sound. */
  readonly sentenceEndsMs: readonly number[];
}

/** Pauses after sentences, in turn: some close, some thought over. */
const PAUSES_MS = [420, 700, 350, 1_300, 560, 900];
const LEAD_MS = 600;
/** A room is never quite silent; about -66 dBFS. */
const ROOM_NOISE = 0.0009;

const sentencesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?])\s+/);

/** The same noise every time: a linear congruential generator (Numerical Recipes). */
function addRoom(sound: Float32Array): void {
  let state = 1;
  for (let index = 0; index < sound.length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    sound[index] = (sound[index] ?? 0) + (state / 2 ** 32 - 0.5) * 2 * ROOM_NOISE;
  }
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const sound = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    sound.set(part, at);
    at += part.length;
  }
  return sound;
}

/** Model answers of the built-in questions, one after the other, spoken by the built-in voice until it is long enough. */
export async function speakAnswer(leastMs: number, voice: string): Promise<Result<SpokenAnswer>> {
  const { questions } = await loadQuestions({ builtIn: join(scenariosFolder(), 'questions'), own: [] });
  const box = new VoiceBox({ builtIn: fliteVoices(), system: async () => ok([]), onNotice: () => undefined });
  const parts: Float32Array[] = [new Float32Array(msToSamples(LEAD_MS))];
  const said: string[] = [];
  const sentenceEndsMs: number[] = [];
  let samples = msToSamples(LEAD_MS);
  const add = (part: Float32Array): void => {
    parts.push(part);
    samples += part.length;
  };
  for (const sentence of questions.flatMap(({ modelAnswer }) => sentencesOf(modelAnswer))) {
    if (samples >= msToSamples(leastMs)) break;
    const spoken = await box.speak({ text: sentence, voice, rate: 1 });
    if (!spoken.ok) return spoken;
    add(resampled(spoken.value.pcm, spoken.value.sampleRateHz, SAMPLE_RATE_HZ));
    sentenceEndsMs.push(Math.round((samples * 1000) / SAMPLE_RATE_HZ));
    add(new Float32Array(msToSamples(PAUSES_MS[said.length % PAUSES_MS.length] ?? 0)));
    said.push(sentence);
  }
  const sound = joined(parts);
  addRoom(sound);
  return ok({ text: said.join(' '), sound, sentenceEndsMs });
}

/** As a 16-bit WAV file. */
export function wavFile(sound: Float32Array): Uint8Array {
  const pcm = toPcm16(sound);
  return Buffer.concat([wavHeader(pcm.byteLength, SAMPLE_RATE_HZ), Buffer.from(pcm.buffer)]);
}
