import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeBytes } from '../../../../../src/core/learn/base64';
import { columnsOf } from '../../../../../src/core/learn/sparse';
import { loadChain, storeChain, usedColumns } from '../../../../../src/core/star/weights/chain';

const columns = columnsOf(['a', 'b', 'c']);
const chain = {
  labels: 2,
  columns: columnsOf(['a', 'c']),
  weights: Float64Array.of(1.27, -0.5, 0.004, 0.001),
  transitions: Float64Array.of(0.1, 0.2, -0.3, 0.4),
  starts: Float64Array.of(1.5, -1.5),
  ends: Float64Array.of(0, 0.25),
};

describe('encodeBytes and decodeBytes', () => {
  it('give back every byte at every length', () => {
    for (let length = 0; length < 9; length++) {
      const bytes = Int8Array.from({ length }, (_, at) => at * 53 - 128);
      expect([...decodeBytes(encodeBytes(bytes))]).toEqual([...bytes]);
    }
  });

  it('refuse a letter that is none', () => {
    expect(() => decodeBytes('AB*D')).toThrow(/letter 2/);
  });
});

describe('storeChain and loadChain', () => {
  it('give back weights to half a step and what follows what to a thousandth', () => {
    const back = loadChain(storeChain(chain, columns), columns);
    const step = 1.27 / 127;
    expect(back.weights[0]).toBeCloseTo(1.27, 3);
    expect(Math.abs((back.weights[1] ?? 0) + 0.5)).toBeLessThan(step / 2 + 1e-9);
    expect([...back.transitions]).toEqual([...chain.transitions]);
    expect([...back.starts, ...back.ends]).toEqual([1.5, -1.5, 0, 0.25]);
  });

  it('weigh a column that the chain does not know with nothing', () => {
    const back = loadChain(storeChain(chain, columns), columns);
    expect([...back.weights.slice(2, 4)]).toEqual([0, 0]);
  });

  it('need no names of columns that weigh nothing', () => {
    expect(usedColumns(columns, [storeChain(chain, columns)]).names).toEqual(['a']);
  });
});
