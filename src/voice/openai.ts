import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { fromPcm16 } from '../core/acoustics/wav';
import { type Failure, failed, messageOf, ok, type Result } from '../shared/result';
import { CLOUD_ANSWER_MS, CLOUD_LONGEST, CLOUD_MOST_BYTES } from './limits';
import { tidyForSpeech } from './text/prepare';
import { type Sound, type SynthesisOptions, stopped, type Voice, withinRate } from './voice';

const MODEL = 'gpt-4o-mini-tts';
const MANNER = 'You are an experienced engineer interviewing a colleague. Speak calmly and clearly, at an even pace.';
/** What the service sends as `pcm`: 16-bit little-endian mono at this rate. */
const RATE_HZ = 24_000;
const VOICES = ['marin', 'cedar', 'alloy', 'ash', 'coral', 'sage', 'verse'] as const;

export interface CloudOptions {
  readonly key: string;
  /** Another address that speaks the same protocol. */
  readonly baseUrl?: string | undefined;
  readonly answerMs?: number | undefined;
}

const BY_STATUS: Readonly<Record<number, Omit<Failure, 'code'>>> = {
  401: { what: 'The cloud voice refused the key.', todo: 'Enter the key again in Settings, Voice.' },
  403: { what: 'The key may not use the cloud voice.', todo: 'Check what the key is allowed, or use another.' },
  404: { what: 'The cloud service does not know this voice.', todo: 'Choose another voice.' },
  429: {
    what: 'The cloud voice refused: too many requests, or the account has no credit left.',
    todo: 'Wait a minute, or check the account.',
  },
};

/**
 * Why the service did not speak, in words of our own: the service's message may hold part of the key.
 */
function cloudFailure(thrown: unknown, timedOut: boolean, stoppedByUs: boolean): Result<never> {
  if (stoppedByUs) return stopped;
  if (timedOut || thrown instanceof APIConnectionTimeoutError) {
    return failed('cloud-slow', 'The cloud voice did not answer in time.', { todo: 'Check the connection.' });
  }
  if (thrown instanceof APIConnectionError) {
    return failed('cloud-unreachable', 'The cloud voice could not be reached.', { todo: 'Check the connection.' });
  }
  if (thrown instanceof APIError && thrown.status !== undefined) {
    const known = BY_STATUS[thrown.status];
    if (known) return { ok: false, error: { code: 'cloud-refused', ...known } };
    return failed('cloud-failed', `The cloud voice answered with status ${thrown.status}.`, {
      todo: 'Try again later.',
    });
  }
  const why = thrown instanceof APIUserAbortError ? 'the request was broken off' : messageOf(thrown);
  return failed('cloud-failed', `The cloud voice failed: ${why}.`, { todo: 'Try again later.' });
}

/** Whole samples of what came; a half sample at the end (a connection cut short) is left out. */
function samplesOf(parts: readonly Uint8Array[]): Float32Array<ArrayBuffer> {
  const bytes = Buffer.concat(parts);
  const samples = new Int16Array(Math.floor(bytes.byteLength / 2));
  for (let at = 0; at < samples.length; at += 1) samples[at] = bytes.readInt16LE(at * 2);
  return fromPcm16(samples);
}

async function bodyOf(response: Response): Promise<Result<Uint8Array[]>> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > CLOUD_MOST_BYTES) return failed('cloud-failed', 'The cloud voice sent far too much sound.');
    parts.push(part);
  }
  return ok(parts);
}

/**
 * Voices of OpenAI's speech service. Used only when the person has switched them on and given a key: the text to be
 * said, and nothing else, then goes to the service.
 */
export function openaiVoices({ key, baseUrl, answerMs = CLOUD_ANSWER_MS }: CloudOptions): Voice[] {
  const client = new OpenAI({
    apiKey: key,
    // All named here, so that variables of the environment change nothing a person did not set in Greenroom.
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    // Its log would show the key's header.
    logLevel: 'off',
    maxRetries: 0,
    timeout: answerMs,
  });
  const synthesise = async (
    voice: string,
    text: string,
    { rate, signal }: SynthesisOptions,
  ): Promise<Result<Sound>> => {
    // The client's own limit ends with the headers; this one covers the sound as well.
    const limit = AbortSignal.timeout(answerMs);
    const ends = signal ? AbortSignal.any([signal, limit]) : limit;
    try {
      const response = await client.audio.speech.create(
        { model: MODEL, voice, input: text, instructions: MANNER, response_format: 'pcm', speed: withinRate(rate) },
        { signal: ends },
      );
      const body = await bodyOf(response);
      if (!body.ok) return body;
      const pcm = samplesOf(body.value);
      return pcm.length > 0
        ? ok({ pcm, sampleRateHz: RATE_HZ })
        : failed('cloud-failed', 'The cloud voice sent no sound.');
    } catch (thrown) {
      return cloudFailure(thrown, limit.aborted, signal?.aborted === true);
    }
  };
  return VOICES.map((name) => ({
    id: `openai:${name}`,
    name: `${name[0]?.toUpperCase()}${name.slice(1)} (OpenAI)`,
    kind: 'cloud',
    language: 'en',
    pieces: (text) => tidyForSpeech(text).match(new RegExp(`[^]{1,${CLOUD_LONGEST}}`, 'g')) ?? [],
    synthesise: (text, options) => synthesise(name, text, options),
  }));
}
