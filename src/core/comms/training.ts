import { trainAny } from '../learn/any';
import { featuresText, fingerprint } from '../learn/fingerprint';
import { trainBinary } from '../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../learn/sparse';
import { loadModel, type StoredModel, storeModel } from '../learn/weights';
import { gapFeatures, judgingFeatures, type ReadUpdate, readUpdate } from './features';
import { elementOdds, type Odds, oddsOf, type StoredComms } from './model';
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
  statementsL2: 0.003,
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

type Elements = Pick<StoredComms, 'statements' | 'elements'>;

/** Both judges of what an update holds. */
function trainElements(examples: readonly Example[]): Elements {
  const whole = examples.map(({ read }) => read.features);
  const columns = chooseColumns(
    examples.flatMap(({ read }) => read.clauses.map(({ features }) => features)),
    TRAINING.minRows,
  );
  const bags = examples.map(({ read }) => read.clauses.map(({ features }) => toRow(features, columns)));
  const importance = examples.map(({ counts }) => counts);
  const models = ELEMENTS.map((element) => {
    const targets = examples.map(({ item }) => (holds(item, element) ? 1 : 0));
    const { statementsL2: l2, tolerance } = TRAINING;
    return trainAny(bags, targets, columns.names.length, { l2, importance, tolerance });
  });
  return {
    statements: storeModel(ELEMENTS, models, columns, TRAINING.least),
    elements: train(ELEMENTS, examples, whole, holds, TRAINING.l2),
  };
}

/** What a stage says of each example, by models that were not trained on it. */
function heldOut<M>(
  examples: readonly Example[],
  trainStage: (isIn: (at: number) => boolean) => M,
  ask: (model: M, at: number) => Odds,
): Odds[] {
  const foldOf = new Map([...new Set(examples.map(({ item }) => item.id))].map((id, at) => [id, at % TRAINING.folds]));
  const odds: Odds[] = [];
  for (let fold = 0; fold < TRAINING.folds; fold++) {
    const isOut = (at: number): boolean => foldOf.get(examples[at]?.item.id ?? '') === fold;
    const model = trainStage((at) => !isOut(at));
    examples.forEach((_, at) => {
      if (isOut(at)) odds[at] = ask(model, at);
    });
  }
  return odds;
}

export const JUDGED = [...FAULTS, 'good'] as const;

const holds = ({ has }: LabelledUpdate, output: string): boolean => has[output as Element];
const isJudged = ({ quality, defects }: LabelledUpdate, output: string): boolean =>
  output === 'good' ? quality === 'good' : defects.includes(output as UpdateDefect);

/** One in so many updates is read for the fingerprint. */
const READ_EVERY = 10;

/** What weights were made from: the examples, and how they are read. */
export function madeFrom(items: readonly LabelledUpdate[]): string {
  const examples = items.map(({ id, audience, text, has, quality, defects }) =>
    JSON.stringify([id, audience, text, has, quality, defects]),
  );
  const read = items
    .filter((_, at) => at % READ_EVERY === 0)
    .flatMap(({ text, audience }) => {
      const update = readUpdate(text);
      return [
        ...update.clauses.map(({ features }) => featuresText(features)),
        featuresText(judgingFeatures(update, audience, new Map())),
      ];
    });
  return fingerprint([JSON.stringify(TRAINING), ...examples, ...read].join('\n'));
}

/** Trains the judge of updates. Deterministic: the same updates in the same order give the same weights. */
export function trainComms(items: readonly LabelledUpdate[]): StoredComms {
  const examples = items.flatMap((item): Example[] => [
    { item, read: readUpdate(item.text), counts: 1 },
    { item, read: readUpdate(unpunctuated(item.text)), counts: TRAINING.unpunctuated },
  ]);
  const held = heldOut(
    examples,
    (isIn) => {
      const { statements, elements } = trainElements(examples.filter((_, at) => isIn(at)));
      return { statements: loadModel(statements), elements: loadModel(elements) };
    },
    (model, at) => elementOdds(model, (examples[at] as Example).read),
  );
  const rows = examples.map(({ read, item }, at) => judgingFeatures(read, item.audience, held[at] as Odds));
  const judged = heldOut(
    examples,
    (isIn) => {
      const own = <T>(all: readonly T[]): T[] => all.filter((_, at) => isIn(at));
      return loadModel(train(JUDGED, own(examples), own(rows), isJudged, TRAINING.l2));
    },
    (model, at) => oddsOf(model, rows[at] as NamedFeatures),
  );
  const gapRows = examples.map(({ item }, at) => gapFeatures(item.audience, held[at] as Odds, judged[at] as Odds));
  return {
    madeFrom: madeFrom(items),
    ...trainElements(examples),
    judging: train(JUDGED, examples, rows, isJudged, TRAINING.l2),
    gaps: train(GAPS, examples, gapRows, isJudged, TRAINING.gapsL2),
  };
}
