import { ACTION } from './action';
import { ASIDE } from './aside';
import type { CueFamily } from './family';
import { RESULT } from './result';
import { SITUATION } from './situation';
import { TASK } from './task';

export type { CueFamily } from './family';

export const FAMILIES: readonly CueFamily[] = [...SITUATION, ...TASK, ...ACTION, ...RESULT, ...ASIDE];

/** The ids of the families that a sentence shows, in the order of the table. @param cue what `cueText` gives */
export const familiesIn = (cue: string): string[] =>
  FAMILIES.filter(({ pattern }) => pattern.test(cue)).map(({ id }) => id);
