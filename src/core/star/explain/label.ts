import { LABELS, type Label } from '../../../shared/feedback';
import type { AnalysedSentence } from '../labels/answer';
import type { ChainModel } from '../labels/model';
import { starModel } from '../weights/load';
import type { StarModel } from '../weights/store';
import { type Basis, phraseOf } from './phrase';

export interface Reason {
  /** What it rests on: the sentence itself, those around it, or what nearly every sentence has. */
  readonly basis: Basis;
  /** In plain words: "a promise", "the words "told her"", "action right before it". */
  readonly says: string;
  /** Log-odds it adds for this label against the label that comes second. */
  readonly worth: number;
}

export interface LabelReasons {
  readonly label: Label;
  /** The label that came second, against which the reasons speak. */
  readonly instead: Label;
  /** What spoke for the label: what the sentence says itself first, each kind by strength. */
  readonly reasons: readonly Reason[];
}

/** Log-odds: what weighs less is no reason. */
const LEAST = 0.1;

/** In which order reasons are given: the sentence's own words tell a reader more than its neighbours do. */
const ORDER: readonly Basis[] = ['own', 'around', 'any'];

function addWorth(
  reasons: Map<string, Reason>,
  model: ChainModel,
  features: AnalysedSentence['features'],
  [given, instead]: readonly [number, number],
): void {
  for (const [feature, value] of features) {
    const column = model.columns.indexOf.get(feature);
    const phrase = column === undefined ? undefined : phraseOf(feature);
    if (column === undefined || phrase === undefined) continue;
    const weight = (label: number): number => model.weights[column * model.labels + label] ?? 0;
    const worth = (reasons.get(phrase.says)?.worth ?? 0) + value * (weight(given) - weight(instead));
    reasons.set(phrase.says, { ...phrase, worth });
  }
}

const byOrder = (a: Reason, b: Reason): number =>
  ORDER.indexOf(a.basis) - ORDER.indexOf(b.basis) || b.worth - a.worth || (a.says < b.says ? -1 : 1);

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
  const found = new Map<string, Reason>();
  const pair = [LABELS.indexOf(label), LABELS.indexOf(instead)] as const;
  addWorth(found, (cut ? model.cut : model.labels).second, features, pair);
  const reasons = [...found.values()].filter(({ worth }) => worth > LEAST).sort(byOrder);
  return { label, instead, reasons: reasons.slice(0, most) };
}
