import { describe, expect, test } from 'vitest';
import type { Progress } from '../../../../../src/core/progress/progress';
import { type Track, trackOf } from '../../../../../src/core/progress/track';
import { spread } from '../../../../../src/renderer/features/progress/chart-data';
import {
  firstWords,
  headline,
  lengthWord,
  trackFigure,
} from '../../../../../src/renderer/features/progress/progress-words';
import { DIMENSIONS, type DimensionId } from '../../../../../src/shared/feedback';

const track = (...values: readonly number[]): Track =>
  trackOf(values.map((value, index) => ({ take: `t${index}`, atMs: index, value })));
const round = (value: number): string => String(Math.round(value));

function progress(overall: Track, dimensions: Partial<Record<DimensionId, Track>> = {}, noStories = 0): Progress {
  return {
    answers: overall.points.length + noStories,
    noStories,
    overall,
    dimensions: Object.fromEntries(DIMENSIONS.map((id) => [id, dimensions[id] ?? track()])) as Progress['dimensions'],
    lengths: [],
    withinTarget: 0,
    pace: track(),
    fillersPerMinute: track(),
  };
}

describe('a figure in words', () => {
  test.each([
    [track(), 'nothing yet'],
    [track(40), 'mean after 2 more takes'],
    [track(40, 50), 'mean after 1 more take'],
    [track(40, 50, 60), 'mean 50'],
    [track(10, 10, 10, 20, 20, 20, 20, 20), 'mean 20, up 10'],
    [track(30, 30, 30, 20, 20, 20, 20, 20), 'mean 20, down 10'],
    [track(20, 20, 20, 20, 20, 20, 20, 20), 'mean 20, unchanged'],
  ])('%#: %s', (given, words) => expect(trackFigure(given, round)).toBe(words));
});

describe('the headline', () => {
  test('says how many are missing to a mean, and averages nothing before', () => {
    expect(headline(progress(track(80, 20)))).toBe('2 stories so far. Means are shown from 3 on: 1 to go.');
  });

  test('says that no answer was a story yet', () => {
    expect(headline(progress(track(), {}, 1))).toBe(
      'No story so far. Means are shown from 3 on: 3 to go. 1 answer was no story and not scored as one.',
    );
  });

  test('names the mean, its change, the strongest and the weakest', () => {
    const overall = track(50, 50, 50, 60, 60, 60, 60, 60);
    const words = headline(progress(overall, { structure: track(80, 80, 80), result: track(30, 30, 30) }, 1));
    expect(words).toBe(
      'Your last 5 stories score 60 in the mean, up 10 from the 5 before. Strongest is structure (80), weakest result (30). 1 answer was no story and not scored as one.',
    );
  });
});

test('two takes of one moment stand beside each other', () => {
  expect(spread([5, 5, 5, 9])).toEqual([5, 6, 7, 9]);
  expect(spread([])).toEqual([]);
});

describe('one or two stories', () => {
  const of = (...values: readonly (readonly [number, number, number])[]) =>
    progress(track(...values.map(([overall]) => overall)), {
      structure: track(...values.map(([, structure]) => structure)),
      result: track(...values.map(([, , result]) => result)),
    });

  test.each([
    [of(), ''],
    [of([60, 80, 40]), 'Strongest was structure (80), weakest result (40).'],
    [of([60, 50, 50]), ''],
    [
      of([60, 80, 40], [66, 76, 55]),
      'From the first to the second the score went from 60 to 66. Most gained: result, up 15. Most lost: structure, down 4.',
    ],
    [of([60, 80, 40], [60, 85, 40]), 'Both score 60. Most gained: structure, up 5.'],
  ])('%#: %s', (given, words) => expect(firstWords(given)).toBe(words));

  test.each([
    [119_999, 'short of'],
    [120_000, 'within'],
    [180_000, 'within'],
    [180_001, 'over'],
  ])('a length of %i ms is %s its target', (durationMs, word) =>
    expect(lengthWord(durationMs, { minMs: 120_000, maxMs: 180_000 })).toBe(word),
  );
});
