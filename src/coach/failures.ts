import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { type Failure, failed, messageOf, type Result } from '../shared/result';

export const KEPT = 'Your take and its score are untouched.';

const BY_STATUS: Readonly<Record<number, Omit<Failure, 'code'>>> = {
  401: { what: 'The coach refused the key.', todo: 'Enter the key again in Settings, Coach.' },
  403: { what: 'The key may not use this model.', todo: 'Check what the key is allowed, or choose another model.' },
  404: {
    what: 'The coach does not know this model, or this is not the address of its interface.',
    todo: 'Press “Try the connection” in Settings, Coach; most addresses end in /v1.',
  },
  413: { what: 'The answer is too long for this model.', todo: 'Choose a model that reads more at once.' },
  429: {
    what: 'The coach refused: too many requests, or the account has no credit left.',
    todo: 'Wait a minute, or check the account.',
  },
};

export interface Circumstances {
  readonly host: string;
  readonly timedOut: boolean;
  readonly stoppedByUs: boolean;
  readonly limitMs: number;
}

/** Why there is no opinion, in words of our own: a server's message may hold part of the key or of the answer. */
export function coachFailure(thrown: unknown, { host, timedOut, stoppedByUs, limitMs }: Circumstances): Result<never> {
  if (stoppedByUs) return failed('coach-stopped', 'The coach was stopped.', { kept: KEPT });
  if (timedOut || thrown instanceof APIConnectionTimeoutError) {
    const seconds = Math.round(limitMs / 1000);
    return failed('coach-slow', `The coach did not answer within ${seconds} seconds.`, {
      kept: KEPT,
      todo: 'Try again, or choose a smaller model.',
    });
  }
  if (thrown instanceof APIConnectionError) {
    return failed('coach-unreachable', `There is no coach at ${host}.`, {
      kept: KEPT,
      todo: 'Start it (Ollama, LM Studio, llama.cpp), or check its address in Settings, Coach.',
    });
  }
  if (thrown instanceof APIError && thrown.status !== undefined) {
    const known = BY_STATUS[thrown.status];
    if (known) return { ok: false, error: { code: 'coach-refused', kept: KEPT, ...known } };
    return failed('coach-failed', `The coach answered with status ${thrown.status}.`, {
      kept: KEPT,
      todo: 'Try again later.',
    });
  }
  return failed('coach-failed', `The coach failed: ${messageOf(thrown)}.`, { kept: KEPT, todo: 'Try again later.' });
}
