import type { Dimension } from '../../../shared/feedback';
import { TOO_SHORT_WORDS } from '../story/kind';
import type { Reading } from '../substance/reading';
import type { Case } from './case';
import { ramp } from './curve';
import { weightOf } from './measures';
import { DIMENSION_WEIGHTS, ENOUGH_WORDS, HOLLOW, NO_STORY } from './table';

/** How surely what counts is a story: 0 for surely none, 1 for surely one. */
export const storyShare = ({ told }: Pick<Reading, 'told'>): number => ramp(told.story, NO_STORY.sure);

/** How much was told that counts, against what is enough to judge by: 0-1. */
const enough = ({ counted }: Reading): number => {
  const words = counted.reduce((sum, weighed) => sum + weightOf(weighed) * weighed.sentence.tokens.length, 0);
  return Math.min(1, words / ENOUGH_WORDS);
};

/** Whether what counts is too short to be judged, however long the answer is: filling it up makes no story of it. */
const stopsShort = ({ counted }: Reading): boolean =>
  counted.reduce((sum, { tokens }) => sum + tokens.length, 0) < TOO_SHORT_WORDS;

/**
 * The overall figure, 0-100: the mean of the dimensions by the weights of the variant, lowered for what is no story,
 * what is hollow and what hardly says anything. docs/scoring.md says the same in words.
 */
export function overallOf(
  dimensions: readonly Dimension[],
  { reading, measures, kind, variant }: Pick<Case, 'reading' | 'measures' | 'kind' | 'variant'>,
): number {
  const weights = DIMENSION_WEIGHTS[variant];
  const whole = dimensions.reduce((sum, { id }) => sum + weights[id], 0);
  const mean = dimensions.reduce((sum, { id, score }) => sum + weights[id] * score, 0) / Math.max(1, whole);
  const story = NO_STORY.keeps + (1 - NO_STORY.keeps) * storyShare(reading);
  const solid = HOLLOW.keeps + (1 - HOLLOW.keeps) * ramp(measures.specificity, HOLLOW);
  const overall = mean * story * solid * enough(reading);
  if (kind === 'too-short' || stopsShort(reading)) return Math.round(Math.min(overall, NO_STORY.tooShort));
  return Math.round(kind === 'story' ? overall : Math.min(overall, NO_STORY.most));
}
