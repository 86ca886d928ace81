import type { DimensionId, Part } from '../../../shared/feedback';
import type { VariantId } from '../../../shared/question';

/**
 * Every weight and threshold of the figures, in one place. docs/scoring.md says them in words; a test holds the two
 * together. Shares and chances are 0-1, scores 0-100, lengths in words or milliseconds.
 */

/** How much each dimension counts in the overall figure. What was not heard or not asked is left out of the sum. */
export const DIMENSION_WEIGHTS: Readonly<Record<VariantId, Readonly<Record<DimensionId, number>>>> = {
  standard: { structure: 25, ownership: 20, specificity: 25, result: 20, relevance: 10, delivery: 10 },
  short: { structure: 30, ownership: 15, specificity: 20, result: 25, relevance: 10, delivery: 15 },
  technical: { structure: 15, ownership: 20, specificity: 35, result: 20, relevance: 10, delivery: 10 },
  leadership: { structure: 20, ownership: 35, specificity: 15, result: 20, relevance: 10, delivery: 10 },
};

/** A sentence below `from` is worth nothing to a dimension, one above `to` all. Worth is 0-1. */
export const FULL_WORTH = { from: 0.4, to: 0.7 } as const;

/** The mean worth of an answer's words, from where specificity rises and where it is full. */
export const SPECIFICITY = { from: 0.3, to: 0.66 } as const;

/** What each part adds to structure when it is told. They add up to 1. */
export const PART_WEIGHTS: Readonly<Record<Part, number>> = { S: 0.2, T: 0.2, A: 0.35, R: 0.25 };

/** What structure loses at most for parts out of proportion, and how far a share may stray before it costs. */
export const PROPORTION = { most: 12, tolerance: 0.08, worst: 0.4 } as const;

/** Own acts (each counted by its worth) that make ownership full, and what an answer of team acts alone keeps. */
export const OWNERSHIP = { full: 3, teamOnly: 30 } as const;

/**
 * How much an act counts as one's own by its worth. Lower than FULL_WORTH: whether "I let other people drive" is the
 * speaker's act does not hang on how much else it tells, and stock phrases are left out before.
 */
export const ACT_WORTH = { from: 0.12, to: 0.5 } as const;

/** The best result counts most; a second one, an effect that lasts or a reaction, adds the rest. */
export const RESULT = { best: 0.75, second: 0.25, from: 0.35, to: 0.75 } as const;

/** How much of a dimension a variant's emphasis decides, and how many marks of it are enough. */
export const EMPHASIS = { share: 0.3, enough: 4 } as const;

/**
 * What is no story: between these chances of being one an answer is in doubt; what the overall figure keeps when it is
 * surely none; and the most that an answer can have that is none, or off the question, or
 * that stops before there is anything to judge.
 */
export const NO_STORY = { sure: { from: 0, to: 0.9 }, keeps: 0.3, most: 30, tooShort: 2 } as const;

/** What structure loses at most when a short answer overruns, and the overrun (share of the target) that costs it all. */
export const COMPRESSION = { most: 40, worst: 1 } as const;

/** What the overall figure keeps of an answer in which nothing is specific; a hollow answer stays low however fluent. */
export const HOLLOW = { keeps: 0.5, from: 0, to: 0.5 } as const;

/** An answer with fewer counted words than this has not told enough for its figures to stand by themselves. */
export const ENOUGH_WORDS = 40;

/** Words a minute of speaking time: the usual, the comfortable span, and where it is too slow or too fast to follow. */
export const PACE = { usual: 150, slow: 90, comfortable: { from: 120, to: 180 }, fast: 230 } as const;

/**
 * What delivery is made of; the shares add up to 1. Fillers are counted per hundred words: three go unnoticed, twelve
 * are all one hears. Pauses longer than four seconds are felt; a length outside the target costs by how far it is out.
 */
export const DELIVERY = {
  shares: { length: 0.4, pace: 0.3, fillers: 0.2, pauses: 0.1 },
  fillers: { from: 3, to: 12 },
  longPauseMs: 4000,
  pauses: { from: 1, to: 6 },
  /** Twice the longest or half the shortest good length is the worst. */
  length: { from: 0, to: 1 },
} as const;

/**
 * What an advice is worth beside what its dimension has lost, in points: a missing part or a fault that colours the whole
 * answer comes before polish. They only rank.
 */
export const FIX_GAINS: Readonly<Record<string, number>> = {
  result: 8,
  action: 8,
  situation: 6,
  task: 3,
  proof: 4,
  own: 4,
  specific: 4,
  setup: 6,
  blame: 7,
  buzzwords: 5,
  self: 4,
  would: 4,
  names: 4,
  polish: -20,
};

/** A dimension from `good` on is a strength; one below `weak` is to be improved. In between it is neither. */
export const POINTS = { count: 3, good: 65, weak: 85 } as const;

/**
 * The share of a beat's meaning, 0-1, that a stretch of the answer must cover, with so many of its words. Chosen where a
 * question's own model answer and those of other questions are told apart best.
 */
export const BEATS = { covered: 0.46, words: 2 } as const;
