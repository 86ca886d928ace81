import type { DrillRecord, DrillScorecard } from '../../../shared/drill';
import type { Model } from '../model/types';
import type { Played } from '../play';
import { scorecardOf } from './scorecard';

/** A whole run as the command line gives it. Times are on the session's clock; history comes before 0. */
export interface DrillReport {
  readonly drill: string;
  readonly seed: number;
  readonly pace: string;
  readonly rootCause: string;
  readonly ending: { readonly id: string; readonly title: string; readonly text: string; readonly good: boolean };
  /** The drill's clock at 0. */
  readonly startsAt: string;
  readonly events: readonly DrillRecord[];
  readonly series: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly scorecard: ReportedScores;
}

interface ReportedScores {
  readonly dimensions: readonly {
    readonly id: string;
    readonly level: string;
    readonly reason: string;
    readonly quotes: readonly string[];
    readonly evidence: readonly { readonly quote: string; readonly atMs: number }[];
    readonly criteria: readonly { readonly id: string; readonly level: string; readonly earned: boolean }[];
  }[];
  readonly strengths: readonly string[];
  readonly improvements: readonly string[];
  readonly resources: readonly string[];
  readonly hints: { readonly asked: number; readonly unasked: number };
}

function reported(card: DrillScorecard): ReportedScores {
  return {
    dimensions: card.dimensions.map(({ id, level, reason, quotes, criteria }) => ({
      id,
      level,
      reason,
      quotes: quotes.map(({ text }) => text),
      evidence: quotes.map(({ text, atMs }) => ({ quote: text, atMs })),
      criteria: criteria.map((criterion) => ({ id: criterion.id, level: criterion.level, earned: criterion.earned })),
    })),
    strengths: card.strengths,
    improvements: card.improvements,
    resources: card.resources.map(({ title, where }) => `${title}: ${where}`),
    hints: card.hints,
  };
}

/**
 * The session's time of each point. While the candidate waits the drill's clock runs ahead, so the two are not the same:
 * each point has the time at which it was played.
 */
function seriesOf(model: Model, { rows, times }: Played): DrillReport['series'] {
  return Object.fromEntries(
    model.series.map(({ key }, column) => [
      key,
      rows.map((row, index) => [times[index] ?? 0, row[column + 1] ?? 0] as const),
    ]),
  );
}

export function reportOf(model: Model, played: Played): DrillReport {
  const { run } = played;
  return {
    drill: model.scenario.id,
    seed: model.seed,
    pace: run.pace,
    rootCause: model.cause.id,
    ending: run.ending ?? { id: 'open', title: 'Not finished', text: '', good: false },
    startsAt: new Date(model.startsAtMs).toISOString(),
    events: run.records,
    series: seriesOf(model, played),
    scorecard: reported(scorecardOf(model, run)),
  };
}
