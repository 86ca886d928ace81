/** When something first and last happened in a run, how often, and with which words. */
export interface Mark {
  /** Drill seconds since the alert. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Utterances it came from, by their number. */
  readonly said: readonly number[];
}

export type Marks = ReadonlyMap<string, Mark>;

/** What can have happened; a key is `kind:name`, like `looked:schema`. */
export const MARK_KINDS = [
  /** A piece of evidence was opened. */
  'looked',
  /** An order of this name was given (`look.logs`, `rollback.code`). */
  'order',
  /** One entry of the drill's orders was carried out. */
  'did',
  /** A clue was there to be read. */
  'clue',
  /** A claim was said; `grounded` when a clue for it had been seen. */
  'claim',
  'grounded',
  'started',
  'done',
  'failed',
  'stopped',
  /** A step of an operation ended well: `step:pipeline/integration`. */
  'step',
  'harm',
  'happened',
  /** An update to an audience, and how it was. */
  'told',
  'told-well',
  'told-badly',
  'escalated',
  'hint',
  'asked',
  'phase',
  'twist',
  'relief',
  'reaction',
] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** So many utterances are remembered of one key; nobody says more in a drill, and a machine that does must not slow it. */
const MOST_SAID = 500;

export function marked(marks: Map<string, Mark>, key: string, second: number, said?: number): void {
  const before = marks.get(key);
  const earlier = before?.said ?? [];
  const words = said === undefined || earlier.length >= MOST_SAID ? earlier : [...earlier, said];
  marks.set(key, {
    first: before?.first ?? second,
    last: second,
    count: (before?.count ?? 0) + 1,
    said: words,
  });
}

/** Takes back what one utterance brought about, as far as marks go and are not kept. */
export function unmark(marks: Map<string, Mark>, said: number, isKept: (key: string) => boolean): void {
  for (const [key, mark] of marks) {
    if (!mark.said.includes(said) || isKept(key)) continue;
    const rest = mark.said.filter((number) => number !== said);
    if (rest.length === 0 && mark.count === mark.said.length) marks.delete(key);
    else marks.set(key, { ...mark, said: rest, count: mark.count - 1 });
  }
}
