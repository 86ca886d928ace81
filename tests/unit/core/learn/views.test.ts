import { describe, expect, it } from 'vitest';
import { trainBinary } from '../../../../src/core/learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../../../src/core/learn/sparse';
import { trainViews } from '../../../../src/core/learn/views';

const WORDS = ['roll back', 'roll it back', 'show logs', 'show it', 'roll logs', 'back to the logs'];
const RULES = ['rollback', 'rollback', 'logs', '', '', 'logs'];
const TARGETS = [1, 1, 0, 0, 1, 0];

const named = (text: string, prefix: string): Map<string, number> =>
  new Map(text.split(' ').flatMap((name): [string, number][] => (name === '' ? [] : [[`${prefix}${name}`, 1]])));
const always = WORDS.map((text) => named(text, 'w:'));
const sometimes = RULES.map((text) => named(text, 'r:'));
const whole = always.map((features, at): NamedFeatures => new Map([...features, ...(sometimes[at] ?? [])]));
const columns = chooseColumns(whole, 1);

describe('trainViews', () => {
  it('learns what twice the rows would teach', () => {
    const options = { l2: 0.01, maxSteps: 300, tolerance: 1e-7 };
    const rows = always.map((features, at) => ({
      always: toRow(features, columns),
      sometimes: toRow(sometimes[at] ?? new Map(), columns),
    }));
    const importance = [1, 1, 1, 0, 1, 1];
    const views = trainViews(rows, TARGETS, columns.names.length, { ...options, importance, without: 0.5 });
    const twice = trainBinary(
      [...whole, ...always].map((features) => toRow(features, columns)),
      [...TARGETS, ...TARGETS],
      columns.names.length,
      { ...options, importance: [...importance, ...importance.map((counts) => counts / 2)] },
    );
    expect(views.bias).toBeCloseTo(twice.bias, 4);
    views.weights.forEach((weight, column) => {
      expect(weight).toBeCloseTo(twice.weights[column] as number, 4);
    });
  });
});
