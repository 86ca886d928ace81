import { DEFECTS, type DefectId } from '../../../shared/feedback';
import { type BinaryWeights, type TrainOptions, trainBinary } from '../../learn/logistic';
import { chooseColumns, dot, type NamedFeatures, toRow } from '../../learn/sparse';
import { loadModel, type StoredModel, storeModel } from '../../learn/weights';
import { measure } from '../rubric/measures';
import type { Reading } from '../substance/reading';
import type { JudgedAnswer } from '../substance/taught';
import { defectFeatures } from './features';
import { SHOWN_DEFECTS, type ShownDefect, showingFeatures, showings } from './showing';

export interface ReadForDefects {
  readonly answer: JudgedAnswer;
  readonly reading: Reading;
}

const SENTENCES: TrainOptions & { readonly minRows: number } = { l2: 0.002, maxSteps: 50, tolerance: 1e-3, minRows: 4 };
const ANSWERS: TrainOptions = { l2: 0.001, maxSteps: 200, tolerance: 1e-4 };
const LEAST = 0.01;
/** In an answer with a defect so many sentences are taken to show it: which ones, training finds out in rounds. */
const SHOWING = 3;
const ROUNDS = 3;

/**
 * Which sentences show a defect, learned from answers that only say whether they have it: those that look most like it
 * are taken to show it, and the model is trained anew on them.
 */
function trainShowing(
  all: readonly ReadForDefects[],
  defect: ShownDefect,
  features: readonly NamedFeatures[][],
): BinaryWeights & { columns: ReturnType<typeof chooseColumns> } {
  const columns = chooseColumns(features.flat(), SENTENCES.minRows);
  const rows = features.map((own) => own.map((named) => toRow(named, columns)));
  let showing = all.map(({ answer }, at) =>
    answer.defects.includes(defect) ? new Set(rows[at]?.keys()) : new Set<number>(),
  );
  let trained: BinaryWeights = { bias: 0, weights: new Float64Array(columns.names.length) };
  for (let round = 0; round < ROUNDS; round++) {
    const kept = all.flatMap(({ answer }, at) =>
      (rows[at] ?? []).flatMap((row, k) => {
        const has = answer.defects.includes(defect);
        if (has && !showing[at]?.has(k)) return [];
        return [{ row, target: has ? 1 : 0 }];
      }),
    );
    trained = trainBinary(
      kept.map(({ row }) => row),
      kept.map(({ target }) => target),
      columns.names.length,
      SENTENCES,
    );
    showing = all.map((_, at) => {
      const worth = (rows[at] ?? []).map((row, k) => [dot(row, trained.weights), k] as const);
      return new Set(
        worth
          .sort((a, b) => b[0] - a[0] || a[1] - b[1])
          .slice(0, SHOWING)
          .map(([, k]) => k),
      );
    });
  }
  return { ...trained, columns };
}

export function trainSentences(all: readonly ReadForDefects[]): StoredModel {
  const features = all.map(({ reading }) => reading.sentences.map(showingFeatures));
  const models = SHOWN_DEFECTS.map((defect) => trainShowing(all, defect, features));
  const columns = (models[0] as (typeof models)[number]).columns;
  return storeModel(SHOWN_DEFECTS, models, columns, LEAST);
}

export interface AnswerRow {
  readonly features: NamedFeatures;
  readonly defects: readonly DefectId[];
}

/** What is known of an answer by models that were not trained on its writer. */
export function answerRow(sentences: StoredModel, { answer, reading }: ReadForDefects): AnswerRow {
  const model = loadModel(sentences);
  return { features: defectFeatures(reading, measure(reading), showings(model, reading)), defects: answer.defects };
}

export function trainAnswers(rows: readonly AnswerRow[]): StoredModel {
  const columns = chooseColumns(
    rows.map(({ features }) => features),
    1,
  );
  const table = rows.map(({ features }) => toRow(features, columns));
  const models = DEFECTS.map((id) =>
    trainBinary(
      table,
      rows.map(({ defects }) => (defects.includes(id) ? 1 : 0)),
      columns.names.length,
      ANSWERS,
    ),
  );
  return storeModel(DEFECTS, models, columns, LEAST);
}
