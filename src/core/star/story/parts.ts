import { LABELS, PARTS, type Part } from '../../../shared/feedback';
import { type LinearModel, sums } from '../../learn/weights';
import type { AnalysedSentence } from '../labels/answer';
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

/**
 * The sentences as they stand once it is decided what is missing: one that was faintly taken for a missing part gets the
 * label that comes next, so that nothing is marked as what is said not to be there.
 */
export const settled = (sentences: readonly AnalysedSentence[], missing: readonly Part[]): AnalysedSentence[] =>
  sentences.map((sentence) => {
    const { label, chances } = sentence;
    if (label === 'other' || !missing.includes(label)) return sentence;
    const others = LABELS.filter((one) => one === 'other' || !missing.includes(one));
    const next = others.reduce((best, one) => (chances[one] > chances[best] ? one : best));
    return { ...sentence, label: next, confidence: chances[next] };
  });
