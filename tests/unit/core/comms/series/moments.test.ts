import { describe, expect, it } from 'vitest';
import { dueAt, momentsIn } from '../../../../../src/core/comms/series/moments';

const clock = (text: string): string[] =>
  momentsIn(text).map(({ kind, minutes }) =>
    kind === 'span' ? `+${minutes}` : `${Math.floor(minutes / 60)}:${minutes % 60}`,
  );

describe('times named in an update', () => {
  it.each([
    ['out by 16:15, next note at 4.30 pm', ['16:15', '16:30']],
    ['out by 16:15 and not before', ['16:15']],
    ['done by ten past six', ['6:10']],
    ['back at quarter to five', ['4:45']],
    ['again at half past three', ['3:30']],
    ['twenty-five to nine', ['8:35']],
    ['we decide at ten.', ['10:0']],
    ['by four, I think', ['4:0']],
    ['at nine o’clock', ['9:0']],
    ['half an hour to build', ['+30']],
    ['an hour and a half at most', ['+90']],
    ['give it forty minutes', ['+40']],
    ['fixed at noon', ['12:0']],
  ])('%s', (text, times) => {
    expect(clock(text)).toEqual(times);
  });

  it.each(['fifteen percent fail', 'pinned to 3.1', 'four hundred orders', 'PR 892 is in', 'for two customers'])(
    'finds none in: %s',
    (text) => {
      expect(clock(text)).toEqual([]);
    },
  );

  it('quotes where each stands', () => {
    const text = 'Live by quarter to five, I hope.';
    const [{ start, end } = { start: 0, end: 0 }] = momentsIn(text);
    expect(text.slice(start, end)).toBe('quarter to five');
  });
});

describe('when a named time is due', () => {
  const due = (text: string, saidAt: number): number => {
    const [moment] = momentsIn(text);
    if (!moment) throw new Error(`no time in: ${text}`);
    return dueAt(moment, saidAt);
  };

  it('takes the next four o’clock to come', () => {
    expect(due('at four, I think', 14 * 60)).toBe(16 * 60);
    expect(due('at four, I think', 2 * 60)).toBe(4 * 60);
  });

  it('goes past midnight', () => {
    expect(due('at one, I think', 23 * 60)).toBe(25 * 60);
    expect(due('by 01:30', 23 * 60)).toBe(25 * 60 + 30);
  });

  it('counts a span from when it is said', () => {
    expect(due('in twenty minutes', 9 * 60 + 10)).toBe(9 * 60 + 30);
  });
});
