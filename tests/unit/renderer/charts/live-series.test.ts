import { describe, expect, it } from 'vitest';
import { LiveSeries } from '../../../../src/renderer/charts/live-series';
import { atAxis, withUnit } from '../../../../src/renderer/charts/units';

describe('the points of a run', () => {
  it('grow by rows into columns, in seconds', () => {
    const series = new LiveSeries();
    series.append({
      keys: ['a', 'b'],
      rows: [
        [1_000, 1, 10],
        [2_000, 2, 20],
      ],
    });
    const column = series.column('a');
    series.append({ keys: ['a', 'b'], rows: [[3_000, 3, 30]] });
    expect(series.times).toEqual([1, 2, 3]);
    // The same array goes on: a chart holds it.
    expect(column).toEqual([1, 2, 3]);
    expect(series.column('b')).toEqual([10, 20, 30]);
  });

  it('take a row once, also when a page that was loaded anew gets it again', () => {
    const series = new LiveSeries();
    series.append({
      keys: ['a'],
      rows: [
        [1_000, 1],
        [2_000, 2],
      ],
    });
    series.append({
      keys: ['a'],
      rows: [
        [2_000, 2],
        [3_000, 3],
      ],
    });
    expect(series.times).toEqual([1, 2, 3]);
    expect(series.column('a')).toEqual([1, 2, 3]);
  });
});

describe('a value with its unit', () => {
  it('is as exact as it is worth', () => {
    expect(withUnit('share', 0.1512)).toBe('15 %');
    expect(withUnit('share', 0.0012)).toBe('0.1 %');
    expect(withUnit('ms', 447.4)).toBe('447 ms');
    expect(withUnit('per-second', 42.34)).toBe('42.3/s');
    expect(withUnit('count', 41_810)).toBe('42k');
    expect(atAxis('ms', 400)).toBe('400');
  });
});
