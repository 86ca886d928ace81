import { describe, expect, test } from 'vitest';
import { deflection, LEVELS, measureBlock, startLevel, stepLevel, toDb } from '../../../../src/core/acoustics/level';

const BLOCK_MS = 20;
const tone = (amplitude: number): Float32Array =>
  Float32Array.from({ length: 320 }, (_, index) => amplitude * Math.sin((2 * Math.PI * 200 * index) / 16_000));

function levelAfter(blocks: readonly Float32Array[]) {
  return blocks.reduce((state, block) => stepLevel(state, measureBlock(block), BLOCK_MS), startLevel);
}

const times = (count: number, block: Float32Array): Float32Array[] => Array.from({ length: count }, () => block);

describe('the level of a block', () => {
  test('a full sine is 3 dB under full scale in its mean and 0 at its peak', () => {
    const { rmsDb, peakDb } = measureBlock(tone(1));
    expect(rmsDb).toBeCloseTo(-3.01, 1);
    expect(peakDb).toBeCloseTo(0, 1);
  });

  test('digital silence is told from a quiet room', () => {
    expect(measureBlock(new Float32Array(320))).toMatchObject({ zero: true, rmsDb: LEVELS.silenceDb });
    expect(measureBlock(tone(0.00002)).zero).toBe(false);
  });

  test('clipping is three samples at full scale in a row, not one peak', () => {
    const peak = new Float32Array(320);
    peak[10] = 1;
    expect(measureBlock(peak).clipped).toBe(false);
    peak.fill(-1, 20, 23);
    expect(measureBlock(peak).clipped).toBe(true);
  });

  test('broken samples count as silence', () => {
    expect(measureBlock(Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY, 0.5)).peakDb).toBeCloseTo(toDb(0.5), 5);
    expect(measureBlock(new Float32Array(0)).rmsDb).toBe(LEVELS.silenceDb);
  });
});

describe('speech over the room’s noise', () => {
  test('is heard when it stands out, also in a noisy room', () => {
    for (const noise of [0.0005, 0.01]) {
      const room = times(100, tone(noise));
      expect(levelAfter(room).speaking).toBe(false);
      expect(levelAfter([...room, ...times(5, tone(noise * 6))]).speaking).toBe(true);
    }
  });

  test('is held over the gap between two syllables and then ends', () => {
    const spoken = [...times(100, tone(0.001)), ...times(20, tone(0.1))];
    expect(levelAfter([...spoken, ...times(10, tone(0.001))]).speaking).toBe(true);
    expect(levelAfter([...spoken, ...times(20, tone(0.001))]).speaking).toBe(false);
  });

  test('goes on being heard through a minute of talk with gaps', () => {
    const word = [...times(18, tone(0.1)), ...times(7, tone(0.001))];
    const minute = Array.from({ length: 120 }, () => word).flat();
    expect(levelAfter([...times(50, tone(0.001)), ...minute, ...times(3, tone(0.1))]).speaking).toBe(true);
  });

  test('a fan that starts becomes the room within half a minute', () => {
    const fan = [...times(50, tone(0.001)), ...times(1500, tone(0.02))];
    expect(levelAfter(fan).speaking).toBe(false);
  });

  test('a meter moves over the range of speech', () => {
    expect(deflection(-60)).toBe(0);
    expect(deflection(-30)).toBeCloseTo(0.5);
    expect(deflection(3)).toBe(1);
  });
});
