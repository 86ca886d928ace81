/** Every time limit and bound of the voices, in one place. */

/** Speeds a voice is asked for; 1 is its own. The settings allow a narrower range. */
export const RATE = { least: 0.5, most: 2 } as const;

/**
 * Until a cloud voice has said everything. Two minutes of speech arrive in some five seconds; a candidate who waits
 * longer than this for a question is better served by the voice on the machine.
 */
export const CLOUD_ANSWER_MS = 15_000;
/** Characters of one request: the service takes 4096. */
export const CLOUD_LONGEST = 4000;
/** Bytes of one answer: ten minutes at 24 kHz and 16 bits, far beyond any question. */
export const CLOUD_MOST_BYTES = 30_000_000;

/** Until a voice of the system has spoken; the first use of a large voice on a cold disk takes several seconds. */
export const SYSTEM_VOICE_MS = 30_000;
/** Until the system has named its voices. */
export const SYSTEM_LIST_MS = 10_000;
/** Bytes a program may write to its output. */
export const PROGRAM_MOST_BYTES = 4_000_000;

/** How long the voice's process stays without work. Starting it again costs a fraction of a second. */
export const WORKER_IDLE_MS = 5 * 60_000;
/** A worker that sends nothing for so long while something is asked of it hangs. Longer than any limit above. */
export const WORKER_SILENCE_MS = 45_000;
