import { featuresText, fingerprint } from '../../learn/fingerprint';
import { trainBinary } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { trainViews } from '../../learn/views';
import { loadModel, type StoredModel, storeModel } from '../../learn/weights';
import { doubles } from './doubles';
import { addingFeatures, givingFeatures } from './giving';
import { hear } from './hear';
import { type Manner, mannerOf } from './manner';
import type { StoredMatcher } from './matcher';
import { type Rival, rivals } from './naming';
import { isRuleFeature, namingFeatures } from './naming-features';
import { ORDERS, type Order } from './orders';
import { READER_TRAINING, trainOrderReader } from './reader-training';
import { readWords } from './reading';
import { SURE } from './sightings';

/** A line of data/intents. */
export interface LabelledUtterance {
  readonly id: string;
  readonly scenario: string;
  readonly utterance: string;
  readonly intents: readonly Order[];
  readonly executes: boolean;
  readonly why: string;
}

/** What was tried to settle these stands in docs/evaluation.md. */
export const TRAINING = {
  /** A feature must be in this many utterances to get a weight. */
  minRows: 2,
  namingL2: 0.0006,
  givingL2: 0.0015,
  addingL2: 0.002,
  /** Each utterance is learned a second time without what the rules saw, so that words alone suffice when rules miss. */
  withoutRules: 0.5,
  /** How much a made-up double counts for naming. */
  doubles: 0.3,
  /** The judges of giving and adding see chances from a naming model that was not trained on the utterance's writer. */
  folds: 3,
  /** Weights nearer to zero are not stored. */
  leastNaming: 0.04,
  least: 0.02,
  maxSteps: 60,
  tolerance: 1e-3,
} as const;

interface Prepared {
  readonly item: LabelledUtterance;
  readonly manner: Manner;
  readonly made: boolean;
}

interface Table {
  readonly rows: NamedFeatures[];
  readonly targets: number[];
}

/** One in so many utterances is read for the fingerprint: enough to notice that they are read otherwise. */
const READ_EVERY = 25;

/** What weights were made from: the examples, and how they are read. */
export function madeFrom(items: readonly LabelledUtterance[]): string {
  const examples = items.map(({ id, scenario, utterance, intents, executes, why }) =>
    JSON.stringify([id, scenario, utterance, intents, executes, why]),
  );
  const read = items.flatMap(({ utterance, scenario }, at) => {
    if (at % READ_EVERY > 0) return [];
    const manner = mannerOf(hear(utterance));
    const words = readWords(manner, scenario).map(({ shown }) => featuresText(shown));
    return [featuresText(namingFeatures(manner.heard, scenario, manner.seen)), featuresText(manner.features), ...words];
  });
  return fingerprint([JSON.stringify([TRAINING, READER_TRAINING]), ...examples, ...read].join('\n'));
}

/** Trains the matcher. Deterministic: the same utterances in the same order give the same weights. */
export function trainMatcher(items: readonly LabelledUtterance[]): StoredMatcher {
  const prepare = (item: LabelledUtterance, made: boolean): Prepared => ({
    item,
    manner: mannerOf(hear(item.utterance)),
    made,
  });
  const real = items.map((item) => prepare(item, false));
  const prepared = [...real, ...doubles(items).map((item) => prepare(item, true))];
  const giving: Table = { rows: [], targets: [] };
  const adding: Table = { rows: [], targets: [] };
  const foldOf = foldsOf(items);
  for (let fold = 0; fold < TRAINING.folds; fold++) {
    const inFold = ({ item }: Prepared): boolean => foldOf(item) === fold;
    const naming = loadModel(trainNaming(prepared.filter((one) => !inFold(one))));
    for (const { item, manner, made } of prepared.filter(inFold)) {
      const all = rivals(naming, manner, item.scenario, item.intents);
      for (const rival of all) collect(item, manner, rival, all, { giving: made ? undefined : giving, adding });
    }
  }
  return {
    madeFrom: madeFrom(items),
    naming: trainNaming(prepared),
    giving: judge('given', giving, TRAINING.givingL2),
    adding: judge('added', adding, TRAINING.addingL2),
    reader: trainOrderReader(real.map(({ item, manner }) => ({ ...item, manner }))),
  };
}

/** Writers in turn; a handful of examples by fewer writers than folds goes by place. */
function foldsOf(items: readonly LabelledUtterance[]): (item: LabelledUtterance) => number {
  const writerOf = ({ id }: LabelledUtterance): string => id.split('-')[0] ?? id;
  const writers = [...new Set(items.map(writerOf))];
  if (writers.length >= TRAINING.folds) return (item) => writers.indexOf(writerOf(item)) % TRAINING.folds;
  const placeOf = new Map(items.map(({ id }, at) => [id, at]));
  return ({ id }) => (placeOf.get(id) ?? 0) % TRAINING.folds;
}

interface Tables {
  readonly giving: Table | undefined;
  readonly adding: Table;
}

function collect(
  item: LabelledUtterance,
  manner: Manner,
  rival: Rival,
  all: readonly Rival[],
  { giving, adding }: Tables,
): void {
  const listed = item.intents.includes(rival.order);
  const target = item.executes && listed ? 1 : 0;
  // What is named in an utterance that orders something, and not listed, may be given or not: that is not known.
  if (giving && (listed || !item.executes || takenBack(item, rival))) {
    giving.rows.push(givingFeatures(manner, rival, all));
    giving.targets.push(target);
  }
  if (item.executes) {
    adding.rows.push(addingFeatures(manner, rival, all));
    adding.targets.push(target);
  }
}

/** In "roll back, no, kill the flag" the rollback is likely named, and not given. */
const takenBack = (item: LabelledUtterance, { chance }: Rival): boolean =>
  item.executes && item.why.startsWith('corrected') && chance > 0.5;

function judge(name: string, { rows, targets }: Table, l2: number): StoredModel {
  const columns = chooseColumns(rows, TRAINING.minRows);
  const table = rows.map((features) => toRow(features, columns));
  const options = { l2, maxSteps: TRAINING.maxSteps, tolerance: TRAINING.tolerance };
  const weights = trainBinary(table, targets, columns.names.length, options);
  return storeModel([name], [weights], columns, TRAINING.least);
}

function trainNaming(prepared: readonly Prepared[]): StoredModel {
  const full = prepared.map(({ item, manner }) => namingFeatures(manner.heard, item.scenario, manner.seen));
  const columns = chooseColumns(full, TRAINING.minRows);
  const rows = full.map((features) => {
    const isRule = ([name]: [string, number]): boolean => isRuleFeature(name);
    const words = [...features].filter((one) => !isRule(one));
    return { always: toRow(new Map(words), columns), sometimes: toRow(new Map([...features].filter(isRule)), columns) };
  });
  const { maxSteps, tolerance, namingL2: l2, withoutRules: without } = TRAINING;
  const models = ORDERS.map((order) => {
    const targets = prepared.map(({ item }) => (item.intents.includes(order) ? 1 : 0));
    const importance = prepared.map((one) => (isUnknown(one, order) ? 0 : one.made ? TRAINING.doubles : 1));
    return trainViews(rows, targets, columns.names.length, { l2, importance, without, maxSteps, tolerance });
  });
  return storeModel(ORDERS, models, columns, TRAINING.leastNaming);
}

/** A corrected utterance lists only the orders given; whether one more was named and taken back is not known. */
const isUnknown = ({ item, manner }: Prepared, order: Order): boolean =>
  item.executes &&
  !item.intents.includes(order) &&
  manner.seen.some((one) => one.order === order && one.strength === SURE);
