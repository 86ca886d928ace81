/**
 * A cue family: one thing that speech does, in the many ways people say it. The families are what the models know of
 * English before they see an example; which label each speaks for, and how strongly, is learned.
 */
export interface CueFamily {
  readonly id: string;
  /** What it is, for people: "a promise", "the time it happened". */
  readonly says: string;
  /** Matched against `cueText`: lower case, one space between words and at both ends, numbers as `#`. */
  readonly pattern: RegExp;
}

/** `{name}` in a pattern stands for a list of words from the lexicon. */
export type Lexicon = Readonly<Record<string, string>>;

/** Builds families from rows of id, what it says, pattern. A space in a pattern is the border of a word. */
export function familiesOf(rows: readonly (readonly [id: string, says: string, pattern: string])[], lexicon: Lexicon) {
  return rows.map(([id, says, pattern]): CueFamily => {
    const filled = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
      const words = lexicon[name];
      if (words === undefined) throw new Error(`family ${id} names an unknown list: ${name}`);
      return `(?:${words.trim().split(/\s+/).join('|')})`;
    });
    return { id, says, pattern: new RegExp(filled) };
  });
}
