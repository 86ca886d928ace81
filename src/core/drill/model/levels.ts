import type { DrillDimension, DrillLevel } from '../../../shared/drill';
import type { Criterion } from '../../scenario/drill-talk';
import type { Run } from '../run';
import type { Model } from './types';

export interface Reached {
  readonly level: DrillLevel;
  /** Why it is no higher, when something holds it down. */
  readonly cap: string | undefined;
  readonly criteria: readonly { readonly criterion: Criterion; readonly earned: boolean }[];
}

const NUMBERS: Readonly<Record<DrillLevel, number>> = { novice: 0, intermediate: 1, expert: 2 };

/** The level a run has reached in a dimension by now. */
export function levelReached(model: Model, run: Run, dimension: DrillDimension): Reached {
  const rules = model.scenario.scorecard[dimension];
  const criteria = rules.criteria
    .filter(({ cause }) => cause === undefined || cause.includes(model.cause.id))
    .map((criterion) => ({ criterion, earned: model.holds(criterion.earned, run) }));
  const enough = (level: 'intermediate' | 'expert'): boolean => {
    const those = criteria.filter(({ criterion }) => criterion.level === level);
    const earned = those.filter((entry) => entry.earned).length;
    return earned >= Math.min(those.length, rules.needs[level] ?? those.length);
  };
  const earned: DrillLevel = !enough('intermediate') ? 'novice' : enough('expert') ? 'expert' : 'intermediate';
  const caps = rules.caps
    .filter(({ cause }) => cause === undefined || cause.includes(model.cause.id))
    .filter((cap) => NUMBERS[cap.at] < NUMBERS[earned] && model.holds(cap.if, run))
    .sort((a, b) => NUMBERS[a.at] - NUMBERS[b.at]);
  const [lowest] = caps;
  return { level: lowest?.at ?? earned, cap: lowest && model.fill(lowest.reason, run), criteria };
}

/** 0 novice, 1 intermediate, 2 expert. */
export const levelNumber = (model: Model, run: Run, dimension: DrillDimension): number =>
  NUMBERS[levelReached(model, run, dimension).level];
