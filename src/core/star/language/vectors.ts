import { decodeBytes } from '../../learn/base64';
import stored from '../weights/vectors.json';
import type { Token } from './tokens';

/** Word vectors: GloVe's, by way of the package named in the file, cut down by `npm run vectors:star`. */
interface VectorTable {
  readonly axes: number;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly values: Int8Array;
}

let table: VectorTable | undefined;

function load(): VectorTable {
  const words = stored.words.split(' ');
  const rowOf = new Map(words.map((word, row) => [word, row]));
  return { axes: stored.axes, rowOf, values: decodeBytes(stored.data) };
}

const LARGEST = 127;

/** Where the vector of a word begins, or that of its lemma; undefined for words that have none. */
function offsetOf({ axes, rowOf }: VectorTable, token: Pick<Token, 'text' | 'lemma'>): number | undefined {
  const row = rowOf.get(token.text) ?? rowOf.get(token.lemma);
  return row === undefined ? undefined : row * axes;
}

export const vectorAxes = (): number => stored.axes;

/** From this place in the table, which is ordered by frequency, a word is rare: names, tools, terms of a trade. */
const RARE_FROM = 6000;

/** Whether a word is rare in everyday English, or not known at all. */
export function isRare(token: Pick<Token, 'text' | 'lemma'>): boolean {
  table ??= load();
  const row = table.rowOf.get(token.text) ?? table.rowOf.get(token.lemma);
  return row === undefined || row >= RARE_FROM;
}

/** The mean of the vectors of `tokens`, -1..1 on each axis; all zero where no word has one. */
export function meanVector(tokens: readonly Pick<Token, 'text' | 'lemma'>[]): Float64Array {
  table ??= load();
  const sum = new Float64Array(table.axes);
  let found = 0;
  for (const token of tokens) {
    const offset = offsetOf(table, token);
    if (offset === undefined) continue;
    found += 1;
    for (let axis = 0; axis < sum.length; axis++)
      sum[axis] = (sum[axis] as number) + (table.values[offset + axis] as number);
  }
  return found === 0 ? sum : sum.map((value) => value / (found * LARGEST));
}

/** Cosine of two words, -1..1: 1 for the same word or lemma, 0 where one has no vector. */
export function wordLikeness(a: Pick<Token, 'text' | 'lemma'>, b: Pick<Token, 'text' | 'lemma'>): number {
  if (a.text === b.text || a.lemma === b.lemma) return 1;
  table ??= load();
  const from = offsetOf(table, a);
  const to = offsetOf(table, b);
  if (from === undefined || to === undefined) return 0;
  let sum = 0;
  for (let axis = 0; axis < table.axes; axis++)
    sum += (table.values[from + axis] as number) * (table.values[to + axis] as number);
  return sum / (LARGEST * LARGEST);
}

/** Cosine of two mean vectors, -1..1; 0 where one is empty. */
export function cosine(a: Float64Array, b: Float64Array): number {
  let product = 0;
  let lengthA = 0;
  let lengthB = 0;
  a.forEach((value, axis) => {
    const other = b[axis] ?? 0;
    product += value * other;
    lengthA += value * value;
    lengthB += other * other;
  });
  return lengthA === 0 || lengthB === 0 ? 0 : product / Math.sqrt(lengthA * lengthB);
}
