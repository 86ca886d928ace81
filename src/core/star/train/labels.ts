import { LABELS } from '../../../shared/feedback';
import { type Columns, columnsOf, type SparseRow, toRow } from '../../learn/sparse';
import { chancesOf, emissionOf } from '../labels/chain';
import { contextOf, type Guess } from '../labels/context';
import { placesOf } from '../labels/features';
import type { LabelModel, Piece } from '../labels/model';
import { type ChainOptions, type ChainRow, type LabelledRows, type TrainedChain, trainChain } from './chain';
import { foldsOf } from './folds';

/** An answer with a label number for each of its sentences. */
export interface LabelledAnswer {
  /** Answers of one group are by one writer; the first look is never asked about a group it was trained on. */
  readonly group: string;
  /** Which answer this is a form of: whole, cut in pieces, told again without its task. */
  readonly of: number;
  readonly sentences: readonly Piece[];
  readonly labels: readonly number[];
  readonly importance?: number | undefined;
}

export interface LabelTraining extends ChainOptions {
  /** Steps of the looks at writers held out, which begin at nothing; the others begin near their end. */
  readonly foldSteps: number;
  /** A feature seen in fewer answers than this tells us about those answers, not about speech. */
  readonly minAnswers: number;
}

/** Chosen by cross-validation over writers: the figures hardly move between half and double of any of these. */
export const WRITTEN_TRAINING: LabelTraining = { l2: 8, transitionL2: 0.1, maxSteps: 20, foldSteps: 20, minAnswers: 4 };
/** For pieces of cut speech: each answer is seen several times over, so that the pull must be stronger. */
export const CUT_TRAINING: LabelTraining = { l2: 14, transitionL2: 0.1, maxSteps: 20, foldSteps: 20, minAnswers: 5 };

/** The names of an answer's own features, in any of its forms. */
const namesIn = (forms: readonly LabelledAnswer[]): Set<string> =>
  new Set(
    forms.flatMap(({ sentences }) =>
      [...sentences.map(({ features }) => features), ...placesOf(sentences)].flatMap((named) => [...named.keys()]),
    ),
  );

/** The columns of both looks: features of so many answers, however many forms each is seen in, and all of the context. */
function columnsFor(answers: readonly LabelledAnswer[], minAnswers: number): Columns {
  const forms = new Map<number, LabelledAnswer[]>();
  for (const answer of answers) forms.set(answer.of, [...(forms.get(answer.of) ?? []), answer]);
  const seenIn = new Map<string, number>();
  for (const of of forms.values()) for (const name of namesIn(of)) seenIn.set(name, (seenIn.get(name) ?? 0) + 1);
  const own = [...seenIn].filter(([, count]) => count >= minAnswers).map(([name]) => name);
  const context = answers.flatMap(({ sentences }) =>
    contextOf(sentences.map(unknown)).flatMap((named) => [...named.keys()]),
  );
  return columnsOf([...new Set([...own, ...context])].sort());
}

/** A guess that has all names of context in it. */
const unknown = ({ tokens, joined = 0 }: Piece): Guess => ({
  chances: new Float64Array(LABELS.length).fill(1 / LABELS.length),
  words: tokens.length,
  joined,
});

/** Answers as rows; a sentence that comes in several answers is one row. */
function rowsOf(answers: readonly LabelledAnswer[], columns: Columns): LabelledRows[] {
  const known = new Map<Piece['features'], SparseRow>();
  const own = (features: Piece['features']): SparseRow => {
    const row = known.get(features) ?? toRow(features, columns);
    known.set(features, row);
    return row;
  };
  return answers.map(({ sentences, labels, importance }) => {
    const places = placesOf(sentences);
    const rows = sentences.map(({ features }, t): ChainRow => {
      const place = places[t];
      return { own: own(features), around: place && toRow(place, columns) };
    });
    return { rows, labels, importance };
  });
}

function guesses({ rows }: LabelledRows, sentences: readonly Piece[], chain: TrainedChain): Guess[] {
  const emissions = rows.map(({ own, around }) => {
    const sums = emissionOf(own, chain.weights, chain.labels);
    const more = around && emissionOf(around, chain.weights, chain.labels);
    return more ? sums.map((value, k) => value + (more[k] as number)) : sums;
  });
  return chancesOf(emissions, chain).map((chances, t) => ({ ...unknown(sentences[t] as Piece), chances }));
}

/** The rows of an answer with what was guessed of the sentences around each. */
const inContext = (answer: LabelledRows, guessed: readonly Guess[], columns: Columns): LabelledRows => {
  const context = contextOf(guessed);
  return {
    ...answer,
    rows: answer.rows.map(({ own, around }, t) => {
      const more = toRow(context[t] as ReadonlyMap<string, number>, columns);
      return { own, around: around ? joined(around, more) : more };
    }),
  };
};

const joined = (a: SparseRow, b: SparseRow): SparseRow => ({
  columns: Int32Array.of(...a.columns, ...b.columns),
  values: Float64Array.of(...a.values, ...b.values),
});

const meanOf = (all: readonly Float64Array[]): Float64Array =>
  (all[0] as Float64Array).map((_, at) => all.reduce((sum, one) => sum + (one[at] as number), 0) / all.length);

/**
 * Trains both looks. The second learns from guesses that the first made about writers it had not seen, because at run
 * time it will get no others. What is learned first is where the next learning begins.
 */
export function trainLabels(answers: readonly LabelledAnswer[], options = WRITTEN_TRAINING): LabelModel {
  const columns = columnsFor(answers, options.minAnswers);
  const shape = { width: columns.names.length, labels: LABELS.length };
  const rows = rowsOf(answers, columns);
  const inPlace: LabelledRows[] = [...rows];
  const without: Float64Array[] = [];
  for (const fold of foldsOf(answers)) {
    const inFold = answers.map(({ group }) => fold.has(group));
    const first = trainChain(
      rows.filter((_, at) => !inFold[at]),
      shape,
      { ...options, maxSteps: options.foldSteps },
    );
    without.push(first.all);
    answers.forEach(({ sentences }, at) => {
      const own = rows[at] as LabelledRows;
      if (inFold[at]) inPlace[at] = inContext(own, guesses(own, sentences, first), columns);
    });
  }
  const first = trainChain(rows, shape, options, meanOf(without));
  return { first: { ...first, columns }, second: { ...trainChain(inPlace, shape, options, first.all), columns } };
}
