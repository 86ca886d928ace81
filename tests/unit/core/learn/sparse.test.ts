import { describe, expect, it } from 'vitest';
import { chooseColumns, columnsOf, toRow } from '../../../../src/core/learn/sparse';

const rows = [
  new Map([
    ['b', 1],
    ['a', 2],
  ]),
  new Map([['b', 1]]),
  new Map([['c', 1]]),
];

describe('chooseColumns', () => {
  it('keeps features seen often enough, sorted by name', () => {
    expect(chooseColumns(rows, 1).names).toEqual(['a', 'b', 'c']);
    expect(chooseColumns(rows, 2).names).toEqual(['b']);
  });

  it('does not depend on the order of the rows', () => {
    expect(chooseColumns([...rows].reverse(), 1)).toEqual(chooseColumns(rows, 1));
  });
});

describe('toRow', () => {
  it('leaves out what has no column and what is zero', () => {
    const columns = columnsOf(['a', 'b']);
    const row = toRow(
      new Map([
        ['b', 3],
        ['zzz', 1],
        ['a', 0],
      ]),
      columns,
    );
    expect([...row.columns]).toEqual([1]);
    expect([...row.values]).toEqual([3]);
  });
});
