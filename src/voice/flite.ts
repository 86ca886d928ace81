import { setImmediate as nextTurn } from 'node:timers/promises';
import { decodeMono, parseWav } from '../core/acoustics/wav';
import { failed, messageOf, ok, type Result } from '../shared/result';
import { FliteProgram, VOICE_MEND } from './flite-program';
import { piecesOf } from './text/pieces';
import { prepareForSpeech } from './text/prepare';
import { type Sound, type SynthesisOptions, stopped, type Voice, withinRate } from './voice';

/** The voices compiled into the program; `kal` is the oldest and speaks at 8 kHz. */
const VOICES = [
  { name: 'slt', title: 'Slt, American woman', language: 'en-US' },
  { name: 'rms', title: 'Rms, American man', language: 'en-US' },
  { name: 'awb', title: 'Awb, Scottish man', language: 'en-GB' },
  { name: 'kal16', title: 'Kal 16, American man, plain', language: 'en-US' },
  { name: 'kal', title: 'Kal, American man, telephone sound', language: 'en-US' },
] as const;

export const DEFAULT_VOICE = 'flite:slt';

const unusable = (why: string) =>
  failed('voice-broken', `The built-in voice could not speak: ${why}.`, {
    kept: 'The text is on the screen as well.',
    todo: VOICE_MEND,
  });

/** The voices that are always there: no network, nothing to install, nothing on the disk. */
export function fliteVoices(program = new FliteProgram()): Voice[] {
  const synthesise = async (name: string, text: string, { rate, signal }: SynthesisOptions): Promise<Result<Sound>> => {
    // The program holds this thread while it speaks, so a stop that arrived meanwhile is heard here.
    await nextTurn();
    if (signal?.aborted) return stopped;
    // The program stretches its own durations, so the pitch stays at any speed.
    const stretch = (1 / withinRate(rate)).toFixed(3);
    try {
      const wav = await program.run(['-voice', name, '--setf', `duration_stretch=${stretch}`, '-t', text]);
      const layout = parseWav(wav, wav.byteLength);
      if (!layout.ok) return unusable(layout.error.what);
      const { format, dataOffset, dataBytes } = layout.value;
      const pcm = decodeMono(wav.subarray(dataOffset, dataOffset + dataBytes), format);
      return ok({ pcm, sampleRateHz: format.rateHz });
    } catch (thrown) {
      return unusable(messageOf(thrown));
    }
  };
  return VOICES.map(({ name, title, language }) => ({
    id: `flite:${name}`,
    name: title,
    kind: 'flite',
    language,
    pieces: (text) => piecesOf(prepareForSpeech(text)),
    synthesise: (text, options) => synthesise(name, text, options),
  }));
}
