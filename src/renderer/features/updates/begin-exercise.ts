import { ask } from '../../app/client';
import { go } from '../../app/routes';
import { toastFailure } from '../../ui/toasts';

/** Makes a new exercise and goes to it. */
export async function beginExercise(): Promise<void> {
  const begun = await ask('updates.begin', undefined);
  if (begun.ok) go({ page: 'updates', exercise: begun.value.id });
  else toastFailure(begun.error);
}
