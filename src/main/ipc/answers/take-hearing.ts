import { failed, ok, type Result } from '../../../shared/result';
import type { Transcript } from '../../../shared/transcript';
import type { Services } from '../../services';

/** Hearings of whole recordings that are going on, so that they can be stopped. */
const running = new Map<string, AbortController>();

export const stopped = () =>
  failed('hearing-stopped', 'Hearing was stopped.', { kept: 'The sound is kept.', todo: 'Hear it whenever you like.' });

const untilAborted = (signal: AbortSignal): Promise<Result<Transcript>> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(stopped()), { once: true }));

/** Hears a take's recording, tells the page how far it is, and ends at once when it is stopped. */
export async function hearTake(
  services: Services,
  id: string,
  vocabulary: readonly string[],
): Promise<Result<Transcript>> {
  if (running.has(id))
    return failed('hearing-already', 'This take is being heard already.', {
      kept: 'The sound is kept.',
      todo: 'Wait until that is through, or stop it.',
    });
  const ending = new AbortController();
  running.set(id, ending);
  try {
    const heard = services.hearing.hearFile(
      services.takes.path(id, 'sound'),
      vocabulary,
      ({ heardMs }) => services.tell('take.hearing', { id, heardMs: Math.round(heardMs) }),
      ending.signal,
    );
    const answer = await Promise.race([heard, untilAborted(ending.signal)]);
    return ending.signal.aborted ? stopped() : answer;
  } finally {
    running.delete(id);
  }
}

export function stopHearing(id: string): Result<true> {
  running.get(id)?.abort();
  return ok(true);
}
