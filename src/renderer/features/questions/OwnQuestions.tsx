import { FolderOpen, FolderPlus, RefreshCw } from 'lucide-react';
import { ask } from '../../app/client';
import { changeSettings, reloadQuestions } from '../../app/stores';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { toast, toastFailure } from '../../ui/toasts';
import { count } from '../../ui/when';

async function reload(): Promise<void> {
  const found = await reloadQuestions();
  if (found !== undefined) toast(`${count(found, 'question')} read.`);
}

async function openFolder(): Promise<void> {
  const answer = await ask('app.openFolder', 'questions');
  if (!answer.ok) toastFailure(answer.error);
}

async function chooseFolder(): Promise<void> {
  const answer = await ask('app.chooseFolder', { title: 'Folder of your own questions' });
  if (!answer.ok) {
    toastFailure(answer.error);
    return;
  }
  if (answer.value.folder === undefined) return;
  await changeSettings({ questionFolder: answer.value.folder });
  await reload();
}

/** Questions of one's own: YAML files in a folder. */
export function OwnQuestions() {
  return (
    <Menu
      trigger={<Button icon={<FolderPlus />}>Your own questions</Button>}
      groups={[
        [
          { label: 'Open the folder', icon: <FolderOpen />, run: () => void openFolder() },
          { label: 'Choose another folder', icon: <FolderPlus />, run: () => void chooseFolder() },
        ],
        [{ label: 'Read the files again', icon: <RefreshCw />, run: () => void reload() }],
      ]}
    />
  );
}
