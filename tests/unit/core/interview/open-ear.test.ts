import { describe, expect, it } from 'vitest';
import { type LevelState, startLevel } from '../../../../src/core/acoustics/level';
import { OPEN_EAR, type OpenEarState, openEar, stepOpenEar } from '../../../../src/core/interview/open-ear';
import { msToSamples, samplesToMs } from '../../../../src/shared/units';

const BLOCK_MS = 20;
const quiet: LevelState = { ...startLevel, rmsDb: -70, floorDb: -72, speaking: false };
const talk: LevelState = { ...startLevel, rmsDb: -25, floorDb: -72, speaking: true };
/** What is left of a loudspeaker's voice: speech-like, and far softer than who sits at the microphone. */
const echo: LevelState = { ...startLevel, rmsDb: -50, floorDb: -62, speaking: true };

interface Outcome {
  state: OpenEarState;
  readonly sent: number[];
  cuts: number;
  readonly voices: boolean[];
}

const fresh = (): Outcome => ({ state: openEar, sent: [], cuts: 0, voices: [] });

/** Feeds blocks whose samples all are `value`, so that what comes out tells where it came from. */
function feed(outcome: Outcome, ms: number, level: LevelState, other: boolean, value: number): Outcome {
  for (let at = 0; at < ms; at += BLOCK_MS) {
    const samples = new Float32Array(msToSamples(BLOCK_MS)).fill(value);
    const step = stepOpenEar(outcome.state, { samples, level, other });
    outcome.state = step.state;
    for (const block of step.send) outcome.sent.push(...block);
    if (step.cutsIn) outcome.cuts += 1;
    if (step.voice !== undefined) outcome.voices.push(step.voice);
  }
  return outcome;
}

const msOf = (sent: readonly number[], value: number): number =>
  samplesToMs(sent.filter((sample) => sample === value).length);

describe('the open ear', () => {
  it('lets the candidate through at once while nobody else speaks', () => {
    const heard = feed(fresh(), 1_000, talk, false, 0.5);
    expect(msOf(heard.sent, 0.5)).toBe(1_000);
    expect(heard.voices).toEqual([true]);
  });

  it('tells the end of a voice only after a pause longer than one between words', () => {
    const heard = feed(fresh(), 600, talk, false, 0.5);
    feed(heard, 400, quiet, false, 0.1);
    expect(heard.voices).toEqual([true]);
    feed(heard, 400, quiet, false, 0.1);
    expect(heard.voices).toEqual([true, false]);
  });

  it('sends silence in place of the other voice, as long as it lasted', () => {
    const heard = feed(fresh(), 3_000, echo, true, 0.25);
    feed(heard, 1_000, quiet, false, 0.1);
    expect(msOf(heard.sent, 0.25)).toBe(0);
    expect(samplesToMs(heard.sent.length)).toBe(4_000);
    expect(heard.cuts).toBe(0);
    expect(heard.voices).toEqual([]);
  });

  it('hears who talks over the voice from their first word on, and says so once', () => {
    const heard = feed(fresh(), 2_000, echo, true, 0.25);
    feed(heard, OPEN_EAR.cutInMs, talk, true, 0.5);
    expect(heard.cuts).toBe(1);
    feed(heard, 600, talk, true, 0.5);
    expect(heard.cuts).toBe(1);
    expect(msOf(heard.sent, 0.5)).toBe(OPEN_EAR.cutInMs + 600);
    expect(heard.voices).toEqual([true]);
    // Nothing is lost or doubled of the time that went by.
    expect(samplesToMs(heard.sent.length)).toBe(2_000 + OPEN_EAR.cutInMs + 600);
  });

  it('is not cut into by a knock', () => {
    const heard = feed(fresh(), 1_000, echo, true, 0.25);
    feed(heard, 100, talk, true, 0.5);
    feed(heard, 400, echo, true, 0.25);
    feed(heard, 100, talk, true, 0.5);
    expect(heard.cuts).toBe(0);
  });

  it('mutes the next line again after it was talked over', () => {
    const heard = feed(fresh(), 1_000, talk, true, 0.5);
    expect(heard.cuts).toBe(1);
    feed(heard, 1_000, quiet, false, 0.1);
    const before = msOf(heard.sent, 0.25);
    feed(heard, 2_000, echo, true, 0.25);
    expect(msOf(heard.sent, 0.25)).toBe(before);
  });
});
