import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { isReady } from '../../../core/interview/microphone';
import type { Failure } from '../../../shared/result';
import type { UpdateSlot } from '../../../shared/updates';
import { ask, listen } from '../../app/client';
import type { Microphone } from '../../audio/microphone';
import { useMicrophone } from '../../audio/use-microphone';
import { DrillEar } from '../drill/drill-ear';

export interface DictationView {
  readonly microphone: Microphone;
  readonly ready: boolean;
  /** `hearing`: the sound has ended and its last words are being made out. */
  readonly state: 'idle' | 'speaking' | 'hearing';
  /** The words so far. */
  readonly text: string;
  readonly failure: Failure | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

interface Talk {
  readonly id: string;
  readonly ear: DrillEar;
}

const NOTHING = { state: 'idle', text: '', failure: undefined } as const;

/** Speaking in place of typing. @param onDone runs when the last words are heard and on disk */
export function useDictation({ exercise, moment, audience }: UpdateSlot, onDone: () => void): DictationView {
  const microphone = useMicrophone();
  const ready = useStore(microphone.store, isReady);
  const talk = useRef<Talk>(undefined);
  const done = useRef(onDone);
  done.current = onDone;
  const [shown, setShown] = useState<Pick<DictationView, 'state' | 'text' | 'failure'>>(NOTHING);
  useEffect(
    () =>
      listen('updates.heard', ({ id, text, done: over, failure }) => {
        if (id !== talk.current?.id) return;
        if (!over) {
          setShown((before) => ({ ...before, text }));
          return;
        }
        talk.current.ear.dispose();
        talk.current = undefined;
        setShown({ ...NOTHING, failure });
        if (!failure) done.current();
      }),
    [],
  );
  useEffect(() => () => talk.current?.ear.dispose(), []);
  const start = useCallback(async () => {
    if (talk.current) return;
    setShown({ ...NOTHING, state: 'speaking' });
    const begun = await ask('updates.dictate', { exercise, moment, audience });
    if (!begun.ok) {
      setShown({ ...NOTHING, failure: begun.error });
      return;
    }
    const ear = new DrillEar(microphone, begun.value.id, { onVoice: () => undefined });
    talk.current = { id: begun.value.id, ear };
    ear.set('hold', true);
    ear.hold();
  }, [microphone, exercise, moment, audience]);
  const stop = useCallback(() => {
    if (!talk.current) return;
    setShown((before) => ({ ...before, state: 'hearing' }));
    talk.current.ear.release();
  }, []);
  return { microphone, ready, ...shown, start: () => void start(), stop };
}
