import { MicOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { factsOf, microphoneWord } from '../../core/interview/microphone-words';
import { Notice } from '../ui/Notice';
import type { Microphone } from './microphone';

/** What is wrong with the microphone right now, said while it happens; nothing when all is well. */
export function MicrophoneNotice({ microphone, action }: { microphone: Microphone; action?: ReactNode }) {
  const word = microphoneWord(useStore(microphone.store, useShallow(factsOf)));
  const bad = word?.tone === 'bad';
  return (
    <div aria-live={bad ? 'assertive' : 'polite'}>
      {word ? (
        <Notice
          tone={word.tone}
          failure={word.failure}
          icon={bad ? MicOff : undefined}
          action={bad ? action : undefined}
        />
      ) : null}
    </div>
  );
}
