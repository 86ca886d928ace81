import { SAMPLE_RATE_HZ } from '../../../../src/shared/units';
import type { Chance } from './chance';
import { rmsOf, unitRms } from './hesitation-voice';

/** What lies between a mouth and a recording: a room, and the sounds of a place. */
export const NOISES = ['white', 'hum', 'babble', 'keyboard'] as const;
/** Learnt from as well, so that what is learnt does not hang on the four that are measured. */
export const FURTHER_NOISES = ['fan', 'street', 'crowd'] as const;
export type Noise = (typeof NOISES)[number] | (typeof FURTHER_NOISES)[number];

/** People who talk at once, near by and in a full room. */
const TALKERS = { babble: 5, crowd: 14 } as const;

/** Echo of a small room: a decaying noise behind the direct sound. Reverberation time 0.15-0.35 s. */
export function inRoom(sound: Float32Array, chance: Chance): Float32Array {
  const decayS = chance.between(0.15, 0.35) / 6.9;
  const wet = chance.between(0.15, 0.35);
  const length = Math.round(decayS * 5 * SAMPLE_RATE_HZ);
  const early = Math.round(0.003 * SAMPLE_RATE_HZ);
  const echo = Float32Array.from({ length }, (_, index) =>
    index < early ? 0 : chance.normal() * Math.exp(-index / (decayS * SAMPLE_RATE_HZ)),
  );
  const energy = Math.sqrt(echo.reduce((sum, value) => sum + value * value, 0));
  // One echo in four: enough to blur, and a quarter of the work.
  const taps = [...echo.keys()]
    .filter((index) => index % 4 === 0)
    .map((index) => ({ index, gain: ((echo[index] ?? 0) / energy) * wet * 2 }));
  const out = Float32Array.from(sound);
  for (const { index: delay, gain } of taps) {
    for (let at = delay; at < out.length; at += 1) out[at] = (out[at] ?? 0) + gain * (sound[at - delay] ?? 0);
  }
  return out;
}

function keyboard(count: number, chance: Chance): Float32Array {
  const sound = new Float32Array(count);
  for (let at = 0; at < count; at += Math.round(chance.between(0.07, 0.35) * SAMPLE_RATE_HZ)) {
    const decay = chance.between(0.002, 0.008) * SAMPLE_RATE_HZ;
    const loud = chance.between(0.4, 1);
    const tone = chance.between(1500, 4500);
    for (let k = 0; k < decay * 6 && at + k < count; k += 1) {
      const ring = Math.sin((2 * Math.PI * tone * k) / SAMPLE_RATE_HZ);
      sound[at + k] = (sound[at + k] ?? 0) + loud * Math.exp(-k / decay) * (0.6 * chance.normal() + 0.4 * ring);
    }
  }
  return sound;
}

function hum(count: number, chance: Chance): Float32Array {
  const mains = chance.pick([50, 60]);
  return Float32Array.from({ length: count }, (_, index) => {
    const turn = (2 * Math.PI * mains * index) / SAMPLE_RATE_HZ;
    return (
      Math.sin(turn) +
      0.5 * Math.sin(2 * turn + 1) +
      0.25 * Math.sin(3 * turn) +
      0.1 * Math.sin(5 * turn) +
      0.05 * chance.normal()
    );
  });
}

/** Each value pulled towards the last one: what lies above fades by 6 dB an octave. @param keep 0..1, the more the duller */
function dulled(sound: Float32Array, keep: number): Float32Array {
  let last = 0;
  return sound.map((value) => {
    last = keep * last + (1 - keep) * value;
    return last;
  });
}

/** Air that rushes, with the tone of the blades and its multiples, which sways a little. */
function fan(count: number, chance: Chance): Float32Array {
  const blades = chance.between(70, 240);
  const tone = chance.between(0.02, 0.12);
  const sway = chance.between(0.2, 1.5);
  const air = dulled(
    Float32Array.from({ length: count }, () => chance.normal()),
    chance.between(0.8, 0.97),
  );
  const loud = rmsOf(air);
  return air.map((value, index) => {
    const turn = (2 * Math.PI * index) / SAMPLE_RATE_HZ;
    const drift = 0.4 * Math.sin(sway * turn);
    const tones = Math.sin(blades * turn + drift) + 0.5 * Math.sin(2 * blades * turn + 2 * drift);
    return value + tone * 10 * loud * 0.3 * tones;
  });
}

/** Dull noise that swells and fades: cars that pass. */
function street(count: number, chance: Chance): Float32Array {
  const sound = dulled(
    Float32Array.from({ length: count }, () => chance.normal()),
    chance.between(0.85, 0.97),
  );
  const loudness = new Float32Array(count).fill(0.3);
  for (let at = 0; at < count; at += Math.round(chance.between(1.5, 6) * SAMPLE_RATE_HZ)) {
    const width = chance.between(0.5, 2) * SAMPLE_RATE_HZ;
    const loud = chance.between(0.3, 1.5);
    for (let k = Math.max(0, at - Math.round(2 * width)); k < Math.min(count, at + 2 * width); k += 1)
      loudness[k] = (loudness[k] ?? 0) + loud * Math.exp(-(((k - at) / width) ** 2));
  }
  return sound.map((value, index) => value * (loudness[index] ?? 0));
}

/** Other people talking: stretches of foreign speech laid over each other, backwards so that no word is in it. */
function babble(count: number, layers: number, others: readonly Float32Array[], chance: Chance): Float32Array {
  const sound = new Float32Array(count);
  for (let layer = 0; layer < layers; layer += 1) {
    for (let at = -Math.round(chance.between(0, 2) * SAMPLE_RATE_HZ); at < count; ) {
      const talk = unitRms(chance.pick(others));
      for (let k = 0; k < talk.length; k += 1) {
        const to = at + k;
        if (to >= 0 && to < count) sound[to] = (sound[to] ?? 0) + (talk[talk.length - 1 - k] ?? 0);
      }
      at += talk.length;
    }
  }
  return sound;
}

/** @returns unit RMS over its whole length */
export function noiseOf(kind: Noise, count: number, others: readonly Float32Array[], chance: Chance): Float32Array {
  if (kind === 'white') return Float32Array.from({ length: count }, () => chance.normal());
  if (kind === 'hum') return unitRms(hum(count, chance));
  if (kind === 'keyboard') return unitRms(keyboard(count, chance));
  if (kind === 'fan') return unitRms(fan(count, chance));
  if (kind === 'street') return unitRms(street(count, chance));
  return unitRms(babble(count, TALKERS[kind], others, chance));
}

/** Lays noise under speech. @param snrDb level of `speechRms` over the noise */
export function withNoise(sound: Float32Array, noise: Float32Array, speechRms: number, snrDb: number): Float32Array {
  const gain = speechRms / 10 ** (snrDb / 20) / (rmsOf(noise) || 1);
  return sound.map((value, index) => value + gain * (noise[index] ?? 0));
}
