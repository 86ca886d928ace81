import { describe, expect, it } from 'vitest';
import { chancesOf, emissionOf, surestLabels } from '../../../../../src/core/star/labels/chain';
import { trainChain } from '../../../../../src/core/star/train/chain';

const row = (...columns: number[]) => ({
  columns: Int32Array.from(columns),
  values: Float64Array.from(columns, () => 1),
});
const told = (...columns: number[]) => columns.map((column) => ({ own: row(column) }));
const OPTIONS = { l2: 0.1, transitionL2: 0.1, maxSteps: 100 };

/** Feature 0 speaks for label 0, feature 1 for label 1; feature 2 says nothing, but always follows label 0 as label 1. */
const answers = Array.from({ length: 6 }, () => ({ rows: told(0, 2, 0, 2), labels: [0, 1, 0, 1] }));
const plain = Array.from({ length: 6 }, () => ({ rows: told(1, 1, 0), labels: [1, 1, 0] }));

describe('trainChain', () => {
  const trained = trainChain([...answers, ...plain], { width: 3, labels: 2 }, OPTIONS);
  const label = (...rows: ReturnType<typeof row>[]): number[] =>
    surestLabels(
      chancesOf(
        rows.map((one) => emissionOf(one, trained.weights, 2)),
        trained,
      ),
    );

  it('learns what features say and what follows what', () => {
    expect(label(row(0), row(2))).toEqual([0, 1]);
    expect(label(row(1), row(1), row(0))).toEqual([1, 1, 0]);
  });

  it('is the same to the last bit every time', () => {
    const again = trainChain([...answers, ...plain], { width: 3, labels: 2 }, OPTIONS);
    expect([...again.weights, ...again.transitions]).toEqual([...trained.weights, ...trained.transitions]);
  });

  it('heeds how much an answer counts', () => {
    const against = { rows: told(0), labels: [1] };
    const weightOf = (importance: number): number =>
      trainChain([...answers, { ...against, importance }], { width: 3, labels: 2 }, OPTIONS).weights[0] ?? 0;
    expect(weightOf(10)).toBeLessThan(weightOf(0.1));
  });

  it('passes over an answer without sentences', () => {
    const more = trainChain([...answers, ...plain, { rows: [], labels: [] }], { width: 3, labels: 2 }, OPTIONS);
    expect([...more.weights]).toEqual([...trained.weights]);
  });

  it('reads a row that sentences share, and one in two parts, as if each had its own', () => {
    const [shared, pair] = [row(0), { own: row(0), around: row(2) }];
    const apart = [{ rows: [{ own: row(0) }, { own: row(0, 2) }], labels: [0, 1] }];
    const together = [{ rows: [{ own: shared }, { ...pair, own: shared }], labels: [0, 1] }];
    const [a, b] = [apart, together].map((all) => trainChain(all, { width: 3, labels: 2 }, OPTIONS));
    a?.weights.forEach((weight, at) => {
      expect(b?.weights[at]).toBeCloseTo(weight, 9);
    });
  });

  it('comes to the same from another start', () => {
    const start = trained.all.map((value) => value + 0.5);
    const again = trainChain([...answers, ...plain], { width: 3, labels: 2 }, OPTIONS, start);
    again.weights.forEach((weight, at) => {
      expect(trained.weights[at]).toBeCloseTo(weight, 2);
    });
  });
});
