import { anyOf } from '../learn/any';
import { type LinearModel, loadModel, type StoredModel, sums } from '../learn/weights';
import { gapFeatures, judgingFeatures, type ReadUpdate } from './features';
import type { UpdateAudience } from './rubric';

/** Three stages of linear models: what an update holds, what is wrong with it and whether it serves, what it lacks. */
export interface StoredComms {
  /** Fingerprint of the examples and of how they were read. */
  readonly madeFrom: string;
  /** Whether a statement holds an element: one output an element. */
  readonly statements: StoredModel;
  /** Whether an update as a whole does: one output an element. */
  readonly elements: StoredModel;
  /** One output a fault, and `good`. */
  readonly judging: StoredModel;
  /** One output a gap. */
  readonly gaps: StoredModel;
}

export interface CommsModel {
  readonly statements: LinearModel;
  readonly elements: LinearModel;
  readonly judging: LinearModel;
  readonly gaps: LinearModel;
}

export const loadComms = (stored: StoredComms): CommsModel => ({
  statements: loadModel(stored.statements),
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

/**
 * Added to the log-odds of every element: writers not learned from use words that have no weight, so both judges err
 * towards missing. Chosen with writers held out; docs/evaluation.md has the curve.
 */
const LEAN = 0.5;

/**
 * What an update holds, by two judges that err differently, in equal parts: one looks for a statement that holds it, one
 * at the update as a whole. With writers held out either alone is a point of F1 worse.
 */
export function elementOdds(
  { statements, elements }: Pick<CommsModel, 'statements' | 'elements'>,
  { clauses, features }: ReadUpdate,
): Map<string, number> {
  const whole = oddsOf(elements, features);
  const parts = clauses.map((clause) => oddsOf(statements, clause.features));
  const any = (name: string): number => anyOf(parts.map((part) => part.get(name) ?? 0));
  return new Map([...whole].map(([name, sum]) => [name, LEAN + (sum + any(name)) / 2]));
}

export interface Weighed {
  readonly elements: Odds;
  readonly judged: Odds;
  readonly gaps: Odds;
}

export function weigh(model: CommsModel, read: ReadUpdate, audience: UpdateAudience): Weighed {
  const elements = elementOdds(model, read);
  const judged = oddsOf(model.judging, judgingFeatures(read, audience, elements));
  return { elements, judged, gaps: oddsOf(model.gaps, gapFeatures(audience, elements, judged)) };
}
