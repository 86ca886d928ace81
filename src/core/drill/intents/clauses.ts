import type { Heard } from './hear';
import { BREAK } from './words';

/** One clause: its words joined by spaces, and where it stands. */
export interface Clause {
  readonly text: string;
  /** Index of its first word and of the word after its last, in `Heard.words`. */
  readonly from: number;
  readonly to: number;
}

export function clausesOf(heard: Heard): Clause[] {
  const clauses: { words: string[]; from: number; to: number }[] = [];
  heard.words.forEach(({ text }, index) => {
    if (text === BREAK) return;
    const at = heard.clauseOf[index] as number;
    const clause = clauses[at] ?? { words: [], from: index, to: index };
    clause.words.push(text);
    clause.to = index + 1;
    clauses[at] = clause;
  });
  return clauses.filter(Boolean).map(({ words, from, to }) => ({ text: words.join(' '), from, to }));
}

/** Number of the clause a word stands in; the last one when it stands in none. */
export function clauseAt(clauses: readonly Clause[], word: number): number {
  const at = clauses.findIndex(({ from, to }) => word >= from && word < to);
  return at < 0 ? Math.max(0, clauses.length - 1) : at;
}
