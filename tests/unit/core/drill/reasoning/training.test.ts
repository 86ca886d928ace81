import { describe, expect, it } from 'vitest';
import { hear } from '../../../../../src/core/drill/intents/hear';
import { heardReasoningWith } from '../../../../../src/core/drill/reasoning';
import { heapOf } from '../../../../../src/core/drill/reasoning/heaps';
import { loadReasoning } from '../../../../../src/core/drill/reasoning/model';
import { REASONING_POINTS } from '../../../../../src/core/drill/reasoning/points';
import { stretchesOf } from '../../../../../src/core/drill/reasoning/stretches';
import { carriesClaim } from '../../../../../src/core/drill/reasoning/substance';
import { thresholdsFor } from '../../../../../src/core/drill/reasoning/thresholds';
import { type LabelledReasoning, madeFrom, trainReasoning } from '../../../../../src/core/drill/reasoning/training';

const SAID = ['it began with the purple one', 'since the purple one it is bad', 'after the purple one all went bad'];
const OTHER = ['the green one is all we have', 'give me the green one now', 'we are with the green one still'];

/** Three writers who tie it to the purple one, and talk of the green one. */
const items: LabelledReasoning[] = ['w1', 'w2', 'w3'].flatMap((writer) => [
  ...SAID.map(
    (utterance, at): LabelledReasoning => ({
      id: `${writer}-r${at}`,
      scenario: 'checkout-deploy',
      utterance: `${utterance} ${writer}`,
      points: ['timing'],
    }),
  ),
  ...OTHER.map(
    (utterance, at): LabelledReasoning => ({
      id: `${writer}-r${at + SAID.length}`,
      scenario: 'checkout-deploy',
      utterance: `${utterance} ${writer}`,
      points: [],
    }),
  ),
]);

describe('the training of the ear for reasoning', () => {
  it('learns what goes with a point, and gives the same bytes each time', () => {
    const stored = trainReasoning(items);
    expect(JSON.stringify(trainReasoning(items))).toBe(JSON.stringify(stored));
    const ids = (text: string): string[] => heardReasoningWith(loadReasoning(stored), text).map(({ id }) => id);
    expect(ids('it is bad since we have the purple one')).toEqual(['timing']);
    expect(ids('we are still with the green one')).toEqual([]);
  });

  it('is told apart by its data', () => {
    const [first, ...rest] = items;
    if (!first) throw new Error('no items');
    expect(madeFrom([{ ...first, points: ['cause'] }, ...rest])).not.toBe(madeFrom(items));
  });
});

describe('thresholdsFor', () => {
  const judged = (points: readonly ['timing'] | readonly [], odds: number) => ({
    points,
    odds: REASONING_POINTS.map(() => odds),
  });

  it('leaves out what would be wrong more often than right', () => {
    const all = [
      ...Array.from({ length: 60 }, () => judged(['timing'], 0.5)),
      ...Array.from({ length: 60 }, () => judged([], -1)),
    ];
    const [timing = Number.NaN] = thresholdsFor(all);
    expect(timing).toBeGreaterThan(-1);
    expect(timing).toBeLessThanOrEqual(0.5);
  });
});

describe('stretches', () => {
  const quoted = (text: string): string[] => {
    const heard = hear(text);
    return stretchesOf(heard).map(({ from, to }) =>
      heard.words
        .slice(from, to)
        .map((word) => word.text)
        .join(' '),
    );
  };

  it('are the clauses of an utterance', () => {
    expect(quoted('the errors began with the deploy, search and login are still fine')).toHaveLength(2);
  });

  it('hold a few words together with what is beside them', () => {
    expect(quoted('checkout, orders, payments')).toHaveLength(1);
    expect(quoted('the errors began with the deploy, right')).toHaveLength(1);
    expect(quoted('')).toEqual([]);
  });
});

describe('heaps of terms', () => {
  it('are the terms of what was said, in another order and without what was said', () => {
    const heap = heapOf(hear('the old code can not insert into that column'), 1);
    expect(heap.split(' ').sort()).toEqual(['code', 'column', 'insert', 'into', 'old'].sort());
    expect(heapOf(hear('the old code can not insert into that column'), 1)).toBe(heap);
  });

  it('carry no claim, whatever joins them', () => {
    const carries = (text: string): boolean => carriesClaim(text.split(' '), text.split(' '));
    expect(carries('rollback canary column default')).toBe(false);
    expect(carries('the rollback and the canary and the column and the default')).toBe(false);
    expect(carries('short reports still work')).toBe(true);
    expect(carries('the column has no default')).toBe(true);
  });
});
