import { describe, expect, it } from 'vitest';
import { measureBlock, startLevel, stepLevel } from '../../src/core/acoustics/level';
import { resampled } from '../../src/core/acoustics/resample';
import { type OpenEarState, openAgain, openEar, stepOpenEar } from '../../src/core/interview/open-ear';
import { msToSamples, SAMPLE_RATE_HZ, samplesToMs } from '../../src/shared/units';
import { fliteVoices } from '../../src/voice/flite';
import type { Voice } from '../../src/voice/voice';

// The interviewer's real voice out of a loudspeaker and back into the microphone: none of it may be heard as an order.

const voices = fliteVoices();
const LINES = [
  'Checkout is failing. Version 2.4.0 went out at 14:00 UTC; by 14:15 errors went from 0.1 to 15 percent.',
  'Now decide: roll back, fix forward, or flip a flag. Which, and what makes it safe?',
  'Rolling the code back to 2.3.0, all twelve cells.',
  'Roll the code back to 2.3.0; with the default it is safe.',
];
const BLOCK = msToSamples(20);
const ROOM_DB = -65;
const BEFORE = msToSamples(500);
const AFTER = msToSamples(1_500);
/** The page counts the voice as sounding for this long after its end. */
const ECHO_TAIL = msToSamples(200);

const gain = (db: number): number => 10 ** (db / 20);

async function speech(voice: Voice, text: string): Promise<Float32Array> {
  const sound = await voice.synthesise(text, { rate: 1 });
  if (!sound.ok) throw new Error(sound.error.what);
  return resampled(sound.value.pcm, sound.value.sampleRateHz, SAMPLE_RATE_HZ);
}

/** A room's noise, the same each time. */
function room(samples: number): Float32Array<ArrayBuffer> {
  let state = 7;
  return Float32Array.from({ length: samples }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return ((state / 0x7fffffff) * 2 - 1) * gain(ROOM_DB) * Math.sqrt(3);
  });
}

function add(to: Float32Array, sound: Float32Array, at: number, db: number): void {
  for (const [index, value] of sound.entries())
    if (at + index < to.length) to[at + index] = (to[at + index] ?? 0) + value * gain(db);
}

interface Heard {
  ear: OpenEarState;
  cutsMs: number[];
  voice: boolean;
  /** Samples let through while the voice sounded. */
  through: number;
}

/** One line of the interviewer as the microphone has it, with what else sounds there. */
function listen(
  before: OpenEarState,
  line: Float32Array,
  echoDb: number,
  talk?: { sound: Float32Array; atMs: number },
): Heard {
  const sound = room(BEFORE + line.length + AFTER);
  add(sound, line, BEFORE, echoDb);
  if (talk) add(sound, talk.sound, BEFORE + msToSamples(talk.atMs), 0);
  const heard: Heard = { ear: openAgain(before), cutsMs: [], voice: false, through: 0 };
  let level = startLevel;
  for (let at = 0; at + BLOCK <= sound.length; at += BLOCK) {
    const samples = sound.subarray(at, at + BLOCK);
    level = stepLevel(level, measureBlock(samples), samplesToMs(BLOCK));
    const other = at >= BEFORE && at < BEFORE + line.length + ECHO_TAIL;
    const step = stepOpenEar(heard.ear, { samples, level, other });
    heard.ear = step.state;
    if (step.cutsIn) heard.cutsMs.push(samplesToMs(at - BEFORE));
    heard.voice ||= step.voice === true;
    if (other) heard.through += step.send.filter((sent) => sent.some((value) => value !== 0)).length * BLOCK;
  }
  return heard;
}

describe('the interviewer’s own voice, 20 dB down', () => {
  it.each(voices.slice(0, 3).map((voice) => [voice.id, voice] as const))(
    'is not heard as words (%s)',
    async (_, voice) => {
      let ear = openEar;
      for (const text of LINES) {
        const heard = listen(ear, await speech(voice, text), -20);
        expect(heard).toMatchObject({ cutsMs: [], voice: false, through: 0 });
        ear = heard.ear;
      }
    },
  );

  it('is talked over by who sits at the microphone, from their first word on', async () => {
    const [interviewer, candidate] = voices as [Voice, Voice];
    const sound = await speech(candidate, 'No, wait. Stop, do not roll it back yet, show me the table first.');
    const atMs = 1_200;
    const heard = listen(openEar, await speech(interviewer, LINES[0] ?? ''), -20, { sound, atMs });
    expect(heard.cutsMs).toHaveLength(1);
    // A soft voice, which its own loud syllables have to give away.
    expect(heard.cutsMs[0]).toBeLessThan(atMs + 2_000);
    expect(samplesToMs(heard.through)).toBeGreaterThan(1_500);
  });
});

describe('a loudspeaker close to the microphone', () => {
  it('is taken for the candidate once or twice, and then known', async () => {
    const voice = voices[0] as Voice;
    const lines = await Promise.all([...LINES, ...LINES].map((text) => speech(voice, text)));
    let ear = openEar;
    const cuts: number[] = [];
    for (const line of lines) {
      // Whoever is cut in on falls silent a moment later.
      const [cutMs] = listen(ear, line, -10).cutsMs;
      const heard = listen(ear, cutMs === undefined ? line : line.subarray(0, msToSamples(cutMs + 100)), -10);
      cuts.push(cutMs === undefined ? 0 : 1);
      ear = heard.ear;
    }
    expect(cuts.reduce((sum, cut) => sum + cut, 0)).toBeLessThanOrEqual(3);
    expect(cuts.slice(4)).toEqual([0, 0, 0, 0]);
  });
});
