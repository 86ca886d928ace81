import { type IpcMain, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type CallArgs, type CallName, type CallResult, calls } from '../../shared/contract';
import { FailureError, failed, messageOf, ok, type Result } from '../../shared/result';
import { isOwnPage } from '../security/policy';

export type Answerers = {
  [N in CallName]: (args: ParsedArgs<N>) => Promise<Result<CallResult<N>>> | Result<CallResult<N>>;
};
type ParsedArgs<N extends CallName> = ReturnType<(typeof calls)[N]['args']['parse']>;

/** The sender must be the top frame of our own page: a frame inside it, or any other page, is refused. */
export function senderAllowed(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

async function answer<N extends CallName>(name: N, answerer: Answerers[N], given: unknown): Promise<Result<unknown>> {
  const args = calls[name].args.safeParse(given);
  if (!args.success) {
    return failed(
      'bad-request',
      `The page asked ${name} with something unexpected: ${args.error.issues[0]?.message}.`,
      {
        kept: 'Nothing was changed.',
        todo: 'Try again; if it stays, restart Greenroom.',
      },
    );
  }
  try {
    const outcome = await answerer(args.data as ParsedArgs<N>);
    return outcome.ok ? ok(calls[name].result.parse(outcome.value)) : outcome;
  } catch (thrown) {
    if (thrown instanceof FailureError) return { ok: false, error: thrown.failure };
    return failed('unexpected', `${name} failed: ${messageOf(thrown)}`, {
      kept: 'Your takes are untouched.',
      todo: 'Try again; if it stays, restart Greenroom.',
    });
  }
}

/** Registers every call of the contract; a call without an answerer does not compile. */
export function answerCalls(answerers: Answerers, ipc: Pick<IpcMain, 'handle'> = ipcMain): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipc.handle(name, (event, given: unknown) => {
      if (!senderAllowed(event)) return failed('foreign-sender', 'This call did not come from Greenroom’s own page.');
      return answer(name, answerers[name], given);
    });
  }
}

export type { CallArgs };
