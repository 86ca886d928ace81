import type { Dimension } from '../../../shared/feedback';
import type { Weighed } from '../substance/reading';
import { bestBy, type Case, evidence } from './case';
import { withEmphasis } from './emphasis';
import { MECHANISM, shows, weightOf } from './measures';
import { FULL_WORTH } from './table';

const MIDDLE = (FULL_WORTH.from + FULL_WORTH.to) / 2;

/** Sentences that hold something of this story and no other. */
export const telling = (of: readonly Weighed[]): Weighed[] => of.filter(({ worth }) => worth >= MIDDLE);

/** Names, numbers, times, tools and constraints that belong to the story. */
export function specificityDimension(given: Case): Dimension {
  const { measures, reading, variant } = given;
  const good = telling(reading.counted);
  const plain = 100 * measures.specificity;
  const technical = variant === 'technical';
  const causes = bestBy(
    good.filter((weighed) => shows(weighed, MECHANISM) && weighed.chances.A > 0.5),
    weightOf,
  );
  const count = `${good.length} of ${reading.sentences.length} sentences`;
  const reason =
    plain >= 60
      ? `${count} hold something that belongs to this story alone: names, figures, times, what was found.`
      : good.length === 0
        ? 'No sentence holds a name, a figure, a time or a tool that belongs to this story.'
        : `Only ${count} hold something that belongs to this story alone; the others could be said of any.`;
  const more = technical
    ? causes.length > 1
      ? ' As a technical answer it also says how it broke and how you found out.'
      : ' A technical answer needs the mechanism: what broke, how you narrowed it down, why the fix holds.'
    : '';
  const empty = bestBy(reading.sentences, ({ worth }) => -worth);
  return {
    id: 'specificity',
    score: technical ? withEmphasis(plain, measures.mechanism) : plain,
    reason: `${reason}${more}`,
    evidence: evidence(
      given,
      plain >= 60 ? (technical && causes.length > 1 ? causes : bestBy(good, ({ worth }) => worth)) : empty,
    ),
  };
}
