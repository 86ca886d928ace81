import { basename } from 'node:path';
import { type Failure, messageOf } from '../shared/result';

/** The addon's errors carry one of these as `code` (native/src/failure.h). */
const SENTENCES: Readonly<Record<string, (file: string, said: string) => Omit<Failure, 'code'>>> = {
  'model-unreadable': (file, said) => ({
    what: `The speech model ${file} cannot be read: ${said}.`,
    todo: 'Check the file and its permissions, or install the model again.',
  }),
  'model-invalid': (file, said) => ({
    what: `${file} is not a model the speech engine can use: ${said}.`,
    todo: 'Choose another model.',
  }),
  'model-damaged': (file, said) => ({
    what: `The speech model ${file} is damaged: ${said}.`,
    todo: 'Install it again.',
  }),
  'audio-empty': () => ({ what: 'There is no sound to transcribe.', todo: 'Record or choose another take.' }),
  'audio-too-long': (_, said) => ({ what: `The sound is too long for one piece: ${said}.` }),
  'audio-invalid': (_, said) => ({ what: `The sound holds values that are none: ${said}.` }),
  'handle-freed': (_, said) => ({ what: `The speech model is no longer loaded: ${said}.`, todo: 'Load it again.' }),
  'handle-busy': (_, said) => ({ what: `The speech engine is busy: ${said}.`, todo: 'Wait for the piece before.' }),
  aborted: () => ({ what: 'Transcription was stopped.' }),
  'out-of-memory': () => ({
    what: 'There is not enough memory for the speech model.',
    todo: 'Close other programs, or choose a smaller model.',
  }),
  'bad-argument': (_, said) => ({ what: `The speech engine was asked for something it cannot do: ${said}.` }),
  'engine-failed': (_, said) => ({ what: `The speech engine failed: ${said}.`, todo: 'Try again.' }),
};

/** Puts what the addon threw into words; what it did not foresee becomes `engine-failed`. */
export function speechFailure(thrown: unknown, modelPath: string): Failure {
  const given = (thrown as { code?: unknown } | undefined)?.code;
  const code = typeof given === 'string' && Object.hasOwn(SENTENCES, given) ? given : 'engine-failed';
  const sentence = SENTENCES[code] as (file: string, said: string) => Omit<Failure, 'code'>;
  return { code, ...sentence(basename(modelPath), messageOf(thrown)) };
}
