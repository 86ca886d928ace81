import { FolderInput, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../ui/Button';
import { bytes } from '../ui/bytes';
import { Progress } from '../ui/Progress';
import css from './ModelImport.module.css';
import { importModel, modelsStore, stopModel, VOICE_ACTIVITY } from './models';
import { changeSettings } from './stores';

async function takeFile(): Promise<void> {
  const id = await importModel();
  if (id !== undefined && id !== VOICE_ACTIVITY) await changeSettings({ model: id });
}

interface ImportProps {
  readonly label: string;
  readonly tone?: 'plain' | 'quiet';
}

function ReadingBar({ name }: { readonly name: string }) {
  const { receivedBytes = 0, totalBytes = 0 } = useStore(modelsStore, (state) => state.progress[name]) ?? {};
  return (
    <Progress
      label={`Reading ${name}`}
      share={totalBytes > 0 ? receivedBytes / totalBytes : undefined}
      detail={totalBytes > 0 ? `${bytes(receivedBytes)} of ${bytes(totalBytes)}` : undefined}
    />
  );
}

/** Takes over a model file the person has, and uses it; half a gigabyte takes a while to read. */
export function ModelImport({ label, tone = 'plain' }: ImportProps) {
  const importing = useStore(modelsStore, (state) => state.importing);
  if (importing === undefined) {
    return (
      <Button tone={tone} icon={<FolderInput />} onClick={() => void takeFile()}>
        {label}
      </Button>
    );
  }
  return (
    <div className={css.reading}>
      <ReadingBar name={importing} />
      <Button icon={<Square />} onClick={() => void stopModel(importing)}>
        Stop
      </Button>
    </div>
  );
}
