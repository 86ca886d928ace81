import { softmax } from '../../learn/logistic';
import { rememberedPair } from '../../learn/remembered';
import type { NamedFeatures } from '../../learn/sparse';
import { type LinearModel, sums } from '../../learn/weights';
import type { ReadSentence } from '../labels/features';
import { TOLD_KINDS, type ToldKind } from './classes';
import { answerFeatures, type SentenceTurn } from './features';

/** What each sentence does, and what kind of answer such sentences make. */
export interface StoryModel {
  /** Outputs in the order of SENTENCE_CLASSES. */
  readonly sentences: LinearModel;
  /** Outputs in the order of TOLD_KINDS. */
  readonly answers: LinearModel;
}

/** Asked twice of most sentences: of the answer as it is, and of what counts of it. */
const classesOf = rememberedPair((model: LinearModel, features: NamedFeatures): number[] =>
  softmax(sums(model, features)),
);

/** Chances of the classes of one sentence. */
export const turnOf = (model: Pick<StoryModel, 'sentences'>, { features, tokens }: ReadSentence): SentenceTurn => ({
  classes: classesOf(model.sentences, features),
  words: tokens.length,
});

/** Chances of the kinds that an answer can have by how it is told. They add up to 1. */
export function toldChances(model: StoryModel, turns: readonly SentenceTurn[]): Record<ToldKind, number> {
  const chances = softmax(sums(model.answers, answerFeatures(turns)));
  return Object.fromEntries(TOLD_KINDS.map((kind, k) => [kind, chances[k] ?? 0])) as Record<ToldKind, number>;
}
