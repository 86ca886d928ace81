import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../src/core/learn/sparse';
import { contributions, loadModel, storeModel, sums, worthOf } from '../../../../src/core/learn/weights';

const columns = columnsOf(['roll back', 'show me', 'thin']);
const models = [
  { bias: -1, weights: Float64Array.of(2.5, -0.25, 0.001) },
  { bias: 0.5, weights: Float64Array.of(0, 1.125, -0.04) },
];

describe('storeModel and loadModel', () => {
  const model = loadModel(storeModel(['act', 'look'], models, columns));

  it('give back the sums of the trained weights, to a thousandth', () => {
    const features = new Map([
      ['roll back', 1],
      ['show me', 2],
      ['never seen', 9],
    ]);
    const [act, look] = sums(model, features);
    expect(act).toBeCloseTo(-1 + 2.5 - 0.5, 3);
    expect(look).toBeCloseTo(0.5 + 2.25, 3);
  });

  it('drop what is too thin to matter', () => {
    const slim = loadModel(storeModel(['act', 'look'], models, columns, 0.05));
    expect(slim.features.has('thin')).toBe(false);
    expect(slim.features.has('roll back')).toBe(true);
  });

  it('hold an empty model', () => {
    const empty = loadModel(storeModel(['act'], [{ bias: 0.2, weights: new Float64Array(0) }], columnsOf([])));
    expect(sums(empty, new Map([['x', 1]]))).toEqual([0.2]);
  });

  it('tell what spoke for an output, strongest first', () => {
    const features = new Map([
      ['show me', 1],
      ['roll back', 1],
    ]);
    expect(contributions(model, features, 0)).toEqual([
      { feature: 'roll back', worth: 2.5 },
      { feature: 'show me', worth: -0.25 },
    ]);
    expect(worthOf(model, 'roll back', 1)).toBe(0);
  });
});
