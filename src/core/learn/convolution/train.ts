import { sigmoid } from '../logistic';
import {
  addInto,
  axesOf,
  bestFits,
  type Fits,
  filterCount,
  layOut,
  type Net,
  type NetShape,
  type NetWord,
  product,
} from './net';

export interface NetExample {
  readonly words: readonly NetWord[];
  /** One for each output: 0 or 1; NaN where it is not known. */
  readonly targets: Float32Array;
}

export interface NetTraining {
  readonly epochs: number;
  readonly batch: number;
  /** The largest step; it falls in a straight line to zero. */
  readonly rate: number;
  /** Share of words left out, so that no single one decides. */
  readonly wordsOut: number;
  /** Share of learned features left out. */
  readonly featuresOut: number;
  /** How often a whole group of features is left out of an utterance. */
  readonly groupOut: number;
  /** Share of filters left out. */
  readonly filtersOut: number;
  /** Pull towards zero of all weights but the biases, per step. */
  readonly decay: number;
  readonly seed: number;
}

/** Random numbers 0..1 from a seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function spread(length: number, reach: number, random: () => number): Float32Array {
  return Float32Array.from({ length }, () => (2 * random() - 1) * reach);
}

const LEARNED_REACH = 0.1;

function begin(shape: NetShape, features: number, random: () => number): Net {
  const total = filterCount(shape);
  return {
    shape,
    table: spread(features * shape.learned, LEARNED_REACH, random),
    filters: shape.filters.map(({ words, count }) => {
      const length = words * axesOf(shape);
      return spread(count * length, Math.sqrt(3 / length), random);
    }),
    filterBias: new Float32Array(total),
    out: spread(shape.outputs * total, Math.sqrt(1 / total), random),
    outBias: new Float32Array(shape.outputs),
  };
}

const MEAN_KEEPS = 0.9;
const SQUARE_KEEPS = 0.999;
const TINY = 1e-8;

/** Adam (Kingma and Ba 2015) for one block of weights, in rows; rows without a gradient are passed over. */
class Stepper {
  readonly gradient: Float32Array;
  private readonly mean: Float32Array;
  private readonly square: Float32Array;
  readonly touched = new Set<number>();

  constructor(
    private readonly weights: Float32Array,
    private readonly rowLength: number,
    private readonly decay: number,
  ) {
    this.gradient = new Float32Array(weights.length);
    this.mean = new Float32Array(weights.length);
    this.square = new Float32Array(weights.length);
  }

  step(rate: number, scale: number, time: number): void {
    const first = 1 - MEAN_KEEPS ** time;
    const second = 1 - SQUARE_KEEPS ** time;
    for (const row of this.touched) this.stepRow(row * this.rowLength, rate / first, scale, second);
    this.touched.clear();
  }

  private stepRow(from: number, rate: number, scale: number, second: number): void {
    const { weights, gradient, mean, square } = this;
    for (let at = from; at < from + this.rowLength; at++) {
      const slope = (gradient[at] as number) * scale;
      const m = MEAN_KEEPS * (mean[at] as number) + (1 - MEAN_KEEPS) * slope;
      const s = SQUARE_KEEPS * (square[at] as number) + (1 - SQUARE_KEEPS) * slope * slope;
      mean[at] = m;
      square[at] = s;
      const weight = weights[at] as number;
      weights[at] = weight - rate * (m / (Math.sqrt(s / second) + TINY) + this.decay * weight);
      gradient[at] = 0;
    }
  }
}

interface Steppers {
  readonly table: Stepper;
  readonly filters: readonly Stepper[];
  readonly filterBias: Stepper;
  readonly out: Stepper;
  readonly outBias: Stepper;
}

const steppersFor = (net: Net, decay: number): Steppers => ({
  table: new Stepper(net.table, net.shape.learned, 0),
  filters: net.filters.map((weights, group) => {
    const words = net.shape.filters[group]?.words ?? 0;
    return new Stepper(weights, words * axesOf(net.shape), decay);
  }),
  filterBias: new Stepper(net.filterBias, 1, 0),
  out: new Stepper(net.out, filterCount(net.shape), decay),
  outBias: new Stepper(net.outBias, 1, 0),
});

