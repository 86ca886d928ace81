import { decodeBytes, encodeBytes } from '../../learn/base64';
import { type Columns, columnsOf } from '../../learn/sparse';
import type { ChainModel } from '../labels/model';

/** A chain as it is stored: a byte a weight, as shares of the largest. That moves no label in a thousand sentences. */
export interface StoredChain {
  readonly labels: number;
  /** What a stored weight of 1 is worth, in millionths of log-odds. */
  readonly stepMillionths: number;
  /** Thousandths of log-odds: transitions row by row, then starts, then ends; separated by spaces. */
  readonly order: string;
  /** Base64: the weights of all columns, those of one column side by side. */
  readonly weights: string;
}

const LARGEST = 127;
const MILLION = 1e6;
const THOUSANDTHS = 1000;

/** Stores `chain` over `columns`, which hold at least all of its own; columns it does not know weigh nothing. */
export function storeChain(chain: ChainModel, columns: Columns): StoredChain {
  const { labels } = chain;
  const most = chain.weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const stepMillionths = Math.max(1, Math.ceil((most * MILLION) / LARGEST));
  const bytes = new Int8Array(columns.names.length * labels);
  columns.names.forEach((name, to) => {
    const from = chain.columns.indexOf.get(name);
    if (from === undefined) return;
    for (let k = 0; k < labels; k++)
      bytes[to * labels + k] = Math.round(((chain.weights[from * labels + k] as number) * MILLION) / stepMillionths);
  });
  const order = [...chain.transitions, ...chain.starts, ...chain.ends].map((value) => Math.round(value * THOUSANDTHS));
  return { labels, stepMillionths, order: order.join(' '), weights: encodeBytes(bytes) };
}

/** @param columns those the chain was stored over */
export function loadChain({ labels, stepMillionths, order, weights }: StoredChain, columns: Columns): ChainModel {
  const step = stepMillionths / MILLION;
  const values = Float64Array.from(order.split(' '), (value) => Number(value) / THOUSANDTHS);
  const square = labels * labels;
  return {
    labels,
    columns,
    weights: Float64Array.from(decodeBytes(weights), (value) => value * step),
    transitions: values.slice(0, square),
    starts: values.slice(square, square + labels),
    ends: values.slice(square + labels),
  };
}

/** Drops the columns that no label gives any weight once stored, so that their names need no room. */
export function usedColumns(columns: Columns, stored: readonly StoredChain[]): Columns {
  const weights = stored.map(({ weights: text, labels }) => ({ bytes: decodeBytes(text), labels }));
  return columnsOf(
    columns.names.filter((_, column) =>
      weights.some(({ bytes, labels }) =>
        bytes.subarray(column * labels, (column + 1) * labels).some((value) => value !== 0),
      ),
    ),
  );
}
