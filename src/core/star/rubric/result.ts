import type { Dimension } from '../../../shared/feedback';
import { bestBy, type Case, evidence, told } from './case';
import { resultOf } from './measures';

/** An outcome that something shows and that follows from what was done; what lasted. */
export function resultDimension(given: Case): Dimension {
  const { measures, reading } = given;
  const shown = bestBy(reading.counted, resultOf).filter((weighed) => resultOf(weighed) > 0.4);
  const claimed = told(given, 'R');
  const score = 100 * measures.result;
  const lasts = shown.some(({ sentence }) =>
    sentence.families.some((family) => ['lasts', 'has-been', 'others-use', 'each-now'].includes(family)),
  );
  const reason =
    shown.length > 0
      ? `The outcome is shown${score >= 75 ? (lasts ? ', and so is what lasted' : '') : ', though not much of it'}.`
      : claimed.length > 0
        ? 'An outcome is claimed, but nothing in it could be checked: no figure, no state before and after, nobody’s words.'
        : 'No sentence says how it ended.';
  return {
    id: 'result',
    score,
    reason,
    evidence: evidence(given, shown.length > 0 ? shown : bestBy(claimed, ({ proof }) => -proof)),
  };
}
