import { sigmoid } from '../../learn/logistic';
import type { NamedFeatures } from '../../learn/sparse';
import { type LinearModel, loadModel, type StoredModel, sums } from '../../learn/weights';

/** What is learned of how much single sentences say. */
export interface SubstanceModel {
  /** One output: the log-odds that a sentence is of the kind that strong answers are made of. */
  readonly worth: LinearModel;
  /** One output: the log-odds that a result told so is one that something shows. */
  readonly proof: LinearModel;
}

/** The same as it is stored. */
export interface StoredSubstance {
  readonly worth: StoredModel;
  readonly proof: StoredModel;
}

export const loadSubstance = ({ worth, proof }: StoredSubstance): SubstanceModel => ({
  worth: loadModel(worth),
  proof: loadModel(proof),
});

/** How much a sentence tells of one particular event, 0-1. */
export const worthOf = (model: SubstanceModel, features: NamedFeatures): number =>
  sigmoid(sums(model.worth, features)[0] ?? 0);

/** If the sentence tells a result: how well it is shown, 0-1. */
export const proofOf = (model: SubstanceModel, features: NamedFeatures): number =>
  sigmoid(sums(model.proof, features)[0] ?? 0);
