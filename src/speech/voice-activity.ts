import { ok, type Result } from '../shared/result';
import type { Span } from '../shared/units';
import { loadAddon } from './addon';
import { speechFailure } from './failures';
import type { NativeSpeech, NativeVoiceActivity, VoiceActivityOptions } from './native';

/** Samples of one window: 32 ms at 16 kHz. What Silero was trained on. */
export const VAD_WINDOW_SAMPLES = 512;
export const VAD_WINDOW_MS = 32;

export interface SpeechMap {
  /** For each window of 32 ms, 0..1. The last window is filled up with silence. */
  readonly probabilities: Float32Array;
  readonly segments: readonly Span[];
}

/**
 * Silero voice activity: a live stream through `push`, or a whole recording through `analyse`. The two share one state,
 * so an object serves one purpose at a time; `analyse` starts and ends with a fresh one.
 */
export class VoiceActivity {
  readonly path: string;
  readonly #native: NativeVoiceActivity;
  #rest = new Float32Array(0);

  private constructor(path: string, native: NativeVoiceActivity) {
    this.path = path;
    this.#native = native;
  }

  static async load(path: string, addon: Result<NativeSpeech> = loadAddon()): Promise<Result<VoiceActivity>> {
    if (!addon.ok) return addon;
    try {
      return ok(new VoiceActivity(path, await addon.value.loadVoiceActivity(path)));
    } catch (thrown) {
      return { ok: false, error: speechFailure(thrown, path) };
    }
  }

  /**
   * Takes the next samples of a stream, any number of them; 0.1 ms of work for each window.
   * @returns the probability of speech of each window that is now whole, in order; the rest waits for the next call
   */
  push(samples: Float32Array): Result<Float32Array> {
    const joined = joinSamples(this.#rest, samples);
    const whole = joined.length - (joined.length % VAD_WINDOW_SAMPLES);
    try {
      const probabilities = whole > 0 ? this.#native.push(joined.subarray(0, whole)) : new Float32Array(0);
      this.#rest = joined.slice(whole);
      return ok(probabilities);
    } catch (thrown) {
      return { ok: false, error: speechFailure(thrown, this.path) };
    }
  }

  /** The end of a stream: what waits is filled up with silence to a window. @returns its probability, if any waited */
  flush(): Result<Float32Array> {
    const missing = (VAD_WINDOW_SAMPLES - this.#rest.length) % VAD_WINDOW_SAMPLES;
    return this.push(new Float32Array(missing));
  }

  /** Begins a new stream. */
  reset(): Result<void> {
    this.#rest = new Float32Array(0);
    try {
      return ok(this.#native.reset());
    } catch (thrown) {
      return { ok: false, error: speechFailure(thrown, this.path) };
    }
  }

  /** A whole recording, off the JavaScript thread; about 10 s of work for an hour of sound. */
  async analyse(samples: Float32Array, options: VoiceActivityOptions = {}): Promise<Result<SpeechMap>> {
    this.#rest = new Float32Array(0);
    try {
      return ok(await this.#native.analyse(samples, options));
    } catch (thrown) {
      return { ok: false, error: speechFailure(thrown, this.path) };
    }
  }

  free(): void {
    this.#native.free();
  }
}

function joinSamples(first: Float32Array<ArrayBuffer>, second: Float32Array): Float32Array {
  if (first.length === 0) return second;
  const joined = new Float32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