/** Adds the gradient of one example. `kept` says how much each filter counts: 0 when left out. */
function learn(net: Net, steppers: Steppers, example: NetExample, kept: Float32Array, loudness: Float32Array): void {
  const { rows, count } = layOut(net, example.words);
  const fits = bestFits(net, rows, count);
  const total = fits.best.length;
  const found = fits.best.map((value, filter) => value * (kept[filter] as number));
  const back = new Float32Array(total);
  example.targets.forEach((target, output) => {
    if (Number.isNaN(target) || loudness[output] === 0) return;
    const sum = (net.outBias[output] as number) + product(net.out, output * total, found, 0, total);
    const slope = (sigmoid(sum) - target) * (loudness[output] as number);
    addInto(steppers.out.gradient, output * total, found, 0, total, slope);
    steppers.out.touched.add(output);
    steppers.outBias.gradient[output] = (steppers.outBias.gradient[output] as number) + slope;
    steppers.outBias.touched.add(output);
    addInto(back, 0, net.out, output * total, total, slope);
  });
  for (let filter = 0; filter < total; filter++) back[filter] = (back[filter] as number) * (kept[filter] as number);
  passBack(net, steppers, example, rows, { fits, back });
}

function passBack(
  net: Net,
  steppers: Steppers,
  { words }: NetExample,
  rows: Float32Array,
  { fits, back }: { readonly fits: Fits; readonly back: Float32Array },
): void {
  const { shape } = net;
  const axes = axesOf(shape);
  const slopes = new Float32Array(rows.length);
  let filter = 0;
  shape.filters.forEach(({ words: wide, count }, group) => {
    const length = wide * axes;
    const stepper = steppers.filters[group] as Stepper;
    for (let one = 0; one < count; one++, filter++) {
      const at = fits.where[filter] as number;
      const slope = back[filter] as number;
      if (at < 0 || slope === 0) continue;
      addInto(stepper.gradient, one * length, rows, at * axes, length, slope);
      stepper.touched.add(one);
      steppers.filterBias.gradient[filter] = (steppers.filterBias.gradient[filter] as number) + slope;
      steppers.filterBias.touched.add(filter);
      addInto(slopes, at * axes, net.filters[group] as Float32Array, one * length, length, slope);
    }
  });
  const edge = (rows.length / axes - words.length) / 2;
  words.forEach(({ features, values }, at) => {
    const from = (edge + at) * axes + shape.fixed;
    features.forEach((feature, index) => {
      const to = feature * shape.learned;
      addInto(steppers.table.gradient, to, slopes, from, shape.learned, values[index] as number);
      steppers.table.touched.add(feature);
    });
  });
}

/** An example with words, features and groups of features left out by chance. */
function thinned(example: NetExample, groupOf: Uint8Array, training: NetTraining, random: () => number): NetExample {
  const groupsOut = Array.from({ length: 8 }, (_, group) => group > 0 && random() < training.groupOut);
  const words = example.words.map((word): NetWord => {
    if (random() < training.wordsOut) {
      return { fixed: new Float32Array(word.fixed.length), features: new Int32Array(0), values: new Float32Array(0) };
    }
    const keep = Array.from(
      word.features,
      (feature) => !groupsOut[groupOf[feature] as number] && random() >= training.featuresOut,
    );
    return {
      fixed: word.fixed,
      features: word.features.filter((_, at) => keep[at]),
      values: word.values.filter((_, at) => keep[at]),
    };
  });
  return { words, targets: example.targets };
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  for (let at = length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
  return order;
}

/**
 * Trains a net. Deterministic for a seed.
 * @param groupOf for each learned feature its group; those of group 0 are only left out one by one
 * @param loudness how much each output counts
 */
export function trainNet(
  examples: readonly NetExample[],
  shape: NetShape,
  groupOf: Uint8Array,
  loudness: Float32Array,
  training: NetTraining,
): Net {
  const random = randoms(training.seed);
  const net = begin(shape, groupOf.length, random);
  const steppers = steppersFor(net, training.decay);
  const total = filterCount(shape);
  const batches = Math.ceil(examples.length / training.batch);
  const steps = batches * training.epochs;
  let time = 0;
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const order = shuffled(examples.length, random);
    for (let from = 0; from < order.length; from += training.batch) {
      const batch = order.slice(from, from + training.batch);
      for (const index of batch) {
        const kept = Float32Array.from({ length: total }, () =>
          random() < training.filtersOut ? 0 : 1 / (1 - training.filtersOut),
        );
        learn(net, steppers, thinned(examples[index] as NetExample, groupOf, training, random), kept, loudness);
      }
      time += 1;
      const rate = training.rate * (1 - (time - 1) / steps);
      const { table, filters, filterBias, out, outBias } = steppers;
      for (const stepper of [table, ...filters, filterBias, out, outBias]) stepper.step(rate, 1 / batch.length, time);
    }
  }
  return net;
}
