import { LABELS } from '../../../shared/feedback';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import type { Guess } from '../labels/context';
import { inContext } from '../labels/context';
import { placed } from '../labels/features';
import { type ChainModel, guessesOf, type LabelModel, type Piece } from '../labels/model';
import { type ChainOptions, trainChain } from './chain';
import { foldsOf } from './folds';

/** An answer with a label number for each of its sentences. */
export interface LabelledAnswer {
  /** Answers of one group are by one writer; the first look is never asked about a group it was trained on. */
  readonly group: string;
  readonly sentences: readonly Piece[];
  readonly labels: readonly number[];
  readonly importance?: number | undefined;
}

export interface LabelTraining extends ChainOptions {
  /** A feature seen in fewer sentences than this tells us about that sentence, not about speech. */
  readonly minRows: number;
}

/** Chosen by cross-validation over writers: the figures hardly move between half and double of any of these. */
export const WRITTEN_TRAINING: LabelTraining = { l2: 8, transitionL2: 0.1, maxSteps: 45, minRows: 3 };
/** For pieces of cut speech: each answer is seen several times over, so that the pull must be stronger. */
export const CUT_TRAINING: LabelTraining = { l2: 14, transitionL2: 0.1, maxSteps: 45, minRows: 5 };

function learn(
  answers: readonly LabelledAnswer[],
  features: readonly (readonly NamedFeatures[])[],
  options: LabelTraining,
): ChainModel {
  const columns = chooseColumns(features.flat(), options.minRows);
  const rows = answers.map(({ labels, importance }, at) => ({
    rows: (features[at] as readonly NamedFeatures[]).map((named) => toRow(named, columns)),
    labels,
    importance,
  }));
  const chain = trainChain(rows, { width: columns.names.length, labels: LABELS.length }, options);
  return { ...chain, columns };
}

/**
 * Trains both looks. The second learns from guesses that the first made about writers it had not seen, because at run
 * time it will get no others.
 */
export function trainLabels(answers: readonly LabelledAnswer[], options = WRITTEN_TRAINING): LabelModel {
  const own = answers.map(({ sentences }) => placed(sentences));
  const guesses: Guess[][] = new Array(answers.length);
  for (const fold of foldsOf(answers)) {
    const inFold = answers.map(({ group }) => fold.has(group));
    const first = learn(
      answers.filter((_, at) => !inFold[at]),
      own.filter((_, at) => !inFold[at]),
      options,
    );
    answers.forEach(({ sentences }, at) => {
      if (inFold[at]) guesses[at] = guessesOf(first, sentences);
    });
  }
  const inPlace = own.map((features, at) => inContext(features, guesses[at] as Guess[]));
  return { first: learn(answers, own, options), second: learn(answers, inPlace, options) };
}
