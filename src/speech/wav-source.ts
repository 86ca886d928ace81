import { type FileHandle, open } from 'node:fs/promises';
import { Resampler } from '../core/acoustics/resample';
import { decodeMono, parseWav, type WavLayout } from '../core/acoustics/wav';
import { failed, messageOf, ok, type Result } from '../shared/result';
import { SAMPLE_RATE_HZ } from '../shared/units';

/** Enough for any header; the sound's own chunk may follow pictures and cue lists. */
const HEAD_BYTES = 1 << 20;
/** Sound read at once: about a second of the widest formats, several of the usual ones. */
const BLOCK_BYTES = 1 << 18;
/** What the engine and the app's takes are made for. */
export const LONGEST_MS = 60 * 60 * 1000;

/** A WAV file of any PCM depth, rate and channel count, as 16 kHz mono, read in bounded memory. */
export class WavSource {
  private constructor(
    private readonly file: FileHandle,
    private readonly layout: WavLayout,
    readonly durationMs: number,
  ) {}

  /** Failures: `file-missing`, `file-unreadable`, those of `parseWav`, `sound-empty`, `sound-too-long`. */
  static async open(path: string): Promise<Result<WavSource>> {
    let file: FileHandle | undefined;
    try {
      file = await open(path, 'r');
      const { size } = await file.stat();
      const head = new Uint8Array(Math.min(size, HEAD_BYTES));
      await file.read(head, 0, head.length, 0);
      const layout = parseWav(head, size);
      const source = layout.ok ? usable(path, layout.value) : named(path, layout);
      if (source.ok) return ok(new WavSource(file, source.value.layout, source.value.durationMs));
      await file.close();
      return source;
    } catch (thrown) {
      await file?.close().catch(() => undefined);
      return unreadable(path, thrown);
    }
  }

  /** The sound from the beginning, in blocks of about a second. Throws what reading throws. */
  async *blocks(): AsyncGenerator<Float32Array<ArrayBuffer>> {
    const { format, dataOffset, dataBytes } = this.layout;
    const frame = (format.bits / 8) * format.channels;
    const resampler = new Resampler(format.rateHz, SAMPLE_RATE_HZ);
    const step = Math.max(frame, BLOCK_BYTES - (BLOCK_BYTES % frame));
    for (let at = 0; at < dataBytes; at += step) {
      const bytes = new Uint8Array(Math.min(step, dataBytes - at));
      const { bytesRead } = await this.file.read(bytes, 0, bytes.length, dataOffset + at);
      yield resampler.push(decodeMono(bytes.subarray(0, bytesRead), format));
      // A file that is being cut short while it is read.
      if (bytesRead < bytes.length) break;
    }
    yield resampler.end();
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

function usable(path: string, layout: WavLayout): Result<{ layout: WavLayout; durationMs: number }> {
  const { format, dataBytes } = layout;
  const frames = dataBytes / ((format.bits / 8) * format.channels);
  const durationMs = Math.round((frames * 1000) / format.rateHz);
  if (frames === 0) {
    return failed('sound-empty', `${path} holds no sound.`, { todo: 'Record it again or choose another file.' });
  }
  if (durationMs > LONGEST_MS) {
    const minutes = Math.round(durationMs / 60_000);
    return failed('sound-too-long', `${path} is ${minutes} minutes long; Greenroom hears up to 60.`, {
      todo: 'Cut it into parts.',
    });
  }
  return ok({ layout, durationMs });
}

const named = (path: string, refused: Result<WavLayout> & { ok: false }): Result<never> => ({
  ok: false,
  error: { ...refused.error, what: `${path}: ${refused.error.what}` },
});

function unreadable(path: string, thrown: unknown): Result<never> {
  const code = (thrown as { code?: unknown }).code;
  if (code === 'ENOENT') return failed('file-missing', `There is no file ${path}.`, { todo: 'Check its name.' });
  if (code === 'EISDIR') return failed('file-unreadable', `${path} is a folder.`, { todo: 'Give a WAV file.' });
  return failed('file-unreadable', `${path} cannot be read: ${messageOf(thrown)}.`, {
    todo: 'Check the file and its permissions.',
  });
}
