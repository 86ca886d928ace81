/** How the engine is asked to hear a piece. */
export const HEARING = {
  /** Sound one audio token of the encoder stands for. */
  audioTokenMs: 20,
  /**
   * Silence the encoder sees behind a piece. It was trained on windows filled up with silence, and repeats itself or
   * drops the end when there is little. Measured on spoken answers of two minutes each: with 1.3 s one piece in four was
   * heard more than once, with 2.6 s one in ten, with 5 s one in forty; 2.6 s is the least work in all, by a tenth.
   */
  silenceBehindTokens: 128,
  /** The same for the last tries: fifteen seconds, half of the engine's window. */
  roomyTokens: 750,
  /** Tokens of a prompt; each costs time with every piece. */
  promptTokens: 64,
  /** English speech needs 3 to 6 tokens a second; a loop is stopped here. */
  mostTokensPerSecond: 9,
  spareTokens: 16,
  /** Temperature of the last try. */
  warmer: 0.4,
} as const;

/**
 * How much later than the sound the alignment of each model lies, in milliseconds; measured on the tuning voices, whose
 * word times are known. Each model has alignment heads of its own, so none speaks for another.
 */
const ALIGNMENT_LAG_MS: Readonly<Record<string, number>> = { 'tiny.en': 100, base: -20 };
/** For models that could not be measured: between those that were. */
const USUAL_LAG_MS = 40;

/** @param model as `SpeechModel.description` gives it */
export const alignmentLagMs = ({ type, multilingual }: { type: string; multilingual: boolean }): number =>
  ALIGNMENT_LAG_MS[multilingual ? type : `${type}.en`] ?? USUAL_LAG_MS;

/** Time limits of the process that hears, and of those who wait for it. Milliseconds unless named otherwise. */
export const WORKER = {
  /** How often the process says that its thread still turns. */
  aliveEveryMs: 2_000,
  /**
   * Silent for so long it hangs. Its thread works a fraction of a second at once, and some two seconds on the fillers of
   * an hour's recording; many times that where other programs take the processor.
   */
  silenceMs: 60_000,
  /** One try at a piece may take this, and so many times the piece's length: the largest model on a busy machine. */
  tryMs: 30_000,
  tryPerMs: 6,
  /** Without work it goes after this long and gives its memory back; starting again takes about a second. */
  idleMs: 5 * 60_000,
  /** A piece over which it died so often is given up, and its sound marked as not made out. */
  deathsOverPiece: 2,
  /** So many deaths in a row without a piece heard in between end everything that waits. */
  fruitlessDeaths: 4,
  /** Wait before the next start, for each fruitless death. */
  restartMs: 250,
  /** Sound kept in memory to be sent again: the recorder has the rest on disk (it writes twice a second). */
  keepMs: 10_000,
  /** How long sound may take to get to the disk when it is to be heard again from there. */
  diskPatienceMs: 15_000,
  diskPollMs: 100,
} as const;
