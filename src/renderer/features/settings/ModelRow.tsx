import { Check, Download, RefreshCw, ShieldCheck, Square, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ModelProgress, ModelState } from '../../../shared/contract';
import { installModel, isRunning, modelsStore, removeModel, stopModel, verifyModel } from '../../app/models';
import { changeSettings } from '../../app/stores';
import { Button, IconButton } from '../../ui/Button';
import { bytes } from '../../ui/bytes';
import { Dialog } from '../../ui/Dialog';
import { FailureCard } from '../../ui/FailureCard';
import { ModelProgressBar } from '../../ui/ModelProgressBar';
import { toast } from '../../ui/toasts';
import css from './ModelRow.module.css';

/** Reads the whole file and compares it with what it should be. */
async function checkFile({ id, own }: ModelState): Promise<void> {
  const whole = await verifyModel(id);
  if (whole === false) toast(`${id} is damaged. ${own ? 'Import its file' : 'Fetch it'} again.`, { tone: 'warning' });
  else if (whole) toast(`${id} is whole.`);
}

function RemoveDialog({ model, open, onClose }: { model: ModelState; open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Remove ${model.id} from this machine?`}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            tone="danger"
            onClick={() => {
              onClose();
              void removeModel(model.id);
            }}
          >
            Remove {bytes(model.bytes)}
          </Button>
        </>
      }
    >
      {model.own ? 'It can be imported again from the file you have.' : 'It can be downloaded again.'} Takes and their
      words stay.
    </Dialog>
  );
}

function Remove({ model, disabled = false }: { readonly model: ModelState; readonly disabled?: boolean }) {
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <IconButton label={`Remove ${model.id}`} disabled={disabled} onClick={() => setRemoving(true)}>
        <Trash2 />
      </IconButton>
      <RemoveDialog model={model} open={removing} onClose={() => setRemoving(false)} />
    </>
  );
}

/** Nobody but the person has the file of a model of their own; importing it again puts it right. */
function OwnDamaged({ model }: { readonly model: ModelState }) {
  return (
    <>
      <span className={css.note}>Import its file again below.</span>
      <Remove model={model} />
    </>
  );
}

interface ModelRowProps {
  readonly model: ModelState;
  readonly inUse: boolean;
  /** Cannot be chosen or removed: everything else needs it. */
  readonly needed: boolean;
}

function stateWords({ installed, damaged }: ModelState, inUse: boolean): string {
  if (damaged) return 'damaged';
  if (!installed) return '';
  return inUse ? 'in use' : 'installed';
}

function Installed({ model, inUse, needed, checking }: ModelRowProps & { readonly checking: boolean }) {
  return (
    <>
      {needed || inUse ? null : (
        <Button size="small" icon={<Check />} onClick={() => void changeSettings({ model: model.id })}>
          Use
        </Button>
      )}
      <IconButton
        label={checking ? `Stop checking ${model.id}` : `Check the file of ${model.id}`}
        onClick={() => void (checking ? stopModel(model.id) : checkFile(model))}
      >
        {checking ? <Square /> : <ShieldCheck />}
      </IconButton>
      {needed || inUse ? null : <Remove model={model} disabled={checking} />}
    </>
  );
}

interface FetchProps {
  readonly model: ModelState;
  readonly progress: ModelProgress | undefined;
}

function Fetch({ model: { id, damaged }, progress }: FetchProps) {
  if (isRunning(progress))
    return (
      <Button size="small" icon={<Square />} onClick={() => void stopModel(id)}>
        Stop
      </Button>
    );
  const words = progress ? 'Go on downloading' : 'Download';
  return (
    <Button size="small" icon={damaged ? <RefreshCw /> : <Download />} onClick={() => void installModel(id)}>
      {damaged ? 'Fetch again' : words}
    </Button>
  );
}

/** One model: what it is, whether it is there, and what can be done with it. */
export function ModelRow({ model, inUse, needed }: ModelRowProps) {
  const progress = useStore(modelsStore, (state) => state.progress[model.id]);
  const running = isRunning(progress);
  const { id, installed, damaged, note, licence, source } = model;
  const checking = running && progress?.phase === 'verify';
  const state = stateWords(model, inUse);
  return (
    <li className={css.model}>
      <div className={css.line}>
        <div className={css.words}>
          <p className={css.name}>
            {id}
            {state ? (
              <span className={css.state} data-state={damaged ? 'damaged' : 'good'}>
                {state}
              </span>
            ) : null}
          </p>
          <p className={css.note}>{note}</p>
          <p className={css.source}>
            {bytes(model.bytes)} · {licence} · {source}
          </p>
        </div>
        <div className={css.actions}>
          {installed && !damaged && (checking || !running) ? (
            <Installed model={model} inUse={inUse} needed={needed} checking={checking} />
          ) : model.own ? (
            <OwnDamaged model={model} />
          ) : (
            <Fetch model={model} progress={progress} />
          )}
        </div>
      </div>
      {running && progress ? <ModelProgressBar progress={progress} /> : null}
      {progress?.phase === 'failed' && progress.failure ? <FailureCard failure={progress.failure} /> : null}
    </li>
  );
}
