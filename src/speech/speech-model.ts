import { failed, ok, type Result } from '../shared/result';
import { loadAddon } from './addon';
import { speechFailure } from './failures';
import type { EngineOptions, ModelDescription, ModelLoadOptions, NativeModel, NativeSpeech } from './native';
import { type HeardSegment, heardSegment } from './tokens';

export interface TranscribeOptions extends EngineOptions {
  /** Stops the engine within milliseconds; the call then ends with the failure `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Each segment as soon as its window is through. */
  readonly onSegment?: ((segment: HeardSegment) => void) | undefined;
  /** Share of the sound that is through, 0..1; whole windows only, so 0 and 1 for a short piece. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface Heard {
  readonly segments: readonly HeardSegment[];
  readonly language: string;
  /** Time the engine worked, in milliseconds. */
  readonly engineMs: number;
}

/**
 * A Whisper model in memory. It serves one transcription at a time (`handle-busy` otherwise). Nothing here throws, and
 * every promise is settled: with a result, a failure, or `aborted`.
 */
export class SpeechModel {
  readonly path: string;
  readonly description: ModelDescription;
  readonly #native: NativeModel;

  private constructor(path: string, native: NativeModel) {
    this.path = path;
    this.#native = native;
    this.description = native.describe();
  }

  /**
   * Loads a model file, off the JavaScript thread. The file is read from end to end and checked first.
   * @param addon for tests; the addon of this machine otherwise
   */
  static async load(
    path: string,
    options: ModelLoadOptions & { readonly signal?: AbortSignal | undefined } = {},
    addon: Result<NativeSpeech> = loadAddon(),
  ): Promise<Result<SpeechModel>> {
    if (!addon.ok) return addon;
    const { signal, ...load } = options;
    try {
      const native = await addon.value.loadModel(path, load);
      if (!signal?.aborted) return ok(new SpeechModel(path, native));
      await native.free();
      return failed('aborted', 'Loading the speech model was stopped.');
    } catch (thrown) {
      return { ok: false, error: speechFailure(thrown, path) };
    }
  }

  /** @param samples 16 kHz mono within -1..1, at most an hour; copied before this returns */
  async transcribe(samples: Float32Array, options: TranscribeOptions = {}): Promise<Result<Heard>> {
    const { signal, onSegment, ...engine } = options;
    if (signal?.aborted) return failed('aborted', 'Transcription was stopped.');
    const stop = () => this.#native.abort();
    try {
      const running = this.#native.transcribe(samples, {
        ...engine,
        onSegment: onSegment && ((segment) => onSegment(heardSegment(segment))),
      });
      // Only now: a call that was refused because another one is running must not be able to stop that one.
      signal?.addEventListener('abort', stop, { once: true });
      const { segments, language, engineMs } = await running;
      return ok({ segments: segments.map(heardSegment), language, engineMs });
    } catch (thrown) {
      return { ok: false, error: speechFailure(thrown, this.path) };
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Tokens a prompt takes up (the engine keeps its last 224). */
  countTokens(text: string): number {
    return text === '' ? 0 : this.#native.countTokens(text);
  }

  /** Gives the memory back. A running transcription is stopped first and ends with `aborted`. May be called again. */
  free(): Promise<void> {
    return this.#native.free();
  }
}
