import { describe, expect, test } from 'vitest';
import { longestRunMs, paceOver } from '../../../../src/core/review/pace';
import type { Word } from '../../../../src/shared/transcript';
import { span } from './answer';

const words = (count: number, fromMs: number, everyMs: number): Word[] =>
  Array.from({ length: count }, (_, index) => ({
    text: 'w',
    startMs: fromMs + index * everyMs,
    endMs: fromMs + index * everyMs + 100,
    confidence: 1,
  }));

describe('pace over a sliding window', () => {
  test('even speech has an even pace', () => {
    const points = paceOver({ words: words(80, 0, 500), speech: [span(0, 40_000)], durationMs: 40_000 });
    expect(points[0]).toEqual({ atMs: 7500, wordsPerMinute: 120 });
    expect(new Set(points.map(({ wordsPerMinute }) => wordsPerMinute))).toEqual(new Set([120]));
    expect(points).toHaveLength(26);
  });

  test('a hurried half shows where it is', () => {
    const all = [...words(40, 0, 500), ...words(80, 20_000, 250)];
    const points = paceOver({ words: all, speech: [span(0, 40_000)], durationMs: 40_000 });
    expect(points[0]?.wordsPerMinute).toBe(120);
    expect(points.at(-1)?.wordsPerMinute).toBe(240);
  });

  test('a pause is not slow speech', () => {
    const all = [...words(20, 0, 500), ...words(40, 20_000, 500)];
    const points = paceOver({ words: all, speech: [span(0, 10_000), span(20_000, 40_000)], durationMs: 40_000 });
    expect(points.every(({ wordsPerMinute }) => Math.abs(wordsPerMinute - 120) <= 8)).toBe(true);
  });

  test('an answer shorter than the window has no curve', () => {
    expect(paceOver({ words: words(4, 0, 500), speech: [], durationMs: 9000 })).toEqual([]);
  });

  test('silence has no pace', () => {
    expect(paceOver({ words: [], speech: [], durationMs: 16_000 })).toEqual([]);
  });
});

describe('the longest run', () => {
  test('lies between two pauses', () => {
    expect(longestRunMs([span(1000, 20_000)], [span(12_000, 13_000), span(4000, 4500)])).toBe(7500);
  });
  test('is the whole answer without pauses, and nothing without speech', () => {
    expect(longestRunMs([span(500, 3000)], [])).toBe(2500);
    expect(longestRunMs([], [])).toBe(0);
  });
});
