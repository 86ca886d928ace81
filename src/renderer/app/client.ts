import type { Bridge } from '../../shared/bridge';
import {
  type CallArgs,
  type CallName,
  type CallResult,
  calls,
  type Notice,
  type NoticeName,
} from '../../shared/contract';
import { failed, messageOf, ok, type Result } from '../../shared/result';

declare global {
  interface Window {
    readonly greenroom: Bridge;
  }
}

/**
 * Asks main for something. What comes back is parsed again here: the page trusts the shape of nothing it did not check.
 * Never rejects.
 */
export async function ask<N extends CallName>(name: N, args: CallArgs<N>): Promise<Result<CallResult<N>>> {
  try {
    const answer = await window.greenroom.call(name, args);
    if (!answer.ok) return answer;
    const parsed = calls[name].result.safeParse(answer.value);
    if (parsed.success) return ok(parsed.data as CallResult<N>);
    return failed('bad-answer', `Greenroom's two halves disagree about ${name}: ${parsed.error.issues[0]?.message}.`, {
      kept: 'What is on disk stays as it is.',
      todo: 'Restart Greenroom.',
    });
  } catch (thrown) {
    return failed('no-answer', `Greenroom did not answer: ${messageOf(thrown)}`, {
      kept: 'What is on disk stays as it is.',
      todo: 'Restart Greenroom.',
    });
  }
}

export const listen = <N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): (() => void) =>
  window.greenroom.listen(name, listener);
