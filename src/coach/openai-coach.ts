import OpenAI from 'openai';
import { failed, ok, type Result } from '../shared/result';
import type { CoachAddress } from './address';
import type { AskOptions, Coach, CoachRequest } from './coach';
import { coachFailure, KEPT } from './failures';
import { ANSWER_MS, CHECK_MS, LONGEST_OPINION } from './limits';
import { requestBody } from './request';

export interface OpenaiCoachOptions {
  readonly address: CoachAddress;
  /** Local servers want none. */
  readonly key: string | undefined;
  readonly answerMs?: number | undefined;
  readonly checkMs?: number | undefined;
}

function clientFor({ address, key, answerMs = ANSWER_MS }: OpenaiCoachOptions): OpenAI {
  return new OpenAI({
    // The client insists on a key; a server that wants none does not look at it.
    apiKey: key ?? 'none',
    baseURL: address.baseUrl,
    // All named here, so that variables of the environment change nothing a person did not set in Greenroom.
    organization: null,
    project: null,
    // Its log would show the key's header.
    logLevel: 'off',
    // One press, one request.
    maxRetries: 0,
    timeout: answerMs,
    // What was agreed to be sent to one host must not wander on to another.
    fetchOptions: { redirect: 'error' },
  });
}

async function readOpinion(
  client: OpenAI,
  request: CoachRequest,
  signal: AbortSignal,
  onText: AskOptions['onText'],
): Promise<Result<string>> {
  const stream = await client.chat.completions.create(requestBody(request), { signal });
  let text = '';
  for await (const part of stream) {
    text += part.choices[0]?.delta?.content ?? '';
    onText?.(opinionIn(text));
    if (opinionIn(text).length === LONGEST_OPINION) return ok(opinionIn(text).trim());
  }
  // The client ends a broken-off stream as if it were whole.
  signal.throwIfAborted();
  const opinion = opinionIn(text).trim();
  return opinion === ''
    ? failed('coach-silent', 'The coach answered without a word.', { kept: KEPT, todo: 'Try another model.' })
    : ok(opinion);
}

/** Some models write down how they came to their answer first; that is no part of it, and it may not be over yet. */
const opinionIn = (text: string): string =>
  text.replace(/^\s*<think>[\s\S]*?(<\/think>\s*|$)/, '').slice(0, LONGEST_OPINION);

/** A coach behind any server that speaks OpenAI's interface: Ollama, LM Studio, llama.cpp, OpenAI itself. */
export function openaiCoach(options: OpenaiCoachOptions): Coach {
  const client = clientFor(options);
  const { host } = options.address;
  const answerMs = options.answerMs ?? ANSWER_MS;
  const checkMs = options.checkMs ?? CHECK_MS;
  return {
    models: async ({ signal } = {}) => {
      const limit = AbortSignal.timeout(checkMs);
      try {
        const page = await client.models.list({ signal: signal ? AbortSignal.any([signal, limit]) : limit });
        return ok(page.data.map(({ id }) => id).sort());
      } catch (thrown) {
        const stoppedByUs = signal?.aborted === true;
        return coachFailure(thrown, { host, timedOut: limit.aborted, stoppedByUs, limitMs: checkMs });
      }
    },
    ask: async (request, { signal, onText } = {}) => {
      // The client's own limit ends with the headers; this one covers the words as well.
      const limit = AbortSignal.timeout(answerMs);
      try {
        return await readOpinion(client, request, signal ? AbortSignal.any([signal, limit]) : limit, onText);
      } catch (thrown) {
        const stoppedByUs = signal?.aborted === true;
        return coachFailure(thrown, { host, timedOut: limit.aborted, stoppedByUs, limitMs: answerMs });
      }
    },
  };
}
