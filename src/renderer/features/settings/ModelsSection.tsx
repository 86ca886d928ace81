import { Gauge } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { minuteTakes } from '../../../core/transcript/model-reason';
import type { SpeedFigure } from '../../../shared/contract';
import { ask } from '../../app/client';
import { ModelImport } from '../../app/ModelImport';
import { followModels, modelsStore, useModelReason, VOICE_ACTIVITY } from '../../app/models';
import { appStore, changeSettings } from '../../app/stores';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { Select } from '../../ui/Select';
import { toastFailure } from '../../ui/toasts';
import { count } from '../../ui/when';
import { Card, Row } from './Card';
import { ModelRow } from './ModelRow';
import css from './ModelsSection.module.css';
import { useInfo } from './use-info';

/** Stands for the model that this machine was measured to be fit for. */
const MEASURED = '(measured)';

/** Engine time as a person reads it: `hears a minute in 4 s`. */
export function speedWords({ realTimeFactor, threads }: SpeedFigure): string {
  return `hears a minute of speech in ${minuteTakes(realTimeFactor)} with ${count(threads, 'thread')}`;
}

function useSpeeds() {
  const speeds = useStore(modelsStore, (state) => state.speeds);
  const [measuring, setMeasuring] = useState(false);
  const measure = async (): Promise<void> => {
    setMeasuring(true);
    const answer = await ask('models.measure', undefined);
    setMeasuring(false);
    if (answer.ok) modelsStore.setState({ speeds: answer.value });
    else toastFailure(answer.error);
  };
  return { speeds, measuring, measure };
}

function EngineCard() {
  const { model, modelBy, threads } = useStore(appStore, (state) => state.settings);
  const models = useStore(modelsStore, (state) => state.models);
  const info = useInfo();
  const { speeds, measuring, measure } = useSpeeds();
  const reason = useModelReason();
  const usable = models.filter(({ id, installed, damaged }) => id !== VOICE_ACTIVITY && installed && !damaged);
  const cores = info?.cores ?? Math.max(1, threads);
  const choices = [
    { value: MEASURED, label: modelBy === 'machine' ? `As measured (${model})` : 'As measured' },
    ...usable.map(({ id }) => ({ value: id, label: id })),
    ...(usable.some(({ id }) => id === model) ? [] : [{ value: model, label: `${model} (not on this machine)` }]),
  ];
  return (
    <Card
      title="In use"
      about="The model turns your speech into words. A larger one hears better and takes longer; the words come while you still speak."
    >
      <Row>
        <Select
          label="Model"
          value={modelBy === 'machine' ? MEASURED : model}
          choices={choices}
          onChange={(id) => void changeSettings(id === MEASURED ? { modelBy: 'machine' } : { model: id })}
        />
        <div className={css.threads}>
          <Select
            label="Threads"
            value={String(threads)}
            choices={[
              { value: '0', label: 'As measured' },
              ...Array.from({ length: Math.min(16, cores) }, (_, index) => ({
                value: String(index + 1),
                label: String(index + 1),
              })),
            ]}
            onChange={(chosen) => void changeSettings({ threads: Number(chosen) })}
          />
        </div>
        <Button icon={<Gauge />} disabled={measuring || usable.length === 0} onClick={() => void measure()}>
          Measure this machine
        </Button>
      </Row>
      {measuring ? null : <p className={css.reason}>{reason}</p>}
      {measuring ? <Progress label="Measuring; this takes a few seconds" share={undefined} /> : null}
      {speeds.length > 0 ? (
        <ul className={css.speeds}>
          {speeds.map((figure) => (
            <li key={`${figure.model}${figure.threads}`}>
              <b>{figure.model}</b> {speedWords(figure)}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

/** Speech models: which one hears, which are there, how to get others. */
export function ModelsSection() {
  const { models, listed } = useStore(modelsStore);
  useEffect(followModels, []);
  const chosen = useStore(appStore, (state) => state.settings.model);
  return (
    <>
      <EngineCard />
      <Card
        title="On this machine"
        about="Each is downloaded once, only when you press its button; after that nothing needs the network."
      >
        {listed ? null : <p>Looking which are there…</p>}
        <ul className={css.models}>
          {models.map((model) => (
            <ModelRow key={model.id} model={model} inUse={model.id === chosen} needed={model.id === VOICE_ACTIVITY} />
          ))}
        </ul>
        <Row>
          <span className={css.own}>A Whisper model in ggml form that you already have:</span>
          <ModelImport label="Import a file" />
        </Row>
      </Card>
    </>
  );
}
