import { describe, expect, test } from 'vitest';
import { clockWords, clockZone, milestonesBetween, ringShare } from '../../../../src/core/interview/clock';

const STANDARD = { minMs: 120_000, maxMs: 180_000 };

describe('the clock of the room', () => {
  test('turns amber at 2:45 and red after 3:00 for two to three minutes', () => {
    expect(clockZone(119_999, STANDARD)).toBe('short');
    expect(clockZone(120_000, STANDARD)).toBe('within');
    expect(clockZone(164_999, STANDARD)).toBe('within');
    expect(clockZone(165_000, STANDARD)).toBe('ending');
    expect(clockZone(180_000, STANDARD)).toBe('ending');
    expect(clockZone(180_001, STANDARD)).toBe('over');
  });

  test('keeps half of a short target free of warnings', () => {
    const short = { minMs: 9_600, maxMs: 21_600 };
    expect(clockZone(10_000, short)).toBe('within');
    expect(clockZone(16_000, short)).toBe('ending');
  });

  test('says in words where one is', () => {
    expect(clockWords(30_000, STANDARD)).toBe('target 2:00–3:00');
    expect(clockWords(130_000, STANDARD)).toBe('in the target');
    expect(clockWords(168_000, STANDARD)).toBe('0:12 left');
    expect(clockWords(180_000, STANDARD)).toBe('0:00 left');
    expect(clockWords(204_000, STANDARD)).toBe('0:24 over');
  });

  test('the ring shows the end of the target inside it and never overflows', () => {
    expect(ringShare(180_000, STANDARD)).toBeCloseTo(6 / 7);
    expect(ringShare(3_600_000, STANDARD)).toBe(1);
  });

  test('each milestone is passed once, also when the clock jumps', () => {
    expect(milestonesBetween(119_900, 120_150, STANDARD).map(({ id }) => id)).toEqual(['min']);
    expect(milestonesBetween(120_150, 120_400, STANDARD)).toEqual([]);
    expect(milestonesBetween(0, 200_000, STANDARD).map(({ id }) => id)).toEqual(['min', 'ending', 'max']);
    expect(milestonesBetween(0, 120_000, STANDARD)[0]?.words).toBe('2 minutes. You are in the target.');
    expect(milestonesBetween(0, 45_000, { minMs: 45_000, maxMs: 75_000 })[0]?.words).toMatch(/^45 seconds\./);
  });
});
