import type { Kind, Label } from '../../../shared/feedback';
import { type TrainOptions, trainMultinomial } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { loadModel, type StoredModel, storeModel } from '../../learn/weights';
import type { ReadSentence } from '../labels/features';
import { classOf, SENTENCE_CLASSES, TOLD_KINDS } from '../story/classes';
import { answerFeatures } from '../story/features';
import { turnOf } from '../story/model';
import { foldsOf } from './folds';

export interface TaughtStory {
  readonly group: string;
  readonly kind: Kind;
  readonly sentences: readonly ReadSentence[];
  readonly labels: readonly Label[];
}

/** Chosen by cross-validation over writers. Sentences that are no event in an answer that is no story are rare. */
const SENTENCES: TrainOptions & { readonly minRows: number } = {
  l2: 0.0005,
  maxSteps: 60,
  tolerance: 1e-3,
  minRows: 3,
};
const ANSWERS: TrainOptions = { l2: 0.003, maxSteps: 100 };
/** Weights nearer to zero than this are dropped from what is stored. */
const LEAST = 0.02;

function learn(
  rows: readonly NamedFeatures[],
  targets: readonly number[],
  outputs: readonly string[],
  options: TrainOptions & { readonly minRows?: number },
): StoredModel {
  const columns = chooseColumns(rows, options.minRows ?? 1);
  const shape = { classes: outputs.length, width: columns.names.length };
  const trained = trainMultinomial(
    rows.map((row) => toRow(row, columns)),
    targets,
    shape,
    options,
  );
  const models = trained.weights.map((weights, k) => ({ weights, bias: trained.biases[k] ?? 0 }));
  return storeModel(outputs, models, columns, LEAST);
}

function learnSentences(answers: readonly TaughtStory[]): StoredModel {
  const rows = answers.flatMap(({ sentences }) => sentences.map(({ features }) => features));
  const targets = answers.flatMap(({ labels, kind }) =>
    labels.map((label) => SENTENCE_CLASSES.indexOf(classOf(label, kind))),
  );
  return learn(rows, targets, SENTENCE_CLASSES, SENTENCES);
}

export interface StoredStory {
  readonly sentences: StoredModel;
  readonly answers: StoredModel;
}

/**
 * Trains what sentences do, then what such sentences make of an answer. The second learns from what the first says of
 * writers it has not seen.
 */
export function trainStory(all: readonly TaughtStory[]): StoredStory {
  const answers = all.filter(({ kind }) => kind !== 'too-short');
  const rows: NamedFeatures[] = [];
  const targets: number[] = [];
  for (const fold of foldsOf(answers)) {
    const sentences = loadModel(learnSentences(answers.filter(({ group }) => !fold.has(group))));
    for (const answer of answers.filter(({ group }) => fold.has(group))) {
      const turns = answer.sentences.map((sentence) => turnOf({ sentences }, sentence));
      rows.push(answerFeatures(turns));
      targets.push(Math.max(0, (TOLD_KINDS as readonly string[]).indexOf(answer.kind)));
    }
  }
  return { sentences: learnSentences(answers), answers: learn(rows, targets, TOLD_KINDS, ANSWERS) };
}
