import { describe, expect, it } from 'vitest';
import { axisOf, lastUpTo } from '../../../../../../src/renderer/features/drill/debrief/axis';
import type { DrillDebrief, DrillRecord } from '../../../../../../src/shared/drill';

const START = Date.UTC(2026, 10, 17, 14, 15);

const marker = (atMs: number, drillMs: number): DrillRecord => ({
  type: 'marker',
  atMs,
  clock: START + drillMs,
  text: 'x',
  kind: 'note',
});

/** Ten seconds at the usual pace, then a minute of drill time run through in two seconds, then the usual pace again. */
const debrief = {
  startsAt: START,
  durationMs: 20_000,
  records: [marker(10_000, 10_000), marker(12_000, 70_000), marker(20_000, 78_000)],
  samples: { run: 'r', keys: [], rows: [[START - 45 * 60_000], [START], [START + 78_000]] },
} as unknown as DrillDebrief;

describe('the axis of a debrief', () => {
  const axis = axisOf(debrief);

  it('bends the incident’s time to the recording’s where time was run ahead', () => {
    expect(axis.clockAt(5_000)).toBe(START + 5_000);
    expect(axis.clockAt(11_000)).toBe(START + 40_000);
    expect(axis.clockAt(16_000)).toBe(START + 74_000);
  });

  it('leads back to the same moment', () => {
    for (const atMs of [0, 3_000, 10_500, 12_000, 19_999])
      expect(axis.sessionAt(axis.clockAt(atMs))).toBeCloseTo(atMs, -1);
  });

  it('has nothing recorded before the alert and after the end', () => {
    expect(axis.sessionAt(START - 60_000)).toBe(0);
    expect(axis.sessionAt(START + 999_000)).toBe(20_000);
  });

  it('shows twenty minutes before the alert, from left to right', () => {
    expect(axis.fromClock).toBe(START - 20 * 60_000);
    expect(axis.share(axis.fromClock)).toBe(0);
    expect(axis.share(axis.toClock)).toBe(1);
    expect(axis.clockAtShare(axis.share(START))).toBeCloseTo(START, -1);
  });
});

describe('the last moment up to a time', () => {
  const at = (time: number): number => lastUpTo([1, 4, 4, 9], (value) => value, time);
  it('is found at the borders and between them', () => {
    expect([at(0), at(1), at(3), at(4), at(8), at(9), at(99)]).toEqual([-1, 0, 0, 2, 2, 3, 3]);
  });
});
