/** The last change of each thing that is still being made. */
const lines = new Map<string, Promise<unknown>>();

/**
 * Makes changes of one thing one after the other: each reads what the one before it wrote, so that none is written over.
 * @param id what is changed; changes of different things do not wait for each other
 */
export function inTurn<T>(id: string, change: () => Promise<T>): Promise<T> {
  const mine = (lines.get(id) ?? Promise.resolve()).then(change);
  // Whoever asked for it hears of its failure; the next in line only waits for its end.
  const settled = mine.then(
    () => undefined,
    () => undefined,
  );
  lines.set(id, settled);
  void settled.then(() => {
    if (lines.get(id) === settled) lines.delete(id);
  });
  return mine;
}
