/** How sound is cut into pieces. Milliseconds are multiples of the window. */
export const PIECES = {
  /** Voice activity works in windows of 512 samples. */
  windowMs: 32,
  /** Silero's own threshold, and the lower one its authors give for speech to go on. */
  speechFrom: 0.5,
  speechUntil: 0.35,
  /** Sound before and after speech that a piece takes along: soft first and last consonants, and room for the engine. */
  padMs: 256,
  /**
   * A piece that long ends at a silence that long. Short pieces wait, because the engine hears worse without context and
   * because each costs the encoder a start; long ones take any gap.
   */
  cutAfter: [
    { fromMs: 0, silenceMs: 1_600 },
    { fromMs: 2_000, silenceMs: 768 },
    { fromMs: 5_000, silenceMs: 384 },
    { fromMs: 8_000, silenceMs: 192 },
    { fromMs: 10_000, silenceMs: 96 },
  ],
  /** Unbroken speech is cut at the quietest point of its last `searchMs` when it is this long. */
  longestMs: 12_000,
  searchMs: 3_520,
  /** Sound on either side of such a cut that both pieces hear: longer than most words. */
  overlapMs: 480,
  /** A window of certain speech counts as that much louder when the quietest point is looked for. */
  speechWorthDb: 15,
  /** Less speech than this, and none that is sure, is a click or a breath. */
  leastSpeechMs: 160,
  sureSpeech: 0.8,
} as const;
