import { featuresText, fingerprint } from '../../learn/fingerprint';
import { type BinaryWeights, trainBinary } from '../../learn/logistic';
import { type Columns, chooseColumns, dot, type NamedFeatures, toRow } from '../../learn/sparse';
import { storeModel } from '../../learn/weights';
import { hear } from '../intents/hear';
import { reasoningFeatures } from './features';
import { heapOf } from './heaps';
import type { StoredReasoning } from './model';
import { REASONING_POINTS, type ReasoningPoint } from './points';
import { type Judged, thresholdsFor } from './thresholds';

/** A line of data/reasoning. */
export interface LabelledReasoning {
  readonly id: string;
  readonly scenario: string;
  readonly utterance: string;
  readonly points: readonly ReasoningPoint[];
}

/** What was tried to settle these stands in docs/evaluation.md. */
export const TRAINING = {
  /** A feature must be in this many utterances to get a weight. */
  minRows: 2,
  l2: 0.002,
  /** How much an utterance without any point counts: a point heard in small talk is worse than one missed. */
  without: 2,
  /** How much a heap of an utterance's terms counts, which makes no point. */
  heaps: 0.2,
  /** Weights nearer to zero are not stored. */
  least: 0.05,
  maxSteps: 60,
  tolerance: 1e-3,
} as const;

interface Example {
  readonly item: LabelledReasoning;
  readonly features: NamedFeatures;
  /** The features of its terms in a heap; undefined when it makes no point. */
  readonly heap: NamedFeatures | undefined;
}

interface Trained {
  readonly columns: Columns;
  readonly models: readonly BinaryWeights[];
}

/** One in so many utterances is read for the fingerprint: enough to notice that they are read otherwise. */
const READ_EVERY = 10;

const read = (items: readonly LabelledReasoning[]): Example[] =>
  items.map((item, turn) => {
    const heard = hear(item.utterance);
    const heap = item.points.length === 0 ? undefined : reasoningFeatures(hear(heapOf(heard, turn)));
    return { item, features: reasoningFeatures(heard), heap };
  });

/** What weights were made from: the examples, and how they are read. */
export function madeFrom(items: readonly LabelledReasoning[]): string {
  const examples = items.map(({ id, utterance, points }) => JSON.stringify([id, utterance, points]));
  const some = read(items.filter((_, at) => at % READ_EVERY === 0));
  return fingerprint(
    [
      JSON.stringify(TRAINING),
      ...examples,
      ...some.map((one) => featuresText(one.features) + featuresText(one.heap ?? new Map())),
    ].join('\n'),
  );
}

function train(examples: readonly Example[]): Trained {
  const columns = chooseColumns(
    examples.map(({ features }) => features),
    TRAINING.minRows,
  );
  const heaps = examples.flatMap(({ heap }) => (heap ? [toRow(heap, columns)] : []));
  const rows = [...examples.map(({ features }) => toRow(features, columns)), ...heaps];
  const importance = [
    ...examples.map(({ item }) => (item.points.length === 0 ? TRAINING.without : 1)),
    ...heaps.map(() => TRAINING.heaps),
  ];
  const { maxSteps, tolerance } = TRAINING;
  // The pull is per row; heaps are no further evidence that weights should be small.
  const l2 = (TRAINING.l2 * examples.length) / rows.length;
  const models = REASONING_POINTS.map((point) => {
    const targets = [...examples.map(({ item }) => Number(item.points.includes(point))), ...heaps.map(() => 0)];
    return trainBinary(rows, targets, columns.names.length, { l2, maxSteps, tolerance, importance });
  });
  return { columns, models };
}

const writerOf = ({ item }: Example): string => item.id.split('-')[0] ?? item.id;

/** Every example as judged by models that never saw its writer. */
function judgedByStrangers(examples: readonly Example[]): Judged[] {
  const writers = [...new Set(examples.map(writerOf))];
  return writers.flatMap((writer) => {
    const { columns, models } = train(examples.filter((one) => writerOf(one) !== writer));
    return examples
      .filter((one) => writerOf(one) === writer)
      .map(({ item, features }) => {
        const row = toRow(features, columns);
        return { points: item.points, odds: models.map(({ bias, weights }) => bias + dot(row, weights)) };
      });
  });
}

/** Trains the ear for reasoning. Deterministic: the same utterances in the same order give the same weights. */
export function trainReasoning(items: readonly LabelledReasoning[]): StoredReasoning {
  const examples = read(items);
  const { columns, models } = train(examples);
  return {
    madeFrom: madeFrom(items),
    thresholds: thresholdsFor(judgedByStrangers(examples))
      .map((value) => Math.round(value * 1000))
      .join(' '),
    points: storeModel(REASONING_POINTS, models, columns, TRAINING.least),
  };
}
