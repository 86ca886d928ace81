import { PARTS, type Part } from '../../../shared/feedback';
import { type LinearModel, sums } from '../../learn/weights';
import { type PartSentence, partFeatures } from './part-features';

/** What is learned of when a part of a story is missing. */
export interface PartModel {
  /** Outputs in the order of PARTS: log-odds that the part is missing. */
  readonly weights: LinearModel;
  /** Log-odds from which it is called missing, in the order of PARTS. */
  readonly from: readonly number[];
}

/**
 * A sentence labelled with a part as surely as this carries it, whatever the whole answer looks like: nobody should read
 * that there is no result beside a sentence that is marked as one. 0-1.
 */
const CARRIES = 0.85;

const carries = (part: Part, { label, chances }: PartSentence): boolean => label === part && chances[part] >= CARRIES;

/** Which parts of a story are told nowhere. */
export function missingParts({ weights, from }: PartModel, sentences: readonly PartSentence[]): Part[] {
  if (sentences.length === 0) return [...PARTS];
  return PARTS.filter((part, k) => {
    if (sentences.some((sentence) => carries(part, sentence))) return false;
    return (sums(weights, partFeatures(part, sentences))[k] ?? 0) >= (from[k] ?? Number.POSITIVE_INFINITY);
  });
}
