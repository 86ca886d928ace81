import { Download, Square } from 'lucide-react';
import { useStore } from 'zustand';
import { ModelImport } from '../../app/ModelImport';
import { installModel, modelsStore, stopModel, useModelReason } from '../../app/models';
import { appStore } from '../../app/stores';
import { Button } from '../../ui/Button';
import { bytes } from '../../ui/bytes';
import { FailureCard } from '../../ui/FailureCard';
import { ModelProgressBar } from '../../ui/ModelProgressBar';
import { type ModelNeed, modelNeed } from './model-step';
import { Step } from './Step';
import css from './WelcomePage.module.css';

export function useModelNeed(): ModelNeed & { readonly listed: boolean; readonly chosen: string } {
  const { models, progress, listed } = useStore(modelsStore);
  const chosen = useStore(appStore, (state) => state.settings.model);
  return { ...modelNeed(models, chosen, progress), listed, chosen };
}

async function fetchMissing(need: ModelNeed): Promise<void> {
  for (const { id } of need.missing) if (!(await installModel(id))) return;
}

function wordsOf(need: ReturnType<typeof useModelNeed>): string {
  if (!need.listed) return 'Looking whether it is there…';
  if (need.missing.length === 0) return `${need.chosen} is on this machine. Your voice never leaves it.`;
  if (need.damaged) return 'The file on this machine is damaged and has to be fetched again.';
  return `Turns your speech into words, on this machine. ${bytes(need.bytes)}, fetched once.`;
}

export function ModelStep() {
  const need = useModelNeed();
  const { listed, missing, progress, running } = need;
  const reason = useModelReason();
  return (
    <Step number={2} title="Speech model" done={listed && missing.length === 0} words={wordsOf(need)}>
      {listed && missing.length > 0 ? (
        <>
          {running && progress ? <ModelProgressBar progress={progress} /> : null}
          {progress?.phase === 'failed' && progress.failure ? <FailureCard failure={progress.failure} /> : null}
          <div className={css.row}>
            {running && progress ? (
              <Button icon={<Square />} onClick={() => void stopModel(progress.id)}>
                Stop
              </Button>
            ) : (
              <>
                <Button icon={<Download />} onClick={() => void fetchMissing(need)}>
                  {progress ? 'Fetch the rest' : `Download ${bytes(need.bytes)}`}
                </Button>
                <ModelImport label="I have the file" tone="quiet" />
              </>
            )}
          </div>
          <p className={css.without}>
            Without it you can already answer: takes are recorded, and heard as soon as it is there.
          </p>
        </>
      ) : null}
      {listed && missing.length === 0 ? <p className={css.without}>{reason}</p> : null}
    </Step>
  );
}
