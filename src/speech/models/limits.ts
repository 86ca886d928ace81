// Every duration and size of getting models, in one place.

export interface FetchLimits {
  /** A host that has not answered by then counts as out of reach. Long enough for a slow mobile link's handshake. */
  readonly answerMs: number;
  /** A download in which no byte arrives for this long has stalled. */
  readonly stallMs: number;
  /** A package download that takes longer than this (15 MB/min for the largest) is given up. */
  readonly packageMs: number;
}

export const FETCH_LIMITS: FetchLimits = { answerMs: 6_000, stallMs: 30_000, packageMs: 10 * 60_000 };

/** Progress is told at most this often. */
export const PROGRESS_EVERY_MS = 250;
/** The speed shown is that of the last few seconds. */
export const SPEED_WINDOW_MS = 4_000;
/** Left free on the disk beside a model. */
export const SPARE_BYTES = 32 * 1024 * 1024;
