import type { Columns, NamedFeatures } from '../../learn/sparse';
import { type ChainScores, chancesOf, surestLabels } from './chain';
import { type Guess, inContext } from './context';
import { placed, type ReadSentence } from './features';

/** One chain over named features. `weights[column * labels + label]`. */
export interface ChainModel extends ChainScores {
  readonly columns: Columns;
  readonly weights: Float64Array;
}

/** A first look at each sentence where it stands, and a second look that knows what the first made of the others. */
export interface LabelModel {
  readonly first: ChainModel;
  readonly second: ChainModel;
}

/** Features as columns of a model, unsorted: unlike a row for training they are read once or twice and dropped. */
interface Resolved {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

function resolve(named: NamedFeatures, { indexOf }: Columns): Resolved {
  const columns: number[] = [];
  const values: number[] = [];
  for (const [name, value] of named) {
    const column = indexOf.get(name);
    if (column === undefined) continue;
    columns.push(column);
    values.push(value);
  }
  return { columns, values };
}

/** What features say for each label. */
function emissionOf({ columns, values }: Resolved, { weights, labels }: ChainModel): Float64Array {
  const sums = new Float64Array(labels);
  for (let i = 0; i < columns.length; i++) {
    const base = (columns[i] as number) * labels;
    const value = values[i] as number;
    for (let k = 0; k < labels; k++) sums[k] = (sums[k] as number) + value * (weights[base + k] as number);
  }
  return sums;
}

export const emissionsOf = (model: ChainModel, features: readonly NamedFeatures[]): Float64Array[] =>
  features.map((named) => emissionOf(resolve(named, model.columns), model));

/** A sentence, or a piece of speech cut where sentences may end. */
export interface Piece extends ReadSentence {
  /** Chance that it goes on with the piece before it, 0-1; left out: it does not. */
  readonly joined?: number;
}

/** What the first look makes of each sentence. */
export function guessesOf(first: ChainModel, own: readonly NamedFeatures[], sentences: readonly Piece[]): Guess[] {
  return chancesOf(emissionsOf(first, own), first).map((chances, at) => ({
    chances,
    words: sentences[at]?.tokens.length ?? 0,
    joined: sentences[at]?.joined ?? 0,
  }));
}

export interface LabelledSentence {
  /** Index into LABELS. */
  readonly label: number;
  /** Chance of each label as the model gives it, before calibration. */
  readonly chances: Float64Array;
  /** What the label was decided on, for explaining it. */
  readonly features: NamedFeatures;
}

/** Labels the sentences of one answer. */
export function labelSentences(model: LabelModel, sentences: readonly Piece[]): LabelledSentence[] {
  const own = placed(sentences);
  const features = inContext(own, guessesOf(model.first, own, sentences));
  const chances = chancesOf(emissionsOf(model.second, features), model.second);
  return surestLabels(chances).map((label, at) => ({
    label,
    chances: chances[at] as Float64Array,
    features: features[at] as NamedFeatures,
  }));
}
