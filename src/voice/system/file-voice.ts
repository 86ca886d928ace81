import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeMono, parseWav } from '../../core/acoustics/wav';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import { prepareForSpeech } from '../text/prepare';
import type { Sound, SynthesisOptions, Voice } from '../voice';

export interface NamedVoice {
  readonly name: string;
  readonly language: string;
}

/** Has the system's voice write `text` into a WAV file. */
export type WriteSpeech = (text: string, file: string, options: SynthesisOptions) => Promise<Result<unknown>>;

/** Lets `write` make a WAV file in a folder of its own, reads it, and leaves nothing behind. */
async function throughFile(write: (file: string) => Promise<Result<unknown>>): Promise<Result<Sound>> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'greenroom-voice-'));
    const file = join(folder, 'said.wav');
    const written = await write(file);
    if (!written.ok) return written;
    const bytes = await readFile(file);
    const layout = parseWav(bytes, bytes.byteLength);
    if (!layout.ok) return layout;
    const { format, dataOffset, dataBytes } = layout.value;
    const pcm = decodeMono(bytes.subarray(dataOffset, dataOffset + dataBytes), format);
    return ok({ pcm, sampleRateHz: format.rateHz });
  } catch (thrown) {
    return failed('voice-no-sound', `The system's voice gave no sound: ${messageOf(thrown)}.`);
  } finally {
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A voice of the system that speaks into files. It takes a whole text at once: starting its program costs more than the
 * speaking.
 */
export function fileVoice({ name, language }: NamedVoice, write: WriteSpeech): Voice {
  return {
    id: `system:${name}`,
    name,
    kind: 'system',
    language,
    pieces: (text) => [prepareForSpeech(text)].filter((piece) => piece !== ''),
    synthesise: (text, options) => throughFile((file) => write(text, file, options)),
  };
}

export const isEnglish = ({ language }: NamedVoice): boolean => /^en\b/i.test(language);
