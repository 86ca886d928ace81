import { DEFECTS, type DefectId } from '../../../shared/feedback';
import { sigmoid } from '../../learn/logistic';
import { type LinearModel, sums } from '../../learn/weights';
import { type Measures, measure } from '../rubric/measures';
import type { Reading } from '../substance/reading';
import { defectFeatures } from './features';
import { type ShownDefect, showings } from './showing';

export interface DefectModel {
  /** Outputs in the order of SHOWN_DEFECTS: which sentences show one. */
  readonly sentences: LinearModel;
  /** Outputs in the order of DEFECTS. */
  readonly answers: LinearModel;
  /** The chance from which a defect is named, in the order of DEFECTS. */
  readonly thresholds: readonly number[];
}

export interface DefectChances {
  readonly chances: Readonly<Record<DefectId, number>>;
  /** Chance above its threshold. */
  readonly found: ReadonlySet<DefectId>;
  readonly shown: Readonly<Record<ShownDefect, readonly number[]>>;
}

/** How likely the answer has each defect. */
export function defectChances(
  model: DefectModel,
  reading: Reading,
  measures: Measures = measure(reading),
): DefectChances {
  const shown = showings(model.sentences, reading);
  const odds = sums(model.answers, defectFeatures(reading, measures, shown));
  const chances = Object.fromEntries(DEFECTS.map((id, k) => [id, sigmoid(odds[k] ?? 0)])) as Record<DefectId, number>;
  const found = new Set(DEFECTS.filter((id, k) => chances[id] >= (model.thresholds[k] ?? 1)));
  return { chances, found, shown };
}
