// What a model file says of itself in its first bytes. That the rest is whole, the engine checks when it loads it.
import { open } from 'node:fs/promises';
import { failed, ok, type Result } from '../../shared/result';
import { GGML_MAGIC } from './convert/ggml';
import { fileFailure } from './fetch-failures';

export interface Inspection {
  readonly kind: 'whisper' | 'silero';
  readonly multilingual: boolean;
  /** Layers of the encoder and of the decoder; what models are named after. */
  readonly layers: readonly [audio: number, text: number];
  /** Name of the size these layers make up (`tiny`, `base`, ...), if it is one of the usual. */
  readonly size?: string;
  /** Name of its alignment heads in the engine. */
  readonly dtw?: string;
}

const HEADER_BYTES = 48;
const ENGLISH_VOCABULARY = 51_864;
const LARGEST_VOCABULARY = 51_866;
const AUDIO_CONTEXT = 1500;
const TEXT_CONTEXT = 448;
const SIZE_OF_LAYERS: Readonly<Record<number, string>> = {
  4: 'tiny',
  6: 'base',
  12: 'small',
  24: 'medium',
  32: 'large',
};

/** Failures: `file-missing`, `not-a-model`, and those of reading files. */
export async function inspectModel(path: string): Promise<Result<Inspection>> {
  const header = await firstBytes(path);
  if (!header.ok) return header;
  const bytes = header.value;
  const no = (why: string) =>
    failed('not-a-model', `${path} is not a model the speech engine can use: ${why}.`, {
      todo: 'Choose a Whisper model in ggml format (a file such as ggml-base.en.bin).',
    });
  if (bytes.length < HEADER_BYTES || bytes.readInt32LE(0) !== GGML_MAGIC) return no('it is not in ggml format');
  if (bytes.subarray(8, 18).toString('latin1') === 'silero-16k') {
    return ok({ kind: 'silero', multilingual: true, layers: [4, 0] });
  }
  const [vocabulary = 0, audioContext = 0, state = 0, heads = 0, audio = 0, textContext = 0, textState = 0] = [
    4, 8, 12, 16, 20, 24, 28,
  ].map((at) => bytes.readInt32LE(at));
  const text = bytes.readInt32LE(36);
  const plausible =
    vocabulary >= ENGLISH_VOCABULARY &&
    vocabulary <= LARGEST_VOCABULARY &&
    audioContext === AUDIO_CONTEXT &&
    textContext === TEXT_CONTEXT &&
    state === heads * 64 &&
    textState === state;
  if (!plausible) return no('its dimensions are not those of Whisper');
  return ok(described(vocabulary > ENGLISH_VOCABULARY, audio, text));
}

function described(multilingual: boolean, audio: number, text: number): Inspection {
  const size = audio === text ? SIZE_OF_LAYERS[audio] : undefined;
  const base = { kind: 'whisper', multilingual, layers: [audio, text] } as const;
  if (!size) return base;
  // The large models differ in their alignment heads from version to version, which the file does not tell.
  if (size === 'large') return { ...base, size };
  return { ...base, size, dtw: multilingual ? size : `${size}.en` };
}

async function firstBytes(path: string): Promise<Result<Buffer>> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      return ok(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (thrown) {
    if ((thrown as { code?: unknown }).code === 'ENOENT') {
      return failed('file-missing', `There is no file ${path}.`, { todo: 'Check its name.' });
    }
    return fileFailure(thrown, path);
  }
}
