import { anywhere } from '../../cues/patterns';
import { ACTS } from './lexicon/acts';
import { ASKS } from './lexicon/asks';
import { THINGS } from './lexicon/things';

/** Things are talked about, acts are done to them, asks want to see or know. */
export type ConceptKind = 'thing' | 'act' | 'ask';

export interface ConceptPattern {
  readonly name: string;
  readonly kind: ConceptKind;
  readonly regex: RegExp;
}

const GAP_WORDS = 4;

const compiled = (kind: ConceptKind, lexicon: Readonly<Record<string, string>>): ConceptPattern[] =>
  Object.entries(lexicon).map(([name, text]) => ({ name, kind, regex: anywhere(text, { gapWords: GAP_WORDS }, 'g') }));

/** The lexicon, ready to be looked for. The model learns which concepts together make which order. */
export const CONCEPT_PATTERNS: readonly ConceptPattern[] = [
  ...compiled('thing', THINGS),
  ...compiled('act', ACTS),
  ...compiled('ask', ASKS),
];
