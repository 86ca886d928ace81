import { ask } from '../../app/client';
import { toast, toastFailure } from '../../ui/toasts';
import { count } from '../../ui/when';

export type ExportFormat = 'markdown' | 'folder';

/** Asks where to and writes the take there; says where it went. */
export async function exportTake(id: string, format: ExportFormat): Promise<void> {
  const answer = await ask('takes.export', { id, format });
  if (!answer.ok) toastFailure(answer.error);
  else if (answer.value.file) toast(`Exported to ${answer.value.file}`);
}

/** Asks for a folder and writes each of the takes into it. */
export async function exportTakes(ids: readonly string[], format: ExportFormat): Promise<void> {
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    await exportTake(only, format);
    return;
  }
  const answer = await ask('takes.exportMany', { ids: [...ids], format });
  if (!answer.ok) toastFailure(answer.error);
  else if (answer.value.folder) toast(`${count(answer.value.written, 'take')} exported to ${answer.value.folder}`);
}
