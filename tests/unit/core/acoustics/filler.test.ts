import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../../../scripts/evaluate/speech/material/chance';
import { type Hesitation, hesitationSound } from '../../../../scripts/evaluate/speech/material/hesitation-voice';
import { candidatesOf, readTrack } from '../../../../src/core/acoustics/filler-candidates';
import { fillersInSound, soundCandidates } from '../../../../src/core/acoustics/filler-detector';
import { FillerFrames, FRAME, FRAME_WIDTH } from '../../../../src/core/acoustics/filler-frames';
import { fillerModel } from '../../../../src/core/acoustics/filler-model';
import { decodeMono, WAV_HEADER_BYTES } from '../../../../src/core/acoustics/wav';
import { msToSamples, type Span } from '../../../../src/shared/units';

const START_MS = 800;
const LENGTH_MS = 420;

/** A hesitation between two silences, over a little noise. */
function alone(kind: Hesitation, seed: number): Float32Array {
  const chance = new Chance(seed);
  const voice = hesitationSound({ kind, lengthMs: LENGTH_MS, pitchHz: 120, size: 1 }, chance);
  const sound = Float32Array.from({ length: msToSamples(2000) }, () => 0.0002 * chance.normal());
  voice.forEach((value, at) => {
    const to = msToSamples(START_MS) + at;
    sound[to] = (sound[to] ?? 0) + 0.05 * value;
  });
  return sound;
}

function framesOf(sound: Float32Array, block = sound.length): Float32Array {
  const listener = new FillerFrames();
  for (let at = 0; at < sound.length; at += block) listener.push(sound.subarray(at, at + block));
  return listener.all();
}

const figure = (frames: Float32Array, ms: number, which: number): number =>
  frames[(ms / 10) * FRAME_WIDTH + which] ?? 0;

describe('frames of the search for fillers', () => {
  const sound = alone('uh', 1);
  const frames = framesOf(sound);

  it('are one every 10 ms', () => expect(frames.length / FRAME_WIDTH).toBeCloseTo(200, -1));

  it('tell voice from silence, its pitch and its first formants', () => {
    expect(figure(frames, 1000, FRAME.voicing)).toBeGreaterThan(0.8);
    expect(figure(frames, 400, FRAME.voicing)).toBeLessThan(0.6);
    expect(figure(frames, 1000, FRAME.level) - figure(frames, 400, FRAME.level)).toBeGreaterThan(30);
    expect(Math.abs(figure(frames, 1000, FRAME.pitch) - 120)).toBeLessThan(20);
    expect(Math.abs(figure(frames, 1000, FRAME.f1) - 600)).toBeLessThan(120);
    expect(Math.abs(figure(frames, 1000, FRAME.f2) - 1300)).toBeLessThan(200);
  });

  it('are the same however the sound is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (block) => {
        expect(framesOf(sound, block)).toEqual(frames);
      }),
      { numRuns: 5 },
    );
  });
});

describe('stretches that could be a filler', () => {
  it('hold a vowel between two silences as a whole', () => {
    const likely = candidatesOf(readTrack(framesOf(alone('ah', 2)))).some(
      ({ from, to }) => Math.abs(from * 10 - START_MS) <= 40 && Math.abs(to * 10 - START_MS - LENGTH_MS) <= 60,
    );
    expect(likely).toBe(true);
  });

  it('are none in silence', () => {
    expect(candidatesOf(readTrack(framesOf(new Float32Array(msToSamples(1000)))))).toEqual([]);
  });
});

/** "And so my fellow Americans" | "ask not" | ..., with a second of silence after the first five words. */
const SPEECH = [
  { startMs: 320, endMs: 2160 },
  { startMs: 3260, endMs: 4300 },
  { startMs: 5420, endMs: 7660 },
  { startMs: 8180, endMs: 10_600 },
];
const PAUSE_MS = 2500;
const WORDS = [
  { text: 'and', startMs: 320, endMs: 656, confidence: 0.6 },
  { text: 'so', startMs: 656, endMs: 936, confidence: 0.7 },
  { text: 'my', startMs: 936, endMs: 1336, confidence: 0.8 },
  { text: 'fellow', startMs: 1336, endMs: 1636, confidence: 0.9 },
  { text: 'Americans', startMs: 1636, endMs: 2160, confidence: 0.8 },
  { text: 'ask', startMs: 3288, endMs: 3780, confidence: 0.9 },
  { text: 'not', startMs: 3780, endMs: 4300, confidence: 0.8 },
];

/** A real speaker's sound, with a hesitation at his pitch and level put into the first pause. */
function spokenWith(kind: Hesitation | undefined): Float32Array {
  const bytes = readFileSync(join(import.meta.dirname, '../../../fixtures/jfk.wav'));
  const sound = decodeMono(bytes.subarray(WAV_HEADER_BYTES), {
    kind: 'integer',
    bits: 16,
    channels: 1,
    rateHz: 16_000,
  });
  if (kind === undefined) return sound;
  const voice = hesitationSound({ kind, lengthMs: LENGTH_MS, pitchHz: 210, size: 1.05 }, new Chance(6));
  voice.forEach((value, at) => {
    const to = msToSamples(PAUSE_MS) + at;
    sound[to] = (sound[to] ?? 0) + 0.15 * value;
  });
  return sound;
}

describe('fillers in the sound', () => {
  const found = (
    kind: Hesitation | undefined,
    speech = [...SPEECH, { startMs: PAUSE_MS, endMs: PAUSE_MS + LENGTH_MS }],
  ) =>
    fillersInSound(
      { candidates: soundCandidates(framesOf(spokenWith(kind))), words: WORDS, hesitations: [], speech },
      fillerModel(),
    );
  const inPause = ({ startMs, endMs }: Span): boolean => startMs > 2200 && endMs < 3250;

  it.each(['um', 'uh', 'ah', 'er'] as const)('hear an %s in a pause and say when it was', (kind) => {
    const [one, ...others] = found(kind).filter(inPause);
    expect(others).toEqual([]);
    expect(Math.abs((one?.startMs ?? 0) - PAUSE_MS)).toBeLessThanOrEqual(100);
    expect(Math.abs((one?.endMs ?? 0) - PAUSE_MS - LENGTH_MS)).toBeLessThanOrEqual(100);
  });

  it('are none in a fluent speaker’s words', () => expect(found(undefined)).toEqual([]));

  it('are none where voice activity hears no speech', () => {
    expect(found('um', SPEECH).filter(inPause)).toEqual([]);
  });
});
