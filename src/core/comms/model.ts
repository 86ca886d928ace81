import { type LinearModel, loadModel, type StoredModel, sums } from '../learn/weights';
import { gapFeatures, judgingFeatures, type ReadUpdate } from './features';
import type { UpdateAudience } from './rubric';

/** Three stages of linear models: what an update holds, what is wrong with it and whether it serves, what it lacks. */
export interface StoredComms {
  /** One output an element. */
  readonly elements: StoredModel;
  /** One output a fault, and `good`. */
  readonly judging: StoredModel;
  /** One output a gap. */
  readonly gaps: StoredModel;
}

export interface CommsModel {
  readonly elements: LinearModel;
  readonly judging: LinearModel;
  readonly gaps: LinearModel;
}

export const loadComms = (stored: StoredComms): CommsModel => ({
  elements: loadModel(stored.elements),
  judging: loadModel(stored.judging),
  gaps: loadModel(stored.gaps),
});

/** Log-odds by the name of the output. */
export type Odds = ReadonlyMap<string, number>;

export const oddsOf = (model: LinearModel, features: ReadonlyMap<string, number>): Map<string, number> => {
  const totals = sums(model, features);
  return new Map(model.outputs.map((name, output) => [name, totals[output] ?? 0]));
};

export interface Weighed {
  readonly elements: Odds;
  readonly judged: Odds;
  readonly gaps: Odds;
}

export function weigh(model: CommsModel, read: ReadUpdate, audience: UpdateAudience): Weighed {
  const elements = oddsOf(model.elements, read.features);
  const judged = oddsOf(model.judging, judgingFeatures(read, audience, elements));
  return { elements, judged, gaps: oddsOf(model.gaps, gapFeatures(audience, elements, judged)) };
}
