import { Mic, Square, Volume2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isReady } from '../../../core/interview/microphone';
import { msToSamples, SAMPLE_RATE_HZ } from '../../../shared/units';
import { appStore, changeSettings } from '../../app/stores';
import { DEFAULT_DEVICE } from '../../audio/devices';
import { LevelMeter } from '../../audio/LevelMeter';
import { MicrophoneNotice } from '../../audio/MicrophoneNotice';
import { MicrophonePicker } from '../../audio/MicrophonePicker';
import type { Microphone } from '../../audio/microphone';
import { Player } from '../../audio/player';
import { useDevices, useMicrophone } from '../../audio/use-microphone';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { Card, Row } from './Card';

const TEST_MS = 3000;

type Test = 'idle' | 'recording' | 'playing';

/** Records three seconds in memory and plays them back, so that one hears what Greenroom hears. */
function useTest(microphone: Microphone): { readonly test: Test; readonly start: () => void } {
  const [test, setTest] = useState<Test>('idle');
  const player = useRef<Player>(undefined);
  const end = useRef<() => void>(undefined);
  useEffect(
    () => () => {
      end.current?.();
      player.current?.stop();
    },
    [],
  );
  const start = (): void => {
    const pcm = new Float32Array(msToSamples(TEST_MS));
    let filled = 0;
    setTest('recording');
    end.current = microphone.onBlock((samples) => {
      pcm.set(samples.subarray(0, pcm.length - filled), filled);
      filled = Math.min(pcm.length, filled + samples.length);
      if (filled < pcm.length) return;
      end.current?.();
      setTest('playing');
      player.current ??= new Player();
      const { outputId } = appStore.getState().settings;
      void player.current.play({ pcm, sampleRateHz: SAMPLE_RATE_HZ }, outputId).then(() => setTest('idle'));
    });
  };
  return { test, start };
}

const TEST_WORDS: Readonly<Record<Test, string>> = {
  idle: 'Record 3 seconds and hear them',
  recording: 'Speak now…',
  playing: 'This is what was heard',
};

function MicrophoneCard() {
  const microphone = useMicrophone();
  const ready = useStore(microphone.store, isReady);
  const { test, start } = useTest(microphone);
  return (
    <Card
      title="Microphone"
      about="Recorded as it comes, without noise reduction, so that pauses and fillers stay true."
    >
      <MicrophonePicker microphone={microphone} quietLabel />
      <LevelMeter microphone={microphone} active={test === 'recording'} />
      <MicrophoneNotice
        microphone={microphone}
        action={
          <Button size="small" onClick={() => void microphone.open(appStore.getState().settings.microphoneId)}>
            Try again
          </Button>
        }
      />
      <Row>
        <span role="status">{TEST_WORDS[test]}</span>
        <Button icon={test === 'idle' ? <Mic /> : <Square />} disabled={!ready || test !== 'idle'} onClick={start}>
          Test
        </Button>
      </Row>
    </Card>
  );
}

function LoudspeakerCard() {
  const chosen = useStore(appStore, (state) => state.settings.outputId);
  const outputs = useDevices('audiooutput');
  const missing = chosen !== DEFAULT_DEVICE && !outputs.some(({ id }) => id === chosen);
  const player = useRef<Player>(undefined);
  const tick = (): void => {
    player.current ??= new Player();
    void player.current.tick(chosen);
  };
  return (
    <Card title="Loudspeaker" about="Plays the interviewer and your takes.">
      <Row>
        <Select
          label="Loudspeaker"
          quietLabel
          value={chosen}
          choices={[
            ...(outputs.length === 0 ? [{ value: DEFAULT_DEVICE, label: 'No loudspeaker found' }] : []),
            ...outputs.map(({ id, label }) => ({ value: id, label })),
            ...(missing ? [{ value: chosen, label: 'The one you chose (not there now)' }] : []),
          ]}
          onChange={(outputId) => void changeSettings({ outputId })}
        />
        <Button icon={<Volume2 />} disabled={outputs.length === 0} onClick={tick}>
          Play a tick
        </Button>
      </Row>
    </Card>
  );
}

export function SoundSection() {
  return (
    <>
      <MicrophoneCard />
      <LoudspeakerCard />
    </>
  );
}
