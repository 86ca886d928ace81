import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intentFigures } from '../../../../../scripts/evaluate/intents-figures';
import { labelledUtterance } from '../../../../../scripts/learn/intents-data';
import { inWriterOrder, readLabelled } from '../../../../../scripts/learn/labelled';
import { understand } from '../../../../../src/core/drill/intents';
import { madeFrom } from '../../../../../src/core/drill/intents/training';
import stored from '../../../../../src/core/drill/intents/weights/matcher.json';

const items = inWriterOrder(readLabelled(join(process.cwd(), 'data', 'intents'), labelledUtterance));

describe('the weights of the order matcher', () => {
  it('are made from the data as it is and as it is read now; else: npm run train:intents', () => {
    expect(stored.madeFrom).toBe(madeFrom(items.filter(({ split }) => split === 'train')));
  });
});

/** What was reached when this was written, in percent; a point less is a step back. `npm run eval:intents` prints it. */
const REACHED = { heard: 92.2, exact: 85, without: 0, unasked: 7.3, named: 89 };
const POINT = 1;

describe('orders on utterances the matcher was not built on', () => {
  const test = items.filter(({ split }) => split === 'test');
  const figures = intentFigures(test, ({ utterance, scenario }) => understand(utterance, scenario));

  it('has a held-back part to be measured on', () => {
    expect(test.length).toBeGreaterThanOrEqual(300);
  });

  it.each(['heard', 'exact', 'named'] as const)('%s: no more than a point below what was reached', (name) => {
    expect(100 * figures[name]).toBeGreaterThan(REACHED[name] - POINT);
  });

  it.each(['without', 'unasked'] as const)('carried out %s: no more than a point above what was reached', (name) => {
    expect(100 * figures[name]).toBeLessThan(REACHED[name] + POINT);
  });
});
