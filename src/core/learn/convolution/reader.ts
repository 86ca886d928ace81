import { chooseColumns } from '../sparse';
import { logOdds, type Net, type NetShape, type NetWord } from './net';
import { loadNet, type StoredNet, storeNet, withOutputs } from './store';
import { type NetTraining, trainNet } from './train';

/** A word before it is numbered: its given vector, and by name what is known of it and how much that counts. */
export interface ReadWord {
  readonly vector: Float32Array;
  readonly shown: ReadonlyMap<string, number>;
}

/** Nets that learned the same from different beginnings; each errs otherwise. */
export interface StoredReader {
  /** Names of the learned features in the order of their rows, a line each. */
  readonly names: string;
  readonly nets: readonly StoredNet[];
}

export interface Reader {
  readonly indexOf: ReadonlyMap<string, number>;
  readonly nets: readonly Net[];
}

export const loadReader = ({ names, nets }: StoredReader): Reader => ({
  indexOf: new Map((names === '' ? [] : names.split('\n')).map((name, index) => [name, index])),
  nets: nets.map(loadNet),
});

/** With the numbers a net knows features by; what it never met is passed over. */
function numbered(words: readonly ReadWord[], indexOf: ReadonlyMap<string, number>): NetWord[] {
  return words.map(({ vector, shown }) => {
    const known = [...shown].flatMap(([name, value]) => {
      const index = indexOf.get(name);
      return index === undefined ? [] : [[index, value] as const];
    });
    return {
      fixed: vector,
      features: Int32Array.from(known, ([index]) => index),
      values: Float32Array.from(known, ([, value]) => value),
    };
  });
}

/** The log-odds of each output: the mean of the nets. */
export function readerOdds({ indexOf, nets }: Reader, words: readonly ReadWord[]): number[] {
  const known = numbered(words, indexOf);
  const all = nets.map((net) => logOdds(net, known));
  return Array.from(all[0] ?? [], (_, output) => all.reduce((sum, one) => sum + (one[output] ?? 0), 0) / nets.length);
}

export interface ReaderTraining extends Omit<NetTraining, 'seed'> {
  readonly shape: Omit<NetShape, 'outputs'>;
  /** A feature must be in this many examples to be learned. */
  readonly minRows: number;
  /** What begins each net. */
  readonly seeds: readonly number[];
  /** Features left out of a whole example together, now and then; see `NetTraining.groupOut`. */
  readonly groups: readonly RegExp[];
}

export interface Lessons {
  readonly read: readonly (readonly ReadWord[])[];
  /** For each example one for each output: 0 or 1; NaN where it is not known. */
  readonly targets: readonly Float32Array[];
  /** How much each output counts. */
  readonly loudness: Float32Array;
  /** The outputs that are stored; the others only help to learn. */
  readonly kept: readonly number[];
}

/** Trains the nets of a reader. Deterministic. */
export function trainReader({ read, targets, loudness, kept }: Lessons, training: ReaderTraining): StoredReader {
  const shown = read.map((words) => new Map(words.flatMap((word) => [...word.shown])));
  const { names, indexOf } = chooseColumns(shown, training.minRows);
  const groupOf = Uint8Array.from(names, (name) => 1 + training.groups.findIndex((group) => group.test(name)));
  const examples = read.map((words, at) => ({
    words: numbered(words, indexOf),
    targets: targets[at] ?? new Float32Array(loudness.length).fill(Number.NaN),
  }));
  const shape = { ...training.shape, outputs: loudness.length };
  const nets = training.seeds.map((seed) => trainNet(examples, shape, groupOf, loudness, { ...training, seed }));
  return { names: names.join('\n'), nets: nets.map((net) => storeNet(withOutputs(net, kept))) };
}
