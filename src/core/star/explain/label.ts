import { LABELS, type Label } from '../../../shared/feedback';
import { remembered } from '../../learn/remembered';
import type { Columns } from '../../learn/sparse';
import type { AnalysedSentence } from '../labels/answer';
import type { ChainModel } from '../labels/model';
import { resolveOnce } from '../labels/resolved';
import { starModel } from '../weights/load';
import type { StarModel } from '../weights/store';
import { type Basis, type Phrase, phraseOf } from './phrase';

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

/** What the columns of a model are for people: a number into `phrases` each, -1 for one that has no plain words. */
interface Wording {
  readonly phraseOf: Int32Array;
  readonly phrases: readonly Phrase[];
  /** Room to add up what each phrase is worth; all 0 between uses. */
  readonly worths: Float64Array;
}

/** Worked out once for a model: it has some ten thousand columns. */
const wordingOf = remembered((columns: Columns): Wording => {
  const phrases: Phrase[] = [];
  const known = new Map<string, number>();
  const numbers = columns.names.map((name) => {
    const phrase = phraseOf(name);
    if (!phrase) return -1;
    const found = known.get(phrase.says) ?? phrases.push(phrase) - 1;
    known.set(phrase.says, found);
    return found;
  });
  return { phraseOf: Int32Array.from(numbers), phrases, worths: new Float64Array(phrases.length) };
});

/** What speaks for the first label against the second by at least LEAST. */
function reasonsFor(
  { columns: all, weights, labels }: ChainModel,
  features: AnalysedSentence['features'],
  [given, instead]: readonly [number, number],
): Reason[] {
  const { phraseOf: numberOf, phrases, worths } = wordingOf(all);
  const touched: number[] = [];
  for (const { columns, values } of features.map((one) => resolveOnce(all, one))) {
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as number;
      const number = numberOf[column] as number;
      if (number < 0) continue;
      const speaks = (weights[column * labels + given] as number) - (weights[column * labels + instead] as number);
      const before = worths[number] as number;
      if (before === 0) touched.push(number);
      worths[number] = before + (values[at] as number) * speaks;
    }
  }
  const reasons: Reason[] = [];
  for (const number of touched) {
    const worth = worths[number] as number;
    worths[number] = 0;
    if (worth > LEAST) reasons.push({ ...(phrases[number] as Phrase), worth });
  }
  return reasons;
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
  const pair = [LABELS.indexOf(label), LABELS.indexOf(instead)] as const;
  const reasons = reasonsFor((cut ? model.cut : model.labels).second, features, pair).sort(byOrder);
  return { label, instead, reasons: reasons.slice(0, most) };
}
