import { describe, expect, it } from 'vitest';
import { type InstallProgress, ProgressTeller } from '../../../../src/speech/models/progress';

const told = (steps: readonly (readonly [InstallProgress['phase'], number, number])[]): InstallProgress[] => {
  const all: InstallProgress[] = [];
  const teller = new ProgressTeller('tiny.en', (progress) => all.push(progress));
  for (const [phase, bytes, atMs] of steps) teller.tell(phase, bytes, 1000, atMs);
  return all;
};

describe('progress', () => {
  it('is told four times a second at most, and always at the end', () => {
    const steps = Array.from({ length: 101 }, (_, at) => ['download', at * 10, at * 10] as const);
    expect(told(steps).map(({ receivedBytes }) => receivedBytes)).toEqual([0, 250, 500, 750, 1000]);
  });

  it('is told at once when the phase changes', () => {
    expect(
      told([
        ['download', 500, 0],
        ['convert', 0, 1],
        ['verify', 0, 2],
      ]).map(({ phase }) => phase),
    ).toEqual(['download', 'convert', 'verify']);
  });

  it('gives the speed of the last seconds, not of the whole', () => {
    const fastThenSlow = told([
      ['download', 0, 0],
      ['download', 800, 1_000],
      ['download', 810, 4_000],
      ['download', 820, 8_000],
    ]);
    expect(fastThenSlow.map(({ bytesPerSecond }) => Math.round(bytesPerSecond * 10) / 10)).toEqual([
      0, 800, 202.5, 2.5,
    ]);
  });

  it('has no speed from standing still', () => {
    expect(
      told([
        ['download', 5, 10],
        ['download', 5, 300],
      ]).at(-1)?.bytesPerSecond,
    ).toBe(0);
  });
});
