// What the addon gives, as `native/` defines it. Nobody but the wrappers of this folder uses these directly.

/** Times are milliseconds from the start of the sound; -1 where there is none. */
export interface NativeToken {
  readonly id: number;
  /** UTF-8, one byte to a character; possibly half of a character that the next token completes. */
  readonly bytes: string;
  readonly special: boolean;
  readonly probability: number;
  readonly logProbability: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly alignedMs: number;
}

export interface NativeSegment {
  readonly startMs: number;
  readonly endMs: number;
  readonly noSpeechProbability: number;
  readonly tokens: readonly NativeToken[];
}

export interface NativeTranscription {
  readonly segments: readonly NativeSegment[];
  readonly language: string;
  readonly engineMs: number;
}

/** Unset options take whisper.cpp's own default, given in brackets. */
export interface EngineOptions {
  /** Threads of the engine (4, or the number of cores if there are fewer). More than there are free cores slow it down. */
  readonly nThreads?: number | undefined;
  /** How much sound the encoder looks at, in steps of 20 ms, 1..1500 (1500). Must cover the whole sound. */
  readonly audioCtx?: number | undefined;
  /** Text the sound is taken to follow: it sets vocabulary and style. The last 224 tokens count; at most 4096 bytes. */
  readonly initialPrompt?: string | undefined;
  /** Forget what earlier calls heard (true). */
  readonly noContext?: boolean | undefined;
  /** Never write sounds such as "(laughs)" (false). */
  readonly suppressNonSpeech?: boolean | undefined;
  readonly suppressBlank?: boolean | undefined;
  /** Do not cut at time stamps (false). */
  readonly singleSegment?: boolean | undefined;
  /** Give tokens times by rule of thumb (true); `alignedMs` comes from the model's alignment and needs none of it. */
  readonly tokenTimes?: boolean | undefined;
  /** Most tokens of a segment, 0 for no limit (0). */
  readonly maxTokens?: number | undefined;
  /** 0 takes the likeliest word always (0). */
  readonly temperature?: number | undefined;
  /** How much warmer each further try is, 0 for no further try (0.2). */
  readonly temperatureInc?: number | undefined;
  /** Below this entropy of the last 32 tokens a try counts as a loop (2.4). */
  readonly entropyThreshold?: number | undefined;
  /** Below this mean log probability a try has failed (-1). */
  readonly logprobThreshold?: number | undefined;
  /** Above this probability of silence a failed try counts as silence (0.6). */
  readonly noSpeechThreshold?: number | undefined;
  /** 2..8 searches that many ways at once; 1 goes straight ahead (1). */
  readonly beamSize?: number | undefined;
  /** Ways followed when a warmer try draws at random, 1..8 (5). */
  readonly bestOf?: number | undefined;
  /** Two letters, or `auto` with a multilingual model (`en`). */
  readonly language?: string | undefined;
  /** Find out the language and nothing else (false). */
  readonly detectLanguage?: boolean | undefined;
}

export interface NativeModel {
  transcribe(
    samples: Float32Array,
    options?: EngineOptions & {
      onSegment?: ((segment: NativeSegment) => void) | undefined;
      onProgress?: ((share: number) => void) | undefined;
    },
  ): Promise<NativeTranscription>;
  abort(): void;
  free(): Promise<void>;
  countTokens(text: string): number;
  describe(): ModelDescription;
}

export interface ModelDescription {
  readonly type: string;
  readonly multilingual: boolean;
  readonly audioCtx: number;
  readonly textLayers: number;
  /** Whether tokens get `alignedMs`. */
  readonly aligns: boolean;
}

export interface VoiceActivityOptions {
  /** Probability from which a window counts as speech (0.5). */
  readonly threshold?: number | undefined;
  readonly minSpeechMs?: number | undefined;
  readonly minSilenceMs?: number | undefined;
  readonly maxSpeechS?: number | undefined;
  readonly padMs?: number | undefined;
}

export interface NativeVoiceActivity {
  push(samples: Float32Array): Float32Array;
  reset(): void;
  analyse(
    samples: Float32Array,
    options?: VoiceActivityOptions,
  ): Promise<{ probabilities: Float32Array; segments: { startMs: number; endMs: number }[] }>;
  free(): void;
}

export interface ModelLoadOptions {
  /** Name of the model's alignment heads (`tiny.en`): tokens then get `alignedMs`. Excludes flash attention. */
  readonly dtw?: string | undefined;
  readonly dtwHeads?: readonly (readonly [layer: number, head: number])[] | undefined;
  readonly flashAttention?: boolean | undefined;
}

export interface NativeSpeech {
  readonly version: string;
  readonly features: string;
  readonly mostSamples: number;
  loadModel(path: string, options?: ModelLoadOptions): Promise<NativeModel>;
  loadVoiceActivity(path: string): Promise<NativeVoiceActivity>;
}
