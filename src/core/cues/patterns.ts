/**
 * Patterns over heard words (see `hear`) are written as text: alternatives side by side with `|` or in lines of their
 * own, `~` for a few words of the same clause, `<name>` for a list of words that several patterns share.
 */

/** A few words within the clause, and the space after them. */
const gap = (words: number): string => `(?: [^ ,]+){0,${words}}? `;
/** At the end of an alternative `~` stands for one more word, whatever it is. */
const LAST_GAP = /~(?=\||\n|$)/g;

export interface PatternOptions {
  /** How many words `~` may stand for. */
  readonly gapWords: number;
  readonly macros?: Readonly<Record<string, string>>;
}

/** The alternatives as one regular expression's source, without anything around it. */
export function source(text: string, { gapWords, macros = {} }: PatternOptions): string {
  const joined = text.trim().replace(/\n\s*/g, '|');
  const named = joined.replace(/<(\w+)>/g, (whole, name: string) => {
    const list = macros[name];
    return list === undefined ? whole : source(list, { gapWords, macros });
  });
  return named.replace(LAST_GAP, '(?: [^ ,]+)').replaceAll('~', gap(gapWords));
}

/** Whole words anywhere in a text of heard words. */
export const anywhere = (text: string, options: PatternOptions, flags = ''): RegExp =>
  new RegExp(`(?<![^ ])(?:${source(text, options)})(?![^ ])`, flags);
