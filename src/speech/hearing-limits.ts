/** How the engine is asked to hear a piece. */
export const HEARING = {
  /** Sound one audio token of the encoder stands for. */
  audioTokenMs: 20,
  /**
   * Silence the encoder sees behind a piece. It was trained on windows filled up with silence, and repeats itself or
   * drops the end when there is none.
   */
  silenceBehindTokens: 64,
  /** Tokens of a prompt; each costs time with every piece. */
  promptTokens: 64,
  /** English speech needs 3 to 6 tokens a second; a loop is stopped here. */
  mostTokensPerSecond: 9,
  spareTokens: 24,
  /** Temperature of the last try. */
  warmer: 0.4,
} as const;

/** How much later than the sound the alignment of each model lies, in milliseconds; measured on speech with known times. */
const ALIGNMENT_LAG_MS: Readonly<Record<string, number>> = { tiny: 100, base: 100 };
const USUAL_LAG_MS = 100;

/** @param type as `SpeechModel.description` gives it */
export const alignmentLagMs = (type: string): number => ALIGNMENT_LAG_MS[type] ?? USUAL_LAG_MS;
