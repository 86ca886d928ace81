import { failed, ok, type Result } from '../../shared/result';

/** Bytes of the header this project writes: RIFF, a 16-byte `fmt ` chunk, the `data` chunk's head. */
export const WAV_HEADER_BYTES = 44;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

export interface WavFormat {
  readonly kind: 'integer' | 'float';
  readonly bits: 8 | 16 | 24 | 32 | 64;
  readonly channels: number;
  readonly rateHz: number;
}

export interface WavLayout {
  readonly format: WavFormat;
  readonly dataOffset: number;
  /** What the header claims, cut to what the file holds: a recording that was broken off claims too little or too much. */
  readonly dataBytes: number;
}

const ascii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

/** The header of a 16-bit mono file with `dataBytes` of sound. */
export function wavHeader(dataBytes: number, rateHz: number): Uint8Array {
  const bytes = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string): void => {
    for (let index = 0; index < value.length; index += 1) bytes[at + index] = value.charCodeAt(index);
  };
  text(0, 'RIFF');
  view.setUint32(4, WAV_HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rateHz, true);
  view.setUint32(28, rateHz * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  return bytes;
}

function parseFormat(view: DataView, at: number, length: number): Result<WavFormat> {
  if (length < 16) return failed('wav-format', 'The file’s format chunk is too short.');
  const tag = view.getUint16(at, true);
  // An extensible format names the real one in the first two bytes of its sub-format.
  const code = tag === EXTENSIBLE && length >= 26 ? view.getUint16(at + 24, true) : tag;
  const bits = view.getUint16(at + 14, true);
  const channels = view.getUint16(at + 2, true);
  const rateHz = view.getUint32(at + 4, true);
  const integer = code === PCM && (bits === 8 || bits === 16 || bits === 24 || bits === 32);
  const float = code === FLOAT && (bits === 32 || bits === 64);
  if (!integer && !float) {
    return failed('wav-encoding', `The file is not PCM sound (format ${code}, ${bits} bits).`, {
      todo: 'Save it as WAV with 16-, 24- or 32-bit PCM.',
    });
  }
  if (channels < 1 || channels > 32 || rateHz < 1000 || rateHz > 768_000) {
    return failed('wav-format', `The file claims ${channels} channels at ${rateHz} Hz, which cannot be right.`);
  }
  return ok({ kind: integer ? 'integer' : 'float', bits: bits as WavFormat['bits'], channels, rateHz });
}

/**
 * Reads where the sound is from the first bytes of a WAV file.
 * @param head the file's beginning (the first 64 KiB are plenty; chunks before `data` are skipped over)
 * @param fileBytes the whole file's length, so that a header that promises more or (after a crash) less is put right
 */
export function parseWav(head: Uint8Array, fileBytes: number): Result<WavLayout> {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.byteLength < 12 || ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WAVE') {
    return failed('wav-not', 'This is not a WAV file.', { todo: 'Give a WAV file with PCM sound.' });
  }
  let format: WavFormat | undefined;
  for (let at = 12; at + 8 <= head.byteLength; ) {
    const name = ascii(view, at, 4);
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    if (name === 'fmt ' && body + Math.min(length, 40) <= head.byteLength) {
      const parsed = parseFormat(view, body, length);
      if (!parsed.ok) return parsed;
      format = parsed.value;
    } else if (name === 'data') {
      if (!format) return failed('wav-format', 'The file’s sound stands before its format.');
      return ok({ format, dataOffset: body, dataBytes: soundBytes(format, length, fileBytes - body) });
    }
    at = body + length + (length % 2);
  }
  return failed('wav-no-data', 'The file holds no sound.', { todo: 'Record it again or choose another file.' });
}

/** A length of 0 or 0xffffffff is what a recorder leaves that never came to finish its header. */
function soundBytes(format: WavFormat, claimed: number, available: number): number {
  const unfinished = claimed === 0 || claimed === 0xffffffff;
  const bytes = Math.max(0, unfinished ? available : Math.min(claimed, available));
  const frame = (format.bits / 8) * format.channels;
  return bytes - (bytes % frame);
}

/** 16-bit full scale. The same both ways, so that sound which was 16-bit once stays what it is however often it is kept. */
const FULL_SCALE = 32_768;
const LARGEST = 32_767;

/** Float samples -1..1 to 16-bit, clipped at full scale; NaN becomes silence. The inverse of `fromPcm16`. */
export function toPcm16(samples: Float32Array): Int16Array<ArrayBuffer> {
  const out = new Int16Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) {
    const value = (samples[index] ?? 0) * FULL_SCALE;
    // The comparison chain also turns NaN into 0.
    out[index] =
      value >= LARGEST ? LARGEST : value <= -FULL_SCALE ? -FULL_SCALE : value < LARGEST ? Math.round(value) : 0;
  }
  return out;
}

export function fromPcm16(samples: Int16Array): Float32Array<ArrayBuffer> {
  const out = new Float32Array(samples.length);
  for (let index = 0; index < samples.length; index += 1) out[index] = (samples[index] ?? 0) / FULL_SCALE;
  return out;
}

type SampleReader = (view: DataView, at: number) => number;

/** 8-bit WAV is unsigned; wider integers are signed, little-endian. */
function sampleReader({ kind, bits }: WavFormat): SampleReader {
  if (kind === 'float')
    return bits === 64 ? (view, at) => view.getFloat64(at, true) : (view, at) => view.getFloat32(at, true);
  if (bits === 8) return (view, at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (view, at) => view.getInt16(at, true) / 32_768;
  if (bits === 24) return (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608;
  return (view, at) => view.getInt32(at, true) / 2_147_483_648;
}

/** Decodes whole frames to mono float by averaging the channels; a rest shorter than a frame is left out. */
export function decodeMono(bytes: Uint8Array, format: WavFormat): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = sampleReader(format);
  const sampleBytes = format.bits / 8;
  const frameBytes = sampleBytes * format.channels;
  const frames = Math.floor(bytes.byteLength / frameBytes);
  const out = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < format.channels; channel += 1) {
      const value = read(view, frame * frameBytes + channel * sampleBytes);
      sum += Number.isFinite(value) ? value : 0;
    }
    out[frame] = sum / format.channels;
  }
  return out;
}
