/** Every duration of the drill's engine. `_MS` is the wall's time (the recording's), `_S` the drill's own. */

/** The grain of a run: whatever happens between two events falls on a multiple of it, however the clock is fed. */
export const QUANTUM_MS = 250;

/** What waits for a "no" before it is done (the contract of spoken orders). */
export const SAY_BACK_MS = 2_000;

/** A "no" that is still being spoken or transcribed holds the order, but not for ever. */
export const SAY_BACK_LONGEST_MS = 15_000;

/** An interviewer's word takes about this long, at 160 words a minute; until the voice reports its own end. */
export const SPEAK_MS_PER_WORD = 375;

/** For so long "take that back" means the order before it; later it is done with the button, which says what is meant. */
export const TAKE_BACK_MS = 60_000;

/** After so long a silence an update given aloud counts as finished. */
export const UPDATE_PAUSE_MS = 4_000;

/** After so long a silence the interviewer asks its next question. */
export const FOLLOW_UP_MS = 7_000;
/** After an order the candidate is reading what it brought, and is left to it for longer. */
export const READING_MS = 15_000;

/** So long a question asked may be worked on by looking at things before the next one is asked. */
export const WORKING_S = 75;

/** After so long a silence without anything to ask, the interviewer says so. */
export const NUDGE_MS = 45_000;
export const NUDGES_PER_PHASE = 2;

/** A phase whose goal is met is left after this much quiet, so that nobody is cut off. */
export const MOVE_ON_MS = 3_000;

/** A question that opens a phase whose goal is met already is left standing this long for an answer. */
export const UNANSWERED_MS = 25_000;

/** How long a question "which one?" waits for its answer. */
export const WHICH_MS = 30_000;

/** The same piece of talk ("that is for you to find out") is not said again before this. */
export const REPEAT_MS = 60_000;

/** How many times faster the clock runs while the candidate waits for something to happen. */
export const WAIT_FACTOR = 30;

/** Stakeholders read and answer within these, by the seed. */
export const REPLY_MIN_S = 15;
export const REPLY_MAX_S = 40;

/** After a first reminder the next ones come faster. */
export const REMIND_S = 300;

/** A poor update buys this share of a good one's patience. */
export const POOR_UPDATE_SHARE = 0.5;

/** How far back the log tail reaches. */
export const LOG_TAIL_LINES = 400;

/** Most words an utterance is read to; more is a machine, not a person. */
export const UTTERANCE_LONGEST_CHARS = 4_000;
