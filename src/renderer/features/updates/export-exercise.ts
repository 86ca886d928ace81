import { ask } from '../../app/client';
import { toast, toastFailure } from '../../ui/toasts';

/** Asks where to and writes the exercise there with its recordings; says where it went. */
export async function exportExercise(exercise: string): Promise<void> {
  const answer = await ask('updates.export', { exercise });
  if (!answer.ok) toastFailure(answer.error);
  else if (answer.value.file) toast(`Exported to ${answer.value.file}`);
}
