import { sigmoid } from '../../learn/logistic';
import { loadModel, sums } from '../../learn/weights';
import type { Analysis } from '../analyse';
import { readAnswer } from '../substance/reading';
import type { TaughtReading } from '../substance/taught';
import { trainSubstance } from '../substance/train';
import { loadSubstance } from '../substance/worth';
import { foldsOf } from '../train/folds';
import { type TaughtParts, trainParts } from '../train/parts';
import type { StoredJudgement } from '../weights/judgement';
import type { StarModel } from '../weights/store';
import { bestThresholds } from './thresholds';
import { type AnswerRow, answerRow, type ReadForDefects, trainAnswers, trainSentences } from './train';

/** An answer with the sentence model that read it: one that never saw its writer. */
export interface Taught {
  readonly taught: TaughtReading;
  readonly star: StarModel;
  /** The same answer without its sentence marks, where it has any. */
  readonly unmarked: Analysis | undefined;
}

type Grouped = Taught & { readonly group: string };

/** Reads each answer with what was learned of the other writers. */
function readForeign(all: readonly Grouped[], folds: readonly ReadonlySet<string>[]): ReadForDefects[] {
  const models = folds.map((fold) =>
    loadSubstance(trainSubstance(all.filter(({ group }) => !fold.has(group)).map(({ taught }) => taught))),
  );
  return all.map(({ taught, star, group }) => {
    const substance = models[folds.findIndex((fold) => fold.has(group))];
    if (!substance) throw new Error(`no fold holds ${group}`);
    return { answer: taught, reading: readAnswer({ star, substance }, taught.analysis, taught.question) };
  });
}

/** For each answer what `train` makes of the others' writers, applied to it. */
function acrossFolds<Model, Out>(
  all: readonly Grouped[],
  folds: readonly ReadonlySet<string>[],
  train: (places: readonly number[]) => Model,
  apply: (model: Model, place: number) => Out,
): Out[] {
  const out: Out[] = new Array(all.length);
  for (const fold of folds) {
    const inFold = all.map(({ group }) => fold.has(group));
    const model = train(all.flatMap((_, place) => (inFold[place] ? [] : [place])));
    inFold.forEach((is, place) => {
      if (is) out[place] = apply(model, place);
    });
  }
  return out;
}

const at = <T>(items: readonly T[], places: readonly number[]): T[] => places.map((place) => items[place] as T);

/** An answer without its marks says little that it does not say with them. */
const UNMARKED = 0.5;

const partsTaught = (all: readonly Grouped[]): TaughtParts[] =>
  all
    .filter(({ taught }) => taught.kind === 'story' || taught.kind === 'off-topic')
    .flatMap(({ group, taught, unmarked }): TaughtParts[] => {
      const own = { group, missing: taught.missing };
      const written = { ...own, sentences: taught.analysis.sentences, importance: 1 };
      return unmarked ? [written, { ...own, sentences: unmarked.sentences, importance: UNMARKED }] : [written];
    });

export interface FittedJudgement {
  readonly stored: Omit<StoredJudgement, 'fingerprint'>;
  /** Chances of the defects by models that had not seen the writer, in the order given. */
  readonly foreign: readonly (readonly number[])[];
}

/**
 * Learns all that the judgement learns. Each stage is trained on what the stage before says of writers it had not seen,
 * because at run time it will hear no others.
 */
export function fitJudgement(given: readonly Taught[]): FittedJudgement {
  const all = given.map((one) => ({ ...one, group: one.taught.writer }));
  const folds = foldsOf(all);
  const read = readForeign(all, folds);
  const rows: AnswerRow[] = acrossFolds(
    all,
    folds,
    (places) => trainSentences(at(read, places)),
    (sentences, place) => answerRow(sentences, read[place] as ReadForDefects),
  );
  const foreign = acrossFolds(
    all,
    folds,
    (places) => loadModel(trainAnswers(at(rows, places))),
    (model, place) => sums(model, (rows[place] as AnswerRow).features).map(sigmoid),
  );
  const defects = {
    sentences: trainSentences(read),
    answers: trainAnswers(rows),
    thresholds: bestThresholds(
      foreign,
      rows.map((row) => row.defects),
    ),
  };
  return {
    stored: {
      substance: trainSubstance(all.map(({ taught }) => taught)),
      parts: trainParts(partsTaught(all)),
      defects,
    },
    foreign,
  };
}
