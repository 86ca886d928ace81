import { PlugZap } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Failure, Result } from '../../../shared/result';
import type { Settings } from '../../../shared/settings';
import { ask } from '../../app/client';
import { appStore, changeSettings } from '../../app/stores';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Progress } from '../../ui/Progress';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { count } from '../../ui/when';
import { Card, Row } from './Card';
import css from './CoachSection.module.css';
import { SecretField, useSecret } from './SecretField';

/** Addresses that such servers have when nobody changed them. */
const PRESETS = [
  { name: 'Ollama', baseUrl: 'http://localhost:11434/v1' },
  { name: 'LM Studio', baseUrl: 'http://localhost:1234/v1' },
  { name: 'llama.cpp', baseUrl: 'http://localhost:8080/v1' },
  { name: 'OpenAI', baseUrl: 'https://api.openai.com/v1' },
] as const;

/** Typed text is kept when the typing rests, not on every letter. */
const REST_MS = 500;

function changeCoach(change: Partial<Settings['coach']>): Promise<void> {
  return changeSettings({ coach: { ...appStore.getState().settings.coach, ...change } });
}

/** What is typed into a field, kept a little later. */
function useKept(kept: string, keep: (value: string) => void): readonly [string, (value: string) => void] {
  const [value, setValue] = useState(kept);
  useEffect(() => setValue(kept), [kept]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter starts the rest anew
  useEffect(() => {
    if (value === kept) return;
    const timer = setTimeout(() => keep(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return [value, setValue];
}

type Checked = Result<{ readonly host: string; readonly models: readonly string[] }, Failure>;

function useCheck() {
  const [checked, setChecked] = useState<Checked>();
  const [checking, setChecking] = useState(false);
  const check = async (): Promise<void> => {
    setChecking(true);
    setChecked(undefined);
    setChecked(await ask('coach.check', undefined));
    setChecking(false);
  };
  return { checked, checking, check };
}

function CheckResult({ checked }: { readonly checked: Checked }) {
  if (!checked.ok) return <FailureCard failure={checked.error} />;
  const { host, models } = checked.value;
  return (
    <div className={css.found}>
      <p>
        {host} answers{models.length === 0 ? ', but names no models.' : ` and offers ${count(models.length, 'model')}:`}
      </p>
      <ul className={css.models}>
        {models.slice(0, 12).map((model) => (
          <li key={model}>
            <Button size="small" onClick={() => void changeCoach({ model })}>
              {model}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ConnectionCard() {
  const coach = useStore(appStore, (state) => state.settings.coach);
  const [baseUrl, setBaseUrl] = useKept(coach.baseUrl, (value) => void changeCoach({ baseUrl: value }));
  const [model, setModel] = useKept(coach.model, (value) => void changeCoach({ model: value }));
  const { secrets, refresh } = useSecret('coach');
  const { checked, checking, check } = useCheck();
  const presets = useId();
  return (
    <Card
      title="Where it is"
      about="Any server that speaks OpenAI’s interface: on this machine, in your network, or a service."
    >
      <ul className={css.presets} id={presets} aria-label="Usual addresses">
        {PRESETS.map(({ name, baseUrl: address }) => (
          <li key={name}>
            <Button size="small" onClick={() => void changeCoach({ baseUrl: address })}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
      <TextField
        label="Address"
        type="url"
        value={baseUrl}
        placeholder="http://localhost:11434/v1"
        spellCheck={false}
        onChange={setBaseUrl}
      />
      <TextField label="Model" value={model} placeholder="llama3.2" spellCheck={false} onChange={setModel} />
      <SecretField
        id="coach"
        label="Key"
        hint="Servers on your own machine usually want none. Kept in the system’s store for secrets."
        secrets={secrets}
        onChanged={refresh}
      />
      <Row>
        <p className={css.note}>Trying the connection asks for the list of models and sends nothing else.</p>
        <Button icon={<PlugZap />} disabled={checking || coach.baseUrl === ''} onClick={() => void check()}>
          Try the connection
        </Button>
      </Row>
      {checking ? <Progress label="Asking for the models" share={undefined} /> : null}
      {checked ? <CheckResult checked={checked} /> : null}
    </Card>
  );
}

const SENT = [
  'the question, and what it listens for',
  'how long the answer was and should have been',
  'the words of that one take',
];
const NOT_SENT = ['the sound', 'your notes and titles', 'the score', 'anything of other takes'];

/** The optional second opinion: off, unless switched on here. */
export function CoachSection() {
  const enabled = useStore(appStore, (state) => state.settings.coach.enabled);
  return (
    <>
      <Card
        title="A second opinion"
        about="A language model of your choice can read one take and say what it thinks. It is asked only when you press for it, you see before what would be sent, and it never changes a score."
      >
        <Switch label="Use a coach" checked={enabled} onChange={(on) => void changeCoach({ enabled: on })} />
        <div className={css.lists}>
          <div>
            <h4 className={css.head}>Sent with each press</h4>
            <ul>
              {SENT.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
          <div>
            <h4 className={css.head}>Never sent</h4>
            <ul>
              {NOT_SENT.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        </div>
      </Card>
      {enabled ? <ConnectionCard /> : null}
    </>
  );
}
