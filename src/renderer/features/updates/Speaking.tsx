import { Mic, Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { UpdateSlot } from '../../../shared/updates';
import { LevelMeter } from '../../audio/LevelMeter';
import { MicrophoneNotice } from '../../audio/MicrophoneNotice';
import { Button } from '../../ui/Button';
import { FailureCard } from '../../ui/FailureCard';
import css from './UpdateCard.module.css';
import { type DictationView, useDictation } from './use-dictation';

interface SpeakingProps {
  readonly slot: UpdateSlot;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function wordsFor({ state, text, ready }: DictationView): string {
  if (state === 'hearing') return `Making out the last words… ${text}`;
  if (state === 'speaking') return text || 'Speak now; press stop when you are through.';
  return ready ? 'The microphone is open.' : 'Opening the microphone…';
}

/** The microphone is open only while an update is being spoken. */
export function Speaking({ slot, onDone, onClose }: SpeakingProps) {
  const dictation = useDictation(slot, onDone);
  const { microphone, state, ready, failure, start, stop } = dictation;
  const button = useRef<HTMLButtonElement>(null);
  // One button stands where the other stood: the keyboard stays on it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button changes with these
  useEffect(() => button.current?.focus(), [state, ready]);
  return (
    <div className={css.speaking}>
      <MicrophoneNotice microphone={microphone} />
      {failure ? <FailureCard failure={failure} /> : null}
      <LevelMeter microphone={microphone} active={state === 'speaking'} />
      <p className={css.heard} role="status">
        {wordsFor(dictation)}
      </p>
      <div className={css.buttons}>
        {state === 'idle' ? (
          <>
            <Button ref={button} size="small" icon={<Mic />} disabled={!ready} onClick={start}>
              Begin
            </Button>
            <Button size="small" tone="quiet" onClick={onClose}>
              Type instead
            </Button>
          </>
        ) : (
          <Button
            ref={button}
            size="small"
            tone="danger"
            icon={<Square />}
            disabled={state === 'hearing'}
            onClick={stop}
          >
            Stop
          </Button>
        )}
      </div>
    </div>
  );
}
