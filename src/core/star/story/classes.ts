import type { Kind, Label } from '../../../shared/feedback';

/**
 * What a single sentence is doing, seen from the question "is this a story at all". An event belongs to one particular
 * story; the rest is talk around it, a habit, a word about oneself, or what one would do.
 */
export const SENTENCE_CLASSES = ['event', 'aside', 'habit', 'self', 'would'] as const;
export type SentenceClass = (typeof SENTENCE_CLASSES)[number];

/** Kinds told apart by what their sentences do. The other two need the length of the answer and the question. */
export const TOLD_KINDS = ['story', 'pseudo-story', 'self-description', 'hypothetical'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/** The class whose sentences show each kind. */
export const SHOWN_BY: Readonly<Record<ToldKind, SentenceClass>> = {
  story: 'event',
  'pseudo-story': 'habit',
  'self-description': 'self',
  hypothetical: 'would',
};

/**
 * The class of a labelled sentence. An answer of habits holds habits wherever it holds no event, and likewise for the
 * others; one answer in twenty mixes them, which the models take as noise.
 */
export function classOf(label: Label, kind: Kind): SentenceClass {
  if (label !== 'other') return 'event';
  if (kind === 'story' || kind === 'off-topic' || kind === 'too-short') return 'aside';
  return SHOWN_BY[kind];
}
