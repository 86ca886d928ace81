import { trainBinary } from '../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../learn/sparse';
import { loadModel, type StoredModel, storeModel } from '../learn/weights';
import { gapFeatures, judgingFeatures, type ReadUpdate, readUpdate } from './features';
import { type Odds, oddsOf, type StoredComms } from './model';
import { ELEMENTS, type Element, FAULTS, GAPS, type StatusUpdate, type UpdateDefect } from './rubric';

/** A line of data/comms. */
export interface LabelledUpdate extends StatusUpdate {
  readonly id: string;
  readonly has: Readonly<Record<Element, boolean>>;
  readonly quality: 'good' | 'poor';
  readonly defects: readonly UpdateDefect[];
}

/** What was tried to settle these stands in docs/evaluation.md. */
export const TRAINING = {
  /** A feature must be in this many updates to get a weight. */
  minRows: 2,
  l2: 0.003,
  gapsL2: 0.003,
  /** How much an update counts that is read once more without punctuation and capitals, as it may come from speech. */
  unpunctuated: 0.5,
  /** Later stages see what the earlier ones say of updates they were not trained on. */
  folds: 6,
  /** Weights nearer to zero are not stored. */
  least: 0.01,
  maxSteps: 100,
  tolerance: 1e-3,
} as const;

interface Example {
  readonly item: LabelledUpdate;
  readonly read: ReadUpdate;
  readonly counts: number;
}

/** The same words without what only writing has. */
export const unpunctuated = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[,;!?…]+|[.:](?!\d)|(?<!\d)[.:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function train(
  outputs: readonly string[],
  examples: readonly Example[],
  rows: readonly NamedFeatures[],
  isTrue: (item: LabelledUpdate, output: string) => boolean,
  l2: number,
): StoredModel {
  const columns = chooseColumns(rows, TRAINING.minRows);
  const table = rows.map((row) => toRow(row, columns));
  const importance = examples.map(({ counts }) => counts);
  const { maxSteps, tolerance, least } = TRAINING;
  const models = outputs.map((output) => {
    const targets = examples.map(({ item }) => (isTrue(item, output) ? 1 : 0));
    return trainBinary(table, targets, columns.names.length, { l2, importance, maxSteps, tolerance });
  });
  return storeModel(outputs, models, columns, least);
}

/** The sums of a stage for each example, from models that were not trained on it. */
function heldOut(
  examples: readonly Example[],
  rows: readonly NamedFeatures[],
  trainStage: (examples: readonly Example[], rows: readonly NamedFeatures[]) => StoredModel,
): Odds[] {
  const foldOf = new Map([...new Set(examples.map(({ item }) => item.id))].map((id, at) => [id, at % TRAINING.folds]));
  const odds: Odds[] = [];
  for (let fold = 0; fold < TRAINING.folds; fold++) {
    const isOut = (_: unknown, at: number): boolean => foldOf.get(examples[at]?.item.id ?? '') === fold;
    const isIn = (one: unknown, at: number): boolean => !isOut(one, at);
    const model = loadModel(trainStage(examples.filter(isIn), rows.filter(isIn)));
    rows.forEach((row, at) => {
      if (isOut(row, at)) odds[at] = oddsOf(model, row);
    });
  }
  return odds;
}

export const JUDGED = [...FAULTS, 'good'] as const;

const holds = ({ has }: LabelledUpdate, output: string): boolean => has[output as Element];
const isJudged = ({ quality, defects }: LabelledUpdate, output: string): boolean =>
  output === 'good' ? quality === 'good' : defects.includes(output as UpdateDefect);

/** Trains the judge of updates. Deterministic: the same updates in the same order give the same weights. */
export function trainComms(items: readonly LabelledUpdate[]): StoredComms {
  const examples = items.flatMap((item): Example[] => [
    { item, read: readUpdate(item.text), counts: 1 },
    { item, read: readUpdate(unpunctuated(item.text)), counts: TRAINING.unpunctuated },
  ]);
  const audienceOf = (at: number): string => examples[at]?.item.audience ?? '';
  const rows = examples.map(({ read }) => read.features);
  const elements = (some: readonly Example[], own: readonly NamedFeatures[]): StoredModel =>
    train(ELEMENTS, some, own, holds, TRAINING.l2);
  const held = heldOut(examples, rows, elements);
  const judgingRows = examples.map(({ read, item }, at) => judgingFeatures(read, item.audience, held[at] ?? new Map()));
  const judging = (some: readonly Example[], own: readonly NamedFeatures[]): StoredModel =>
    train(JUDGED, some, own, isJudged, TRAINING.l2);
  const judged = heldOut(examples, judgingRows, judging);
  const gapRows = examples.map((_, at) => gapFeatures(audienceOf(at), held[at] ?? new Map(), judged[at] ?? new Map()));
  return {
    elements: elements(examples, rows),
    judging: judging(examples, judgingRows),
    gaps: train(GAPS, examples, gapRows, isJudged, TRAINING.gapsL2),
  };
}
