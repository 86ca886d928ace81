import { SAMPLE_RATE_HZ } from '../../../../src/shared/units';
import type { Chance } from './chance';
import { rmsOf, unitRms } from './hesitation-voice';

/** What lies between a mouth and a recording: a room, and the sounds of a place. */
export const NOISES = ['white', 'hum', 'babble', 'keyboard'] as const;
export type Noise = (typeof NOISES)[number];

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

/** Other people talking: stretches of foreign speech laid over each other, backwards so that no word is in it. */
function babble(count: number, others: readonly Float32Array[], chance: Chance): Float32Array {
  const sound = new Float32Array(count);
  for (let layer = 0; layer < 5; layer += 1) {
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
  return unitRms(babble(count, others, chance));
}

/** Lays noise under speech. @param snrDb level of `speechRms` over the noise */
export function withNoise(sound: Float32Array, noise: Float32Array, speechRms: number, snrDb: number): Float32Array {
  const gain = speechRms / 10 ** (snrDb / 20) / (rmsOf(noise) || 1);
  return sound.map((value, index) => value + gain * (noise[index] ?? 0));
}
