import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Voice } from '../../../shared/contract';
import type { Failure } from '../../../shared/result';
import { ask } from '../../app/client';
import { appStore, changeSettings } from '../../app/stores';
import { hush, say, speakerStore } from '../../audio/speaker';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { Step } from './Step';
import css from './WelcomePage.module.css';

const GREETING = 'Good morning. Tell me about a release that did not go to plan. Take your time.';

/** The voices of this machine; `failure` when not even the built-in one answers. */
export function useVoices(): { voices: readonly Voice[]; failure: Failure | undefined; asked: boolean } {
  const [state, setState] = useState<{ voices: readonly Voice[]; failure: Failure | undefined; asked: boolean }>({
    voices: [],
    failure: undefined,
    asked: false,
  });
  useEffect(() => {
    let current = true;
    void ask('voices.list', undefined).then((answer) => {
      if (!current) return;
      setState(
        answer.ok
          ? { voices: answer.value, failure: undefined, asked: true }
          : { voices: [], failure: answer.error, asked: true },
      );
    });
    return () => {
      current = false;
    };
  }, []);
  return state;
}

export function VoiceStep() {
  const { voices, failure, asked } = useVoices();
  const [unheard, setUnheard] = useState<Failure>();
  const { voice, voiceMuted } = useStore(appStore, (state) => state.settings);
  const speaking = useStore(speakerStore, ({ saying }) => saying !== undefined);
  const trouble = failure ?? unheard;
  const hear = async (): Promise<void> => {
    const said = await say(GREETING);
    setUnheard(said.ok ? undefined : said.error);
  };
  const there = asked && voices.length > 0 && !trouble;
  return (
    <Step
      number={3}
      title="The interviewer’s voice"
      done={there || voiceMuted}
      words={
        voiceMuted ? 'You read the questions.' : 'Speaks the questions. The words are always there to read as well.'
      }
    >
      {voices.length > 0 ? (
        <div className={css.row}>
          <div className={css.grow}>
            <Select
              label="Voice"
              quietLabel
              value={voice}
              disabled={voiceMuted}
              choices={voices.map(({ id, name, language }) => ({ value: id, label: `${name} (${language})` }))}
              onChange={(chosen) => void changeSettings({ voice: chosen })}
            />
          </div>
          <Button
            icon={speaking ? <Square /> : <Volume2 />}
            disabled={voiceMuted}
            onClick={() => (speaking ? hush() : void hear())}
          >
            {speaking ? 'Stop' : 'Hear it'}
          </Button>
        </div>
      ) : null}
      {trouble ? <FailureCard failure={trouble} /> : null}
      <Switch
        label="I would rather read"
        checked={voiceMuted}
        onChange={(muted) => void changeSettings({ voiceMuted: muted })}
      />
    </Step>
  );
}
