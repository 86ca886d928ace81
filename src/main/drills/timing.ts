/** Every duration of driving a drill, in ms of the wall's time unless it says otherwise. */
export const DRIVING = {
  /** How often time is told to the run. Its own grain is 250 ms, so oftener shows nothing new. */
  tickMs: 250,
  /** The page's clock runs by itself; this often it is put right when nothing else happens. */
  showEveryMs: 1_000,
  /** A tick that often is written down, so that a crash costs at most this much of the run. */
  keepTickMs: 5_000,
  /** A gap between two ticks longer than this is a machine that slept; the run did not go on meanwhile. */
  sleptMs: 5_000,
  /** How long an order waits for a "no" that was begun and is not transcribed yet; then the voice counts as ended. */
  voiceSettlesMs: 5_000,
  /** A voice that brings no words for so long is a fan or a keyboard; a piece of speech is cut after 12 s at the latest. */
  wordlessMs: 18_000,
  /** How long leaving waits for the last words to be heard. */
  lastWordsMs: 4_000,
  /** Sound further behind the microphone than this is told. */
  behindMs: 6_000,
} as const;
