/** A local model on a laptop reads a three-minute answer and writes half a page in one to two minutes. */
export const ANSWER_MS = 180_000;
/** A list of models is a short answer; a server that is there gives it at once. */
export const CHECK_MS = 10_000;
/** Of an opinion, in characters; what goes on longer is cut, because no one reads it. */
export const LONGEST_OPINION = 8000;
