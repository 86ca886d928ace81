import { sigmoid } from '../../learn/logistic';
import type { NamedFeatures } from '../../learn/sparse';
import { type LinearModel, loadModel, type StoredModel, sums } from '../../learn/weights';
import type { Views } from './features';

/** Two models of one thing, one that looks at the manner and one that looks at the matter. Each has one output. */
interface Pair<Model> {
  readonly manner: Model;
  readonly matter: Model;
}

/** What is learned of how much single sentences say. */
export interface SubstanceModel {
  /** The log-odds that a sentence is of the kind that strong answers are made of. */
  readonly worth: Pair<LinearModel>;
  /** The log-odds that a result told so is one that something shows. */
  readonly proof: Pair<LinearModel>;
}

/** The same as it is stored. */
export interface StoredSubstance {
  readonly worth: Pair<StoredModel>;
  readonly proof: Pair<StoredModel>;
}

const loadPair = ({ manner, matter }: Pair<StoredModel>): Pair<LinearModel> => ({
  manner: loadModel(manner),
  matter: loadModel(matter),
});

export const loadSubstance = ({ worth, proof }: StoredSubstance): SubstanceModel => ({
  worth: loadPair(worth),
  proof: loadPair(proof),
});

const chance = (model: LinearModel, features: NamedFeatures): number => sigmoid(sums(model, features)[0] ?? 0);

/**
 * The lesser of both views, 0-1. A sentence must be told like an event and be about something: fine words without an
 * event fail the one, an event made of empty words fails the other.
 */
const lesser = ({ manner, matter }: Pair<LinearModel>, views: Views): number =>
  Math.min(chance(manner, views.manner), chance(matter, views.matter));

/** How much a sentence tells of one particular event, 0-1. */
export const worthOf = ({ worth }: SubstanceModel, views: Views): number => lesser(worth, views);

/** If the sentence tells a result: how well it is shown, 0-1. */
export const proofOf = ({ proof }: SubstanceModel, views: Views): number => lesser(proof, views);
