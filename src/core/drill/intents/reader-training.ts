import { type ReaderTraining, type StoredReader, trainReader } from '../../learn/convolution/reader';
import { vectorAxes } from '../../star/language/vectors';
import type { Manner } from './manner';
import { ORDERS, type Order } from './orders';
import { readWords } from './reading';
import { SURE } from './sightings';

/** What was tried to settle these stands in docs/evaluation.md. */
export const READER_TRAINING = {
  minRows: 3,
  learned: 24,
  filters: [
    { words: 1, count: 48 },
    { words: 2, count: 48 },
    { words: 3, count: 48 },
    { words: 5, count: 32 },
  ],
  epochs: 8,
  batch: 16,
  rate: 0.002,
  wordsOut: 0.1,
  featuresOut: 0.1,
  groupOut: 0.2,
  filtersOut: 0.3,
  decay: 0.0001,
  seeds: [1, 2, 3],
} as const;

/** How much each order counts, named or given, beside whether anything is given: it helps to learn to read. */
const BESIDE = 0.05;

/** Moods, rules and concepts are left out of a whole utterance now and then: words alone have to suffice. */
const GROUPS: readonly RegExp[] = [/^mood:/, /^rule:/, /^concept:/];

const settings = ({ learned, filters, ...training }: typeof READER_TRAINING): ReaderTraining => ({
  ...training,
  shape: { fixed: vectorAxes(), learned, filters },
  groups: GROUPS,
});

export interface ReaderExample {
  readonly manner: Manner;
  readonly scenario: string;
  readonly intents: readonly Order[];
  readonly executes: boolean;
}

/** For each order whether it is named, for each whether it is given, and at last whether anything is. */
const OUTPUTS = 2 * ORDERS.length + 1;
const ANYTHING = OUTPUTS - 1;

function targetsOf({ manner, intents, executes }: ReaderExample): Float32Array {
  const targets = new Float32Array(OUTPUTS);
  ORDERS.forEach((order, at) => {
    const listed = intents.includes(order);
    // Whether one more was named and taken back is not known; see `trainMatcher`.
    const unknown = executes && !listed && manner.seen.some((one) => one.order === order && one.strength === SURE);
    targets[at] = unknown ? Number.NaN : Number(listed);
    targets[ORDERS.length + at] = Number(listed && executes);
  });
  targets[ANYTHING] = Number(executes);
  return targets;
}

/** Trains the nets that say of an utterance, word by word, whether it orders anything. */
export function trainOrderReader(examples: readonly ReaderExample[]): StoredReader {
  const loudness = new Float32Array(OUTPUTS).fill(BESIDE);
  loudness[ANYTHING] = 1;
  const read = examples.map(({ manner, scenario }) => readWords(manner, scenario));
  return trainReader({ read, targets: examples.map(targetsOf), loudness, kept: [ANYTHING] }, settings(READER_TRAINING));
}
