import { type LinearModel, loadModel, type StoredModel, sums } from '../../learn/weights';
import type { Heard } from '../intents/hear';
import { reasoningFeatures, saidFeatures } from './features';
import { REASONING_POINTS, type ReasoningPoint } from './points';
import { partOf, type Stretch, stretchesOf } from './stretches';
import { carriesClaim } from './substance';

/** One linear model a point, as their file holds them. */
export interface StoredReasoning {
  /** Fingerprint of the examples and of how they were read. */
  readonly madeFrom: string;
  /** For each point, in the order of `REASONING_POINTS`, the log-odds from which on it is heard, in thousandths. */
  readonly thresholds: string;
  readonly points: StoredModel;
}

export interface ReasoningModel {
  readonly points: LinearModel;
  readonly thresholds: readonly number[];
}

const THOUSANDTHS = 1000;

export const loadReasoning = ({ thresholds, points }: StoredReasoning): ReasoningModel => ({
  points: loadModel(points),
  thresholds: thresholds.split(' ').map((value) => Number(value) / THOUSANDTHS),
});

/** A point that an utterance makes, with the stretch of it that speaks most for the point. */
export interface PlacedPoint extends Stretch {
  readonly id: ReasoningPoint;
}

const textsOf = ({ words }: Heard): string[] => words.map(({ text }) => text);

/** The points that are likely enough, where what carries them says something. */
export function placedPoints(model: ReasoningModel, heard: Heard): PlacedPoint[] {
  const odds = sums(model.points, reasoningFeatures(heard));
  const likely = REASONING_POINTS.flatMap((id, output) =>
    (odds[output] as number) >= (model.thresholds[output] ?? 0) ? [{ id, output }] : [],
  );
  if (likely.length === 0) return [];
  const stretches = stretchesOf(heard).map((stretch) => {
    const part = partOf(heard, stretch);
    return { stretch, part, odds: sums(model.points, saidFeatures(part)) };
  });
  return likely.flatMap(({ id, output }): PlacedPoint[] => {
    const carrying = stretches.reduce((best, one) =>
      (one.odds[output] as number) > (best.odds[output] as number) ? one : best,
    );
    return carriesClaim(textsOf(carrying.part), textsOf(heard)) ? [{ id, ...carrying.stretch }] : [];
  });
}
