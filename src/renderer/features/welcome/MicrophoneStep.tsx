import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { onlySilence } from '../../../core/interview/microphone';
import { factsOf, microphoneWord } from '../../../core/interview/microphone-words';
import { appStore } from '../../app/stores';
import { LevelMeter } from '../../audio/LevelMeter';
import { MicrophoneNotice } from '../../audio/MicrophoneNotice';
import { MicrophonePicker } from '../../audio/MicrophonePicker';
import type { Microphone } from '../../audio/microphone';
import { Button } from '../../ui/Button';
import { Step } from './Step';
import css from './WelcomePage.module.css';

/** Speech of this length, all in all, shows that the microphone hears a person and not a click. */
const HEARD_MS = 400;
const BLOCK_MS = 20;

/** Whether something like speech has come through since this device was opened. */
export function useHeardSpeech(microphone: Microphone): boolean {
  const [heard, setHeard] = useState(false);
  const device = useStore(microphone.store, (state) => state.device?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another device has to be heard anew
  useEffect(() => {
    setHeard(false);
    let spokenMs = 0;
    const end = microphone.onLevel(({ speaking }) => {
      if (speaking) spokenMs += BLOCK_MS;
      if (spokenMs < HEARD_MS) return;
      setHeard(true);
      end();
    });
    return end;
  }, [microphone, device]);
  return heard;
}

interface StepFacts {
  readonly broken: boolean;
  readonly heard: boolean;
  readonly silent: boolean;
  readonly label: string;
}

/** One line on how far the microphone has proved itself. */
export function stepWords({ broken, heard, silent, label }: StepFacts): string {
  if (broken) return 'Nothing can be heard yet.';
  if (heard) return `${label} hears you.`;
  return silent
    ? `Only silence from ${label} so far. Speak up, or choose another microphone.`
    : 'Say a few words: the bars should move.';
}

export function MicrophoneStep({ microphone, heard }: { readonly microphone: Microphone; readonly heard: boolean }) {
  const label = useStore(microphone.store, (state) => state.device?.label ?? '');
  const broken = useStore(microphone.store, (state) => microphoneWord(factsOf(state))?.tone === 'bad');
  const silent = useStore(microphone.store, (state) => onlySilence(state, heard));
  const again = (): void => void microphone.open(appStore.getState().settings.microphoneId);
  const words = stepWords({ broken, heard, silent, label });
  return (
    <Step number={1} title="Microphone" done={heard && !broken} words={words}>
      <div className={css.row}>
        <div className={css.grow}>
          <MicrophonePicker microphone={microphone} quietLabel />
        </div>
        <div className={css.meter}>{broken ? null : <LevelMeter microphone={microphone} active={heard} />}</div>
      </div>
      <MicrophoneNotice
        microphone={microphone}
        action={
          <Button size="small" onClick={again}>
            Try again
          </Button>
        }
      />
    </Step>
  );
}
