import { describe, expect, test } from 'vitest';
import { bytes, timeLeft } from '../../../../src/renderer/ui/bytes';

describe('sizes and speeds in words', () => {
  test.each([
    [0, '1 KB'],
    [40_586, '41 KB'],
    [2_400_000, '2.4 MB'],
    [77_704_715, '78 MB'],
    [1_533_000_000, '1.5 GB'],
  ])('%i bytes are %s', (amount, words) => expect(bytes(amount)).toBe(words));

  test('time left is said once the speed is known', () => {
    expect(timeLeft(10_000_000, 0)).toBeUndefined();
    expect(timeLeft(0, 1_000_000)).toBeUndefined();
    expect(timeLeft(10_000_000, 1_000_000)).toBe('10 s left');
    expect(timeLeft(90_000_000, 1_000_000)).toBe('2 min left');
    expect(timeLeft(4_000_000_000, 1_000_000)).toBe('1 h 7 min left');
  });
});
