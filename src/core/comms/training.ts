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

/** A line of data/comms/statements.jsonl: one statement, and what it holds by itself. */
export interface LabelledStatement {
  readonly id: string;
  readonly text: string;
  readonly has: readonly Element[];
  /** Left out where nobody looked for them. */
  readonly faults?: readonly ToldByStatement[] | undefined;
}

/** Faults that one statement can show by itself. */
export const TOLD_BY_STATEMENT = ['blame', 'false_certainty'] as const;
export type ToldByStatement = (typeof TOLD_BY_STATEMENT)[number];

/** What was tried to settle these stands in docs/evaluation.md. */
export const TRAINING = {
  /** A feature must be in this many updates to get a weight. */
  minRows: 3,
  l2: 0.003,
  statementsL2: 0.003,
  gapsL2: 0.003,
  /** How much an update counts that is read once more without punctuation and capitals, as it may come from speech. */
  unpunctuated: 0.5,
  /** How much a single statement counts beside a whole update. */
  statements: 1,
  /** Later stages see what the earlier ones say of updates they were not trained on. */
  folds: 6,
  /** Weights nearer to zero are not stored. */
  least: 0.02,
  maxSteps: 100,
  tolerance: 1e-3,
} as const;

/** What is learned from to find out what an update holds: a whole one, or a single statement. */
interface Sample {
  readonly read: ReadUpdate;
  readonly holds: (element: Element) => boolean;
  readonly counts: number;
}

interface Example extends Sample {
  readonly item: LabelledUpdate;
}

/** The same words without what only writing has. */
export const unpunctuated = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[,;!?…]+|[.:](?!\d)|(?<!\d)[.:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** @param isTrue undefined where it is not known */
function train<S extends { readonly counts: number }, Output extends string>(
  outputs: readonly Output[],
  samples: readonly S[],
  rows: readonly NamedFeatures[],
  isTrue: (sample: S, output: Output) => boolean | undefined,
  l2: number,
): StoredModel {
  const columns = chooseColumns(rows, TRAINING.minRows);
  const table = rows.map((row) => toRow(row, columns));
  const { maxSteps, tolerance, least } = TRAINING;
  const models = outputs.map((output) => {
    const answers = samples.map((sample) => isTrue(sample, output));
    const targets = answers.map((answer) => (answer ? 1 : 0));
    const importance = samples.map(({ counts }, at) => (answers[at] === undefined ? 0 : counts));
    return trainBinary(table, targets, columns.names.length, { l2, importance, maxSteps, tolerance });
  });
  return storeModel(outputs, models, columns, least);
}

type Elements = Pick<StoredComms, 'statements' | 'elements'>;

/** Both judges of what an update holds. */
function trainElements(samples: readonly Sample[]): Elements {
  const whole = samples.map(({ read }) => read.features);
  const columns = chooseColumns(
    samples.flatMap(({ read }) => read.clauses.map(({ features }) => features)),
    TRAINING.minRows,
  );
  const bags = samples.map(({ read }) => read.clauses.map(({ features }) => toRow(features, columns)));
  const importance = samples.map(({ counts }) => counts);
  const models = ELEMENTS.map((element) => {
    const targets = samples.map(({ holds }) => (holds(element) ? 1 : 0));
    const { statementsL2: l2, tolerance } = TRAINING;
    return trainAny(bags, targets, columns.names.length, { l2, importance, tolerance });
  });
  return {
    statements: storeModel(ELEMENTS, models, columns, TRAINING.least),
    elements: train(ELEMENTS, samples, whole, ({ holds }, element) => holds(element), TRAINING.l2),
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

/** What teaches the judge of faults and quality: a whole update, or one statement that tells of some faults only. */
interface Lesson {
  readonly counts: number;
  readonly row: NamedFeatures;
  readonly answer: (output: Judged) => boolean | undefined;
}

type Judged = (typeof JUDGED)[number];

const isJudged = ({ quality, defects }: LabelledUpdate, output: Judged): boolean =>
  output === 'good' ? quality === 'good' : defects.includes(output);

const isTold = (output: Judged): output is ToldByStatement => TOLD_BY_STATEMENT.some((fault) => fault === output);

function faultLessons({ text, faults }: LabelledStatement): Lesson[] {
  if (!faults) return [];
  const answer: Lesson['answer'] = (output) => (isTold(output) ? faults.includes(output) : undefined);
  return readTwice(text, () => false, 1).map(({ read, counts }) => ({ counts, row: read.features, answer }));
}

function trainJudging(
  examples: readonly Example[],
  rows: readonly NamedFeatures[],
  faulty: readonly Lesson[],
): StoredModel {
  const whole = examples.map(({ item, counts }, at): Lesson => {
    const row = rows[at] as NamedFeatures;
    return { counts, row, answer: (output) => isJudged(item, output) };
  });
  const lessons = [...whole, ...faulty];
  return train(
    JUDGED,
    lessons,
    lessons.map(({ row }) => row),
    ({ answer }, output) => answer(output),
    TRAINING.l2,
  );
}

const readTwice = (text: string, holds: Sample['holds'], counts: number): Sample[] => [
  { read: readUpdate(text), holds, counts },
  { read: readUpdate(unpunctuated(text)), holds, counts: counts * TRAINING.unpunctuated },
];

/** One in so many updates is read for the fingerprint. */
const READ_EVERY = 10;

/** What weights were made from: the examples, and how they are read. */
export function madeFrom(items: readonly LabelledUpdate[], statements: readonly LabelledStatement[]): string {
  const examples = [
    ...items.map(({ id, audience, text, has, quality, defects }) =>
      JSON.stringify([id, audience, text, has, quality, defects]),
    ),
    ...statements.map(({ id, text, has, faults }) => JSON.stringify([id, text, has, faults ?? null])),
  ];
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
export function trainComms(items: readonly LabelledUpdate[], statements: readonly LabelledStatement[]): StoredComms {
  const examples = items.flatMap((item) =>
    readTwice(item.text, (element) => item.has[element], 1).map((sample): Example => ({ ...sample, item })),
  );
  const single = statements.flatMap(({ text, has }) =>
    readTwice(text, (element) => has.includes(element), TRAINING.statements),
  );
  const held = heldOut(
    examples,
    (isIn) => {
      const { statements, elements } = trainElements([...examples.filter((_, at) => isIn(at)), ...single]);
      return { statements: loadModel(statements), elements: loadModel(elements) };
    },
    (model, at) => elementOdds(model, (examples[at] as Example).read),
  );
  const rows = examples.map(({ read, item }, at) => judgingFeatures(read, item.audience, held[at] as Odds));
  const faulty = statements.flatMap(faultLessons);
  const judged = heldOut(
    examples,
    (isIn) => {
      const own = <T>(all: readonly T[]): T[] => all.filter((_, at) => isIn(at));
      return loadModel(trainJudging(own(examples), own(rows), faulty));
    },
    (model, at) => oddsOf(model, rows[at] as NamedFeatures),
  );
  const gapRows = examples.map(({ item }, at) => gapFeatures(item.audience, held[at] as Odds, judged[at] as Odds));
  return {
    madeFrom: madeFrom(items, statements),
    ...trainElements([...examples, ...single]),
    judging: trainJudging(examples, rows, faulty),
    gaps: train(GAPS, examples, gapRows, ({ item }, gap) => item.defects.includes(gap), TRAINING.gapsL2),
  };
}
