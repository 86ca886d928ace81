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
import { Slider } from '../../ui/Slider';
import { Switch } from '../../ui/Switch';
import { Card, Row } from './Card';
import { SecretField, useSecret } from './SecretField';

const SAMPLE = 'Tell me about a release that did not go to plan. What did you do first, and whom did you tell?';
const RATE = { least: 0.7, most: 1.4, step: 0.05 };
const GROUPS: Readonly<Record<Voice['kind'], string>> = { flite: 'built in', system: 'of this system', cloud: 'cloud' };

/** The voices there are now; asked again when the cloud is switched on or off. */
function useVoices(cloud: boolean): { readonly voices: readonly Voice[]; readonly failure: Failure | undefined } {
  const [state, setState] = useState<{ voices: readonly Voice[]; failure: Failure | undefined }>({
    voices: [],
    failure: undefined,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list changes with the cloud's switch
  useEffect(() => {
    let left = false;
    void ask('voices.list', undefined).then((answer) => {
      if (left) return;
      setState(answer.ok ? { voices: answer.value, failure: undefined } : { voices: [], failure: answer.error });
    });
    return () => {
      left = true;
    };
  }, [cloud]);
  return state;
}

function InterviewerCard() {
  const { voice, voiceMuted, voiceRate, cloudVoice } = useStore(appStore, (state) => state.settings);
  const speaking = useStore(speakerStore, ({ saying }) => saying !== undefined);
  const { voices, failure } = useVoices(cloudVoice);
  const [unheard, setUnheard] = useState<Failure>();
  const hear = async (): Promise<void> => {
    const said = await say(SAMPLE);
    setUnheard(said.ok ? undefined : said.error);
  };
  const trouble = failure ?? unheard;
  const known = voices.some(({ id }) => id === voice);
  return (
    <Card
      title="The interviewer"
      about="Speaks the questions and follow-ups. The words always stand there to be read as well."
    >
      <Switch
        label="Speak the questions"
        checked={!voiceMuted}
        onChange={(speaks) => {
          if (!speaks) hush();
          void changeSettings({ voiceMuted: !speaks });
        }}
        hint="Off also silences the tick at the target length."
      />
      <Row>
        <Select
          label="Voice"
          value={voice}
          choices={[
            ...voices.map(({ id, name, language, kind }) => ({
              value: id,
              label: `${name}, ${language} (${GROUPS[kind]})`,
            })),
            ...(known ? [] : [{ value: voice, label: `${voice} (not there now)` }]),
          ]}
          onChange={(chosen) => void changeSettings({ voice: chosen })}
        />
        <Button icon={speaking ? <Square /> : <Volume2 />} onClick={() => (speaking ? hush() : void hear())}>
          {speaking ? 'Stop' : 'Hear it'}
        </Button>
      </Row>
      <Slider
        label="Speed"
        value={voiceRate}
        least={RATE.least}
        most={RATE.most}
        step={RATE.step}
        format={(rate) => `${Math.round(rate * 100)} %`}
        onChange={(rate) => void changeSettings({ voiceRate: Math.round(rate * 100) / 100 })}
      />
      {trouble ? <FailureCard failure={trouble} /> : null}
    </Card>
  );
}

function CloudCard() {
  const cloudVoice = useStore(appStore, (state) => state.settings.cloudVoice);
  const { secrets, refresh } = useSecret('voice');
  return (
    <Card
      title="Cloud voice"
      about="OpenAI’s voices sound more natural. When this is on, the text of each question goes to api.openai.com to be spoken; your answers never do."
    >
      <SecretField
        id="voice"
        label="OpenAI key"
        hint="Kept in the system’s store for secrets."
        secrets={secrets}
        onChanged={(stored) => {
          refresh();
          if (!stored) void changeSettings({ cloudVoice: false });
        }}
      />
      <Switch
        label="Use the cloud voices"
        checked={cloudVoice}
        disabled={!cloudVoice && secrets?.stored !== true}
        onChange={(on) => void changeSettings({ cloudVoice: on })}
        hint={secrets?.stored ? 'Without a connection the built-in voice speaks.' : 'Needs a key first.'}
      />
    </Card>
  );
}

export function VoiceSection() {
  useEffect(() => hush, []);
  return (
    <>
      <InterviewerCard />
      <CloudCard />
    </>
  );
}
