import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressOf, ranked } from '../../../../src/core/progress/progress';
import { questionRecords } from '../../../../src/core/progress/questions';
import { LEAST_FOR_MEAN, MEAN_OVER, trackOf } from '../../../../src/core/progress/track';
import type { TakeSummary } from '../../../../src/shared/take';

const DAY = 86_400_000;
const START = Date.parse('2026-11-01T10:00:00.000Z');

/** A take on the given day, counted from the first. */
function take(day: number, overall: number | undefined, more: Partial<TakeSummary> = {}): TakeSummary {
  const startedAt = new Date(START + day * DAY).toISOString();
  return {
    id: `${startedAt.replace(/[-:]/g, '').slice(0, 15)}Z-abcdef`,
    state: 'complete',
    startedAt,
    questionId: 'release-delay',
    questionTitle: 'A delayed release',
    title: '',
    variant: 'standard',
    targetMs: { minMs: 120_000, maxMs: 180_000 },
    durationMs: 120_000,
    starred: false,
    source: 'microphone',
    ...(overall === undefined ? {} : { overall, kind: 'story' }),
    dimensions: overall === undefined ? {} : { structure: overall, ownership: overall - 10 },
    text: '',
    ...more,
  };
}

const points = (values: readonly number[]) => values.map((value, index) => ({ take: `t${index}`, atMs: index, value }));

describe('a figure over time', () => {
  test('has no mean before the third take, then follows the last five', () => {
    expect(trackOf(points([10, 20, 60, 10, 50, 110])).means).toEqual([undefined, undefined, 30, 25, 30, 50]);
    expect(trackOf(points([10, 20])).now).toBeUndefined();
  });

  test('has a change only when three takes stand before the last five', () => {
    expect(trackOf(points([10, 10, 20, 20, 20, 20, 20])).change).toBeUndefined();
    expect(trackOf(points([10, 10, 10, 20, 20, 20, 20, 20])).change).toBe(10);
    expect(trackOf([])).toEqual({ points: [], means: [], now: undefined, change: undefined });
  });

  test('every mean lies between the smallest and the largest value it is over', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 20 }), (values) => {
        const { means } = trackOf(points(values));
        means.forEach((mean, index) => {
          const window = values.slice(Math.max(0, index + 1 - MEAN_OVER), index + 1);
          expect(mean === undefined).toBe(window.length < LEAST_FOR_MEAN);
          if (mean === undefined) return;
          expect(mean).toBeGreaterThanOrEqual(Math.min(...window));
          expect(mean).toBeLessThanOrEqual(Math.max(...window));
        });
      }),
    );
  });
});

describe('progress', () => {
  const all = { sinceMs: 0 };

  test('is drawn oldest first from whole, judged answers, whatever order they come in', () => {
    const takes = [
      take(3, 50),
      take(1, 40),
      take(2, undefined),
      take(4, 90, { retryPart: 'R' }),
      take(5, 90, { followUp: 'why' }),
    ];
    const { overall, answers, dimensions } = progressOf({ takes, ...all });
    expect(overall.points.map(({ value }) => value)).toEqual([40, 50]);
    expect(dimensions.ownership.points.map(({ value }) => value)).toEqual([30, 40]);
    expect(dimensions.result.points).toEqual([]);
    expect(answers).toBe(2);
  });

  test('what was no story counts for delivery, not for the scores', () => {
    const takes = [take(1, 60, { wordsPerMinute: 140 }), take(2, 5, { kind: 'hypothetical', wordsPerMinute: 180 })];
    const progress = progressOf({ takes, ...all });
    expect(progress.noStories).toBe(1);
    expect(progress.overall.points).toHaveLength(1);
    expect(progress.pace.points.map(({ value }) => value)).toEqual([140, 180]);
  });

  test('one question, or only the last days', () => {
    const takes = [take(1, 60), take(9, 70, { questionId: 'other' }), take(10, 80)];
    expect(progressOf({ takes, sinceMs: 0, question: 'other' }).answers).toBe(1);
    expect(progressOf({ takes, sinceMs: START + 9 * DAY }).answers).toBe(2);
  });

  test('lengths stand beside their own targets, which are part of the target', () => {
    const short = { minMs: 45_000, maxMs: 75_000 };
    const takes = [take(1, 60), take(2, 60, { targetMs: short }), take(3, 60, { durationMs: 180_000 })];
    const { lengths, withinTarget } = progressOf({ takes, ...all });
    expect(lengths.map(({ minMs }) => minMs)).toEqual([120_000, 45_000, 120_000]);
    expect(withinTarget).toBe(2);
  });

  test('fillers are counted by the minute, and not at all where none could be', () => {
    const takes = [take(1, 60, { fillers: 4 }), take(2, 60), take(3, 60, { fillers: 2, durationMs: 0 })];
    expect(progressOf({ takes, ...all }).fillersPerMinute.points.map(({ value }) => value)).toEqual([2]);
  });

  test('dimensions are ranked weakest first once they have a mean', () => {
    const takes = [take(1, 60), take(2, 60), take(3, 60)];
    expect(ranked(progressOf({ takes, ...all }))).toEqual([
      { id: 'ownership', now: 50 },
      { id: 'structure', now: 60 },
    ]);
    expect(ranked(progressOf({ takes: takes.slice(1), ...all }))).toEqual([]);
  });
});

describe('questions', () => {
  test('each with its best and its last answer, the one practised last first', () => {
    const takes = [take(1, 70), take(2, 40), take(3, 50), take(2, 30, { questionId: 'other', questionTitle: 'Other' })];
    const records = questionRecords(takes);
    expect(
      records.map(({ title, answers, best, last, change }) => [title, answers, best.overall, last.overall, change]),
    ).toEqual([
      ['A delayed release', 3, 70, 50, 10],
      ['Other', 1, 30, 30, undefined],
    ]);
  });

  test('of equal scores the newer one is the best; parts and unheard takes do not count', () => {
    const records = questionRecords([take(1, 70), take(2, 70), take(3, undefined), take(4, 99, { retryPart: 'S' })]);
    expect(records[0]?.best.startedAt).toBe(take(2, 70).startedAt);
    expect(records[0]?.answers).toBe(2);
    expect(questionRecords([])).toEqual([]);
  });
});
