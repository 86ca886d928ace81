/**
 * A row of a training table with mostly empty cells: the columns that are filled, ascending, and what is in them.
 * Built once from named features, then only read.
 */
export interface SparseRow {
  readonly columns: Int32Array;
  readonly values: Float64Array;
}

/** Named features of one example. A name that comes twice is added up. */
export type NamedFeatures = ReadonlyMap<string, number>;

/** What each column of a table means. The order of names is the order of columns. */
export interface Columns {
  readonly names: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/**
 * The columns worth training on: features seen in at least `minRows` rows. Sorted by name, so that the same examples in
 * another order give the same table.
 */
export function chooseColumns(rows: readonly NamedFeatures[], minRows: number): Columns {
  const seenIn = new Map<string, number>();
  for (const row of rows) for (const name of row.keys()) seenIn.set(name, (seenIn.get(name) ?? 0) + 1);
  const names = [...seenIn].filter(([, count]) => count >= minRows).map(([name]) => name);
  return columnsOf(names.sort());
}

export const columnsOf = (names: readonly string[]): Columns => ({
  names,
  indexOf: new Map(names.map((name, index) => [name, index])),
});

/** Features that have no column are left out: at run time most n-grams of an utterance were never seen in training. */
export function toRow(features: NamedFeatures, columns: Columns): SparseRow {
  const cells: [number, number][] = [];
  for (const [name, value] of features) {
    const column = columns.indexOf.get(name);
    if (column !== undefined && value !== 0) cells.push([column, value]);
  }
  cells.sort((a, b) => a[0] - b[0]);
  return {
    columns: Int32Array.from(cells, (cell) => cell[0]),
    values: Float64Array.from(cells, (cell) => cell[1]),
  };
}

/** Scalar product of a row with a dense vector that starts at `offset` of `weights`. */
export function dot(row: SparseRow, weights: Float64Array, offset = 0): number {
  let sum = 0;
  for (let at = 0; at < row.columns.length; at++)
    sum += (row.values[at] as number) * (weights[offset + (row.columns[at] as number)] as number);
  return sum;
}

/** `target += factor * row`, from `offset` on. */
export function addScaled(target: Float64Array, row: SparseRow, factor: number, offset = 0): void {
  for (let at = 0; at < row.columns.length; at++) {
    const column = offset + (row.columns[at] as number);
    target[column] = (target[column] as number) + factor * (row.values[at] as number);
  }
}
