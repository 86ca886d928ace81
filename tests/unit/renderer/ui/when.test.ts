import { describe, expect, test } from 'vitest';
import { capital, count, dayAndTime, dayOf, daysBetween } from '../../../../src/renderer/ui/when';

const now = new Date(2026, 10, 21, 9, 0);
const at = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();

describe('dates as a person says them', () => {
  test('today and yesterday go by the calendar, not by hours', () => {
    expect(dayOf(at(2026, 10, 21, 0, 1), now)).toBe('today');
    expect(dayOf(at(2026, 10, 20, 23, 59), now)).toBe('yesterday');
    expect(daysBetween(new Date(2026, 10, 20, 23, 59), new Date(2026, 10, 21, 0, 1))).toBe(1);
  });

  test('other days have weekday and month, other years their year', () => {
    expect(dayOf(at(2026, 10, 17, 12, 0), now)).toBe('Tue 17 Nov');
    expect(dayOf(at(2025, 10, 17, 12, 0), now)).toBe('17 Nov 2025');
  });

  test('a day counts as one over the change to summer time', () => {
    expect(daysBetween(new Date(2026, 2, 28, 12), new Date(2026, 2, 30, 12))).toBe(2);
  });

  test('times have two digits', () => {
    expect(dayAndTime(at(2026, 10, 21, 7, 5), now)).toBe('today 07:05');
  });

  test('counts and capitals', () => {
    expect([count(0, 'take'), count(1, 'take'), count(2, 'take')]).toEqual(['0 takes', '1 take', '2 takes']);
    expect(capital('today')).toBe('Today');
  });
});
