/** Words of a whole drill and of its replays; an utterance is heard once, however often a run is played again. */
const MOST_REMEMBERED = 600;

/**
 * The same function, which looks up what it was asked before. For pure functions only; the oldest answers are forgotten.
 * @param keyOf the arguments as one text
 */
export function remembering<A extends readonly unknown[], R>(
  answer: (...given: A) => R,
  keyOf: (...given: A) => string = (...given) => given.join('\n'),
): (...given: A) => R {
  const known = new Map<string, R>();
  return (...given) => {
    const key = keyOf(...given);
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(...given);
    if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value ?? '');
    known.set(key, now);
    return now;
  };
}
