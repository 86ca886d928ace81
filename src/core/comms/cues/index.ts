import { anywhere } from '../../cues/patterns';
import { ELEMENT_CUES, FAULT_CUES } from './elements';
import { LISTS } from './lists';

export interface Cue {
  readonly name: string;
  readonly pattern: RegExp;
}

const GAP_WORDS = 5;

const MACROS = Object.fromEntries(Object.entries(LISTS).map(([name, words]) => [name, `(?:${words})`]));

const compiled = (table: Readonly<Record<string, string>>): Cue[] =>
  Object.entries(table).map(([name, text]) => ({
    name,
    pattern: anywhere(text, { gapWords: GAP_WORDS, macros: MACROS }),
  }));

export const CUES: readonly Cue[] = [...compiled(ELEMENT_CUES), ...compiled(FAULT_CUES)];

/** Names of the cues a statement shows, in the order of the tables. @param masked what `maskedText` gives */
export const cuesIn = (masked: string): string[] =>
  CUES.filter(({ pattern }) => pattern.test(masked)).map(({ name }) => name);
