import { loadModel, type StoredModel } from '../../learn/weights';
import type { DefectModel } from '../defects/model';
import type { PartModel } from '../story/parts';
import { loadSubstance, type StoredSubstance, type SubstanceModel } from '../substance/worth';
import type { StoredParts } from '../train/parts';
import stored from './judgement.json';

/** The file `judgement.json`, made by `npm run train:judgement`. */
export interface StoredJudgement {
  /** Of the labelled answers that were learned from. */
  readonly fingerprint: string;
  readonly substance: StoredSubstance;
  /** When a part of a story is missing. */
  readonly parts: StoredParts;
  readonly defects: {
    readonly sentences: StoredModel;
    readonly answers: StoredModel;
    readonly thresholds: readonly number[];
  };
}

export interface JudgementModel {
  readonly substance: SubstanceModel;
  readonly parts: PartModel;
  readonly defects: DefectModel;
}

export const loadJudgement = ({ substance, parts, defects }: Omit<StoredJudgement, 'fingerprint'>): JudgementModel => ({
  substance: loadSubstance(substance),
  parts: { weights: loadModel(parts.weights), from: parts.from.map((value) => value / 1000) },
  defects: {
    sentences: loadModel(defects.sentences),
    answers: loadModel(defects.answers),
    thresholds: defects.thresholds,
  },
});

let model: JudgementModel | undefined;

/** What the judgement has learned, as it ships with the app. */
export function judgementModel(): JudgementModel {
  model ??= loadJudgement(stored as StoredJudgement);
  return model;
}
