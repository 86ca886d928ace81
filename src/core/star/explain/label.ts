import { LABELS, type Label } from '../../../shared/feedback';
import type { AnalysedSentence } from '../labels/answer';
import type { ChainModel } from '../labels/model';
import { starModel } from '../weights/load';
import type { StarModel } from '../weights/store';
import { phraseOf } from './phrase';

export interface Reason {
  /** In plain words: "a promise", "the words "told her"", "action right before it". */
  readonly says: string;
  /** Log-odds it adds for this label against the label that comes second. */
  readonly worth: number;
}

export interface LabelReasons {
  readonly label: Label;
  /** The label that came second, against which the reasons speak. */
  readonly instead: Label;
  /** What spoke for the label, strongest first. */
  readonly reasons: readonly Reason[];
}

function addWorth(
  sums: Map<string, number>,
  model: ChainModel,
  features: AnalysedSentence['features'],
  pair: number[],
) {
  const [own = 0, other = 0] = pair;
  for (const [feature, value] of features) {
    const column = model.columns.indexOf.get(feature);
    const says = column === undefined ? undefined : phraseOf(feature);
    if (column === undefined || says === undefined) continue;
    const weight = (label: number): number => model.weights[column * model.labels + label] ?? 0;
    sums.set(says, (sums.get(says) ?? 0) + value * (weight(own) - weight(other)));
  }
}

/**
 * Why a sentence got its label. Features that say the same to a reader are added up; those that have no plain words are
 * left out, so that the worths need not add up to the confidence.
 * @param most reasons given at most
 * @param model the trained model the label came from
 */
export function explainLabel(
  { label, chances, features, cut }: Pick<AnalysedSentence, 'label' | 'chances' | 'features' | 'cut'>,
  most = 3,
  model: StarModel = starModel(),
): LabelReasons {
  const others = LABELS.filter((other) => other !== label);
  const instead = others.reduce((best, other) => (chances[other] > chances[best] ? other : best));
  const sums = new Map<string, number>();
  addWorth(sums, (cut ? model.cut : model.labels).second, features, [LABELS.indexOf(label), LABELS.indexOf(instead)]);
  const reasons = [...sums]
    .map(([says, worth]) => ({ says, worth }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.says < b.says ? -1 : 1));
  return { label, instead, reasons: reasons.slice(0, most) };
}
