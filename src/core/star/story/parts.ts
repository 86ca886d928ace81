import { PARTS, type Part } from '../../../shared/feedback';
import type { AnalysedSentence } from '../labels/answer';

/**
 * What it takes for a part to count as told. Situation and task may be spread over sentences that each only hint at
 * them, so that their chances are added up: `sentences` is how many that must come to. An action or a result has to be
 * said outright in one: `surest` is its chance. Chosen on held-out writers.
 */
export const TOLD_FROM: Readonly<Record<Part, { readonly sentences: number } | { readonly surest: number }>> = {
  S: { sentences: 0.7 },
  T: { sentences: 0.62 },
  A: { surest: 0.8 },
  R: { surest: 0.63 },
};

export interface PartFound {
  readonly told: boolean;
  /** Chance of the surest sentence of this part, 0-1. */
  readonly surest: number;
  /** Chances of this part over all sentences, added up. */
  readonly sentences: number;
}

type Chances = Pick<AnalysedSentence, 'chances'>;

function partFound(part: Part, all: readonly Chances[]): PartFound {
  const surest = all.reduce((most, { chances }) => Math.max(most, chances[part]), 0);
  const sentences = all.reduce((sum, { chances }) => sum + chances[part], 0);
  const from = TOLD_FROM[part];
  return { told: 'surest' in from ? surest >= from.surest : sentences >= from.sentences, surest, sentences };
}

/** How surely each part of a story is told. */
export const partsFound = (sentences: readonly Chances[]): Record<Part, PartFound> => ({
  S: partFound('S', sentences),
  T: partFound('T', sentences),
  A: partFound('A', sentences),
  R: partFound('R', sentences),
});

/** Which parts of a story no sentence carries. */
export function missingParts(sentences: readonly Chances[]): Part[] {
  const found = partsFound(sentences);
  return PARTS.filter((part) => !found[part].told);
}
