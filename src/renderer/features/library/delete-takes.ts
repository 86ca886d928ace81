import { ask } from '../../app/client';
import { TOAST_MS, toast, toastFailure } from '../../ui/toasts';
import { count } from '../../ui/when';

async function restore(ids: readonly string[]): Promise<void> {
  const answer = await ask('takes.restore', { ids: [...ids] });
  if (answer.ok) toast(`${ids.length === 1 ? 'The take is' : `${ids.length} takes are`} back.`);
  else toastFailure(answer.error);
}

/** Deletes takes and offers for ten seconds to bring them back. @returns whether they are gone */
export async function deleteTakes(ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const answer = await ask('takes.delete', { ids: [...ids] });
  if (!answer.ok) {
    toastFailure(answer.error);
    return false;
  }
  toast(`${count(ids.length, 'take')} deleted.`, {
    lastsMs: TOAST_MS.undo,
    action: { label: 'Undo', run: () => void restore(ids) },
  });
  return true;
}
