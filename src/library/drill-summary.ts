import type { DrillScenario } from '../core/scenario/drill';
import { PACE_FACTOR } from '../core/scenario/drill';
import type { DrillSummary } from '../shared/drill';

const rounded = (minutes: number): number => Math.round(minutes * 10) / 10;

/** What a list shows of a drill. Pure. */
export function summariseDrill(scenario: DrillScenario, source: DrillSummary['source']): DrillSummary {
  const whole = scenario.phases.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    id: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    alert: scenario.alert.title,
    phases: scenario.phases.map(({ id, title, minutes }) => ({ id, title, minutes })),
    minutes: { full: rounded(whole / PACE_FACTOR.full), quick: rounded(whole / PACE_FACTOR.quick) },
    source,
    vocabulary: scenario.vocabulary,
  };
}
