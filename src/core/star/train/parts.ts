import { PARTS, type Part } from '../../../shared/feedback';
import { trainBinary } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { loadModel, type StoredModel, storeModel, sums } from '../../learn/weights';
import { featuresOfParts, type PartSentence } from '../story/part-features';
import { foldsOf } from './folds';

/** A story read by a model that has not seen its writer. */
export interface TaughtParts {
  readonly group: string;
  readonly missing: readonly Part[];
  readonly sentences: readonly PartSentence[];
  /** How much it counts: the same answer may be read in several forms. */
  readonly importance: number;
}

export interface StoredParts {
  readonly weights: StoredModel;
  /** Thousandths of log-odds, in the order of PARTS. */
  readonly from: readonly number[];
}

/** Chosen by cross-validation over writers; half or three times as much moves F1 by half a point. */
const TRAINING = { l2: 0.01, maxSteps: 100 } as const;
const MIN_ROWS = 5;
const LEAST = 0.01;
/** Log-odds tried as the one from which a part is called missing. */
const TRIED = { from: -2, to: 2, step: 0.1 } as const;

interface Row extends TaughtParts {
  readonly features: Readonly<Record<Part, NamedFeatures>>;
}

function learn(rows: readonly Row[]): StoredModel {
  const columns = chooseColumns(
    rows.flatMap(({ features }) => PARTS.map((part) => features[part])),
    MIN_ROWS * PARTS.length,
  );
  const importance = rows.map((row) => row.importance);
  const models = PARTS.map((part) =>
    trainBinary(
      rows.map(({ features }) => toRow(features[part], columns)),
      rows.map(({ missing }) => (missing.includes(part) ? 1 : 0)),
      columns.names.length,
      { ...TRAINING, importance },
    ),
  );
  return storeModel(PARTS, models, columns, LEAST);
}

interface Foreign {
  readonly odds: number;
  readonly missing: boolean;
  readonly importance: number;
}

/** How much less F1 counts as as good: with some fifty missing parts to choose by, the best threshold is half chance. */
const AS_GOOD = 0.03;

/** The threshold at which found and overlooked parts balance best; of those as good, the middle one. */
function bestFrom(all: readonly Foreign[]): number {
  const tried: { readonly at: number; readonly worth: number }[] = [];
  for (let at: number = TRIED.from; at <= TRIED.to; at += TRIED.step) {
    const sum = (test: (one: Foreign) => boolean): number =>
      all.filter(test).reduce((total, { importance }) => total + importance, 0);
    const hits = sum(({ odds, missing }) => missing && odds >= at);
    const wrong = sum(({ odds, missing }) => missing !== odds >= at);
    tried.push({ at, worth: hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong) });
  }
  const most = Math.max(...tried.map(({ worth }) => worth));
  const best = tried.filter(({ worth }) => worth > most - AS_GOOD);
  return best[Math.floor(best.length / 2)]?.at ?? 0;
}

/** Learns when a part is missing, and from which chance to say so. */
export function trainParts(all: readonly TaughtParts[]): StoredParts {
  const rows = all.map((one): Row => ({ ...one, features: featuresOfParts(one.sentences) }));
  const foreign = foldsOf(rows).flatMap((fold) => {
    const model = loadModel(learn(rows.filter(({ group }) => !fold.has(group))));
    return rows
      .filter(({ group }) => fold.has(group))
      .map(({ features, missing, importance }) =>
        PARTS.map(
          (part, k): Foreign => ({
            odds: sums(model, features[part])[k] ?? 0,
            missing: missing.includes(part),
            importance,
          }),
        ),
      );
  });
  return {
    weights: learn(rows),
    from: PARTS.map((_, k) => Math.round(1000 * bestFrom(foreign.map((of) => of[k] as Foreign)))),
  };
}
