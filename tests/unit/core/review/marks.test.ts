import { describe, expect, test } from 'vitest';
import { markAfter, markBefore, marksOf, spokenMark } from '../../../../src/core/review/marks';
import { nextRun, runsOf, sharesOf } from '../../../../src/core/review/runs';
import { filler, judged, span, spoken } from './answer';

const feedback = judged([
  ['S', 'it went red'],
  ['A', 'i read the log'],
  ['A', 'i called them'],
  ['R', 'we shipped'],
  ['A', 'then i wrote it down'],
]);

describe('blocks of the band', () => {
  const runs = runsOf(feedback.sentences);

  test('neighbours of one part are one block', () => {
    expect(runs.map(({ label, first, last }) => [label, first, last])).toEqual([
      ['S', 0, 0],
      ['A', 1, 2],
      ['R', 3, 3],
      ['A', 4, 4],
    ]);
  });

  test('sentences without times have no place', () => {
    expect(runsOf(judged([['S', 'a b']], false).sentences)).toEqual([]);
  });

  test('a part’s key leads to its first block, then on through its blocks and round again', () => {
    const [, first, , second] = runs;
    expect(nextRun(runs, 'A', 0)).toEqual(first);
    expect(nextRun(runs, 'A', first?.startMs ?? -1)).toEqual(second);
    expect(nextRun(runs, 'A', second?.startMs ?? -1)).toEqual(first);
    expect(nextRun(runs, 'T', 0)).toBeUndefined();
  });

  test('shares of the told time add up to one, and to nothing without time', () => {
    const shares = sharesOf(runs);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares.A).toBeGreaterThan(shares.S);
    expect(sharesOf([])).toEqual({ S: 0, T: 0, A: 0, R: 0, other: 0 });
  });
});

describe('marks', () => {
  const transcript = spoken('it went red i read the log', {
    fillers: [filler('um', 1400, 'sound')],
    pauses: [span(2000, 3200), span(3300, 3700)],
    unclear: [span(5000, 6500)],
  });
  const marks = marksOf(transcript, {
    ...feedback,
    defects: [{ id: 'all_we', reason: 'No act of yours.', evidence: [{ quote: 'we', sentence: 3, startMs: 5200 }] }],
  });

  test('stand in time order and say what they are', () => {
    expect(marks.map(spokenMark)).toEqual([
      '0:00 Situation',
      '0:01 “um”, heard in the sound',
      '0:01 Action',
      '0:02 Pause of 1.2 s',
      '0:05 Result',
      '0:05 Unclear for 1.5 s',
      '0:05 No act of yours.',
      '0:06 Action',
    ]);
  });

  test('going on takes the next, going back goes past the one just reached', () => {
    expect(markAfter(marks, 0)?.startMs).toBe(1400);
    expect(markBefore(marks, 1700)?.startMs).toBe(0);
    expect(markBefore(marks, 2500)?.startMs).toBe(1500);
    expect(markAfter(marks, 99_999)).toBeUndefined();
    expect(markBefore(marks, 0)).toBeUndefined();
  });

  test('a take that was not heard has none', () => expect(marksOf(undefined, undefined)).toEqual([]));
});
