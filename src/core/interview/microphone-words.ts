import type { Failure } from '../../shared/result';
import { type Condition, conditionOf, type MicrophoneState, type Refusal } from './microphone';

/** What is said about the microphone, and how urgently. */
export interface MicrophoneWord {
  readonly tone: 'bad' | 'warn' | 'calm';
  readonly failure: Failure;
}

const REFUSALS: Readonly<Record<Refusal, Failure>> = {
  denied: {
    code: 'microphone-denied',
    what: 'Greenroom may not use the microphone.',
    todo: 'Allow it in the system’s privacy settings for the microphone, then try again.',
  },
  none: {
    code: 'microphone-none',
    what: 'There is no microphone on this machine.',
    todo: 'Plug one in, then try again. A recording made elsewhere can be imported.',
  },
  busy: {
    code: 'microphone-busy',
    what: 'The microphone is there, but it could not be opened: another program may be using it alone.',
    todo: 'Close the call or recorder that holds it, then try again.',
  },
  gone: {
    code: 'microphone-gone',
    what: 'The microphone that was chosen is not there now.',
    todo: 'Plug it in, or choose another one.',
  },
  failed: {
    code: 'microphone-failed',
    what: 'The microphone could not be opened.',
    todo: 'Try again, or choose another one.',
  },
};

const CONDITIONS: Readonly<Record<Exclude<Condition, 'changed'>, MicrophoneWord>> = {
  'no-signal': {
    tone: 'bad',
    failure: {
      code: 'microphone-no-signal',
      what: 'The microphone is open, but no sound comes from it.',
      todo: 'Look for a mute switch on the device or headset, or choose another microphone.',
    },
  },
  muted: {
    tone: 'bad',
    failure: {
      code: 'microphone-muted',
      what: 'The microphone is muted: it sends nothing at all.',
      todo: 'Switch it on again; recording goes on.',
    },
  },
  taken: {
    tone: 'bad',
    failure: {
      code: 'microphone-taken',
      what: 'The system has silenced the microphone; another program may have taken it.',
      todo: 'Close that program or switch the microphone on; recording goes on.',
    },
  },
  stalled: {
    tone: 'bad',
    failure: {
      code: 'microphone-stalled',
      what: 'No sound is arriving from the microphone.',
      todo: 'If it does not come back by itself, plug it in again.',
    },
  },
  silent: {
    tone: 'calm',
    failure: {
      code: 'microphone-silent',
      what: 'Nothing heard for a while.',
      todo: 'Take your time. If you are speaking, check the microphone.',
    },
  },
  faint: {
    tone: 'warn',
    failure: {
      code: 'microphone-faint',
      what: 'Your voice is very faint.',
      todo: 'Move closer, or raise the input level in the system’s sound settings.',
    },
  },
  clipping: {
    tone: 'warn',
    failure: {
      code: 'microphone-clipping',
      what: 'Too loud: the sound is being cut off.',
      todo: 'Move back a little, or lower the input level.',
    },
  },
};

/** What decides what is said. Plain values, so that a view can tell whether they changed. */
export interface MicrophoneFacts {
  readonly phase: MicrophoneState['phase'];
  readonly refusal: Refusal | undefined;
  readonly condition: Condition | undefined;
  readonly label: string;
  readonly newDefault: string;
  readonly recording: boolean;
}

export const factsOf = (state: MicrophoneState): MicrophoneFacts => ({
  phase: state.phase,
  refusal: state.refusal,
  condition: conditionOf(state),
  label: state.device?.label ?? 'The microphone',
  newDefault: state.newDefault ?? '',
  recording: state.recording,
});

function lostWord({ label, recording }: MicrophoneFacts): MicrophoneWord {
  const failure: Failure = {
    code: 'microphone-lost',
    what: `${label} was unplugged or switched off.`,
    kept: recording ? 'Everything you said up to then is kept.' : undefined,
    todo: recording ? 'Go on with another microphone, or stop here.' : 'Plug it in again, or choose another one.',
  };
  return { tone: 'bad', failure };
}

function changedWord({ label, newDefault, recording }: MicrophoneFacts): MicrophoneWord {
  const failure: Failure = {
    code: 'microphone-changed',
    what: `The system’s default microphone is now ${newDefault}.`,
    todo: recording ? `Recording goes on with ${label}.` : `${label} is still in use; choose the other one to change.`,
  };
  return { tone: 'calm', failure };
}

/** What to say about the microphone now; undefined when there is nothing to say. */
export function microphoneWord(facts: MicrophoneFacts): MicrophoneWord | undefined {
  if (facts.phase === 'refused') return { tone: 'bad', failure: REFUSALS[facts.refusal ?? 'failed'] };
  if (facts.phase === 'lost') return lostWord(facts);
  if (facts.condition === 'changed') return changedWord(facts);
  return facts.condition ? CONDITIONS[facts.condition] : undefined;
}
