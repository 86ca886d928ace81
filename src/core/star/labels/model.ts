import type { Columns, NamedFeatures } from '../../learn/sparse';
import { type ChainScores, chancesOf, surestLabels } from './chain';
import { contextOf, type Guess } from './context';
import { placesOf, type ReadSentence } from './features';
import { addEmission, resolveOnce } from './resolved';

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

/** A sentence, or a piece of speech cut where sentences may end. */
export interface Piece extends ReadSentence {
  /** Chance that it goes on with the piece before it, 0-1; left out: it does not. */
  readonly joined?: number;
}

/** What each sentence says for each label: its own features and those of what is around it. */
function emissionsOf(
  model: ChainModel,
  sentences: readonly Piece[],
  around: readonly (readonly NamedFeatures[])[],
): Float64Array[] {
  return sentences.map(({ features }, at) => {
    const sums = new Float64Array(model.labels);
    addEmission(sums, resolveOnce(model.columns, features), model);
    for (const more of around) addEmission(sums, resolveOnce(model.columns, more[at] as NamedFeatures), model);
    return sums;
  });
}

/** What the first look makes of each sentence. */
export function guessesOf(
  first: ChainModel,
  sentences: readonly Piece[],
  places: readonly NamedFeatures[] = placesOf(sentences),
): Guess[] {
  return chancesOf(emissionsOf(first, sentences, [places]), first).map((chances, at) => ({
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
  /** What the label was decided on, for explaining it: the sentence's own, its place, what is around it. */
  readonly features: readonly NamedFeatures[];
}

/** Labels the sentences of one answer. */
export function labelSentences(model: LabelModel, sentences: readonly Piece[]): LabelledSentence[] {
  const places = placesOf(sentences);
  const context = contextOf(guessesOf(model.first, sentences, places));
  const chances = chancesOf(emissionsOf(model.second, sentences, [places, context]), model.second);
  return surestLabels(chances).map((label, at) => ({
    label,
    chances: chances[at] as Float64Array,
    features: [sentences[at]?.features as NamedFeatures, places[at] as NamedFeatures, context[at] as NamedFeatures],
  }));
}
