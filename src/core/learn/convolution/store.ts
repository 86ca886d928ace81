import { decodeBytes, encodeBytes } from '../base64';
import { axesOf, filterCount, type Net, type NetShape } from './net';

/** A net as it is stored: a byte a weight, a scale a block. */
export interface StoredNet {
  readonly shape: NetShape;
  /** Rows of the table of learned features. */
  readonly features: number;
  /** For each block the weight a byte of 127 stands for, in millionths. */
  readonly scales: readonly number[];
  /** All blocks in turn, in base64. */
  readonly data: string;
  /** Biases of filters, then of outputs, in thousandths. */
  readonly biases: readonly number[];
}

const LARGEST = 127;
const MILLION = 1_000_000;
const THOUSAND = 1000;

const blocksOf = ({ table, filters, out }: Net): Float32Array[] => [table, ...filters, out];

/** How many weights each block has, in the order of `blocksOf`. */
function lengths(shape: NetShape, features: number): number[] {
  const axes = axesOf(shape);
  return [
    features * shape.learned,
    ...shape.filters.map(({ words, count }) => words * count * axes),
    shape.outputs * filterCount(shape),
  ];
}

const largest = (block: Float32Array): number => block.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

export function storeNet(net: Net): StoredNet {
  const blocks = blocksOf(net);
  const scales = blocks.map((block) => Math.round(largest(block) * MILLION));
  const bytes = blocks.map((block, at) => {
    const unit = (scales[at] as number) / MILLION / LARGEST;
    return Int8Array.from(block, (value) =>
      unit === 0 ? 0 : Math.max(-LARGEST, Math.min(LARGEST, Math.round(value / unit))),
    );
  });
  const all = new Int8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const block of bytes) {
    all.set(block, from);
    from += block.length;
  }
  const biases = [...net.filterBias, ...net.outBias].map((value) => Math.round(value * THOUSAND));
  return { shape: net.shape, features: net.table.length / net.shape.learned, scales, data: encodeBytes(all), biases };
}

/** @throws where the stored bytes are not as many as the shape needs: the file is damaged */
export function loadNet({ shape, features, scales, data, biases }: StoredNet): Net {
  const bytes = decodeBytes(data);
  let from = 0;
  const blocks = lengths(shape, features).map((length, at) => {
    if (from + length > bytes.length) throw new Error(`a net of ${bytes.length} weights is too short for its shape`);
    const unit = (scales[at] as number) / MILLION / LARGEST;
    const block = Float32Array.from(bytes.subarray(from, from + length), (value) => value * unit);
    from += length;
    return block;
  });
  const total = filterCount(shape);
  const bias = Float32Array.from(biases, (value) => value / THOUSAND);
  return {
    shape,
    table: blocks[0] as Float32Array,
    filters: blocks.slice(1, -1),
    out: blocks.at(-1) as Float32Array,
    filterBias: bias.slice(0, total),
    outBias: bias.slice(total),
  };
}

/** The same net with some of its outputs only: others may have served to learn from. */
export function withOutputs(net: Net, outputs: readonly number[]): Net {
  const total = filterCount(net.shape);
  const out = new Float32Array(outputs.length * total);
  outputs.forEach((output, at) => {
    out.set(net.out.subarray(output * total, (output + 1) * total), at * total);
  });
  return {
    ...net,
    shape: { ...net.shape, outputs: outputs.length },
    out,
    outBias: Float32Array.from(outputs, (output) => net.outBias[output] as number),
  };
}
