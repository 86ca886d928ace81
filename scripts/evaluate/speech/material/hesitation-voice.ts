import { SAMPLE_RATE_HZ } from '../../../../src/shared/units';
import type { Chance } from './chance';

/**
 * Hesitations of our own making, so that the material is not Flite's alone: glottal pulses through formants. Every one
 * differs in pitch, tremor, breath, vowel and length.
 */
export type Hesitation = 'um' | 'uh' | 'er' | 'ah' | 'hmm';

interface Posture {
  /** First four formants, Hz, of a voice of size 1, and their bandwidths. */
  readonly formants: readonly [number, number, number, number];
  readonly widths: readonly [number, number, number, number];
  /** Loudness beside the vowel. */
  readonly gain: number;
}

const VOWELS: Readonly<Record<Exclude<Hesitation, 'hmm'>, readonly [number, number, number, number]>> = {
  um: [620, 1250, 2480, 3500],
  uh: [600, 1300, 2500, 3500],
  er: [500, 1380, 1800, 3300],
  ah: [740, 1180, 2550, 3550],
};

const NASAL: Posture = { formants: [270, 1050, 2250, 3300], widths: [70, 220, 260, 300], gain: 0.5 };

/** Two poles that ring at `hz`, of unit gain at 0 Hz (D. Klatt, 1980). */
class Resonator {
  private y1 = 0;
  private y2 = 0;

  next(x: number, hz: number, widthHz: number): number {
    const r = Math.exp((-Math.PI * widthHz) / SAMPLE_RATE_HZ);
    const c = -r * r;
    const b = 2 * r * Math.cos((2 * Math.PI * hz) / SAMPLE_RATE_HZ);
    const y = (1 - b - c) * x + b * this.y1 + c * this.y2;
    this.y2 = this.y1;
    this.y1 = y;
    return y;
  }
}

export interface HesitationRequest {
  readonly kind: Hesitation;
  readonly lengthMs: number;
  readonly pitchHz: number;
  readonly size: number;
}

/** @returns 16 kHz, unit RMS */
export function hesitationSound({ kind, lengthMs, pitchHz, size }: HesitationRequest, chance: Chance): Float32Array {
  const count = Math.round((lengthMs * SAMPLE_RATE_HZ) / 1000);
  const sound = new Float32Array(count);
  const vowel = vowelOf(kind, size, chance);
  const nasal = scaled(NASAL, size, chance);
  const turn = kind === 'hmm' ? 0 : kind === 'um' ? chance.between(0.35, 0.65) : 2;
  const glideS = chance.between(0.025, 0.06);
  const source = glottis(count, pitchHz * chance.between(0.85, 1.12), chance);
  const filters = [new Resonator(), new Resonator(), new Resonator(), new Resonator()];
  for (let index = 0; index < count; index += 1) {
    const past = (index / count - turn) * (lengthMs / 1000);
    const closed = Math.min(1, Math.max(0, past / glideS + 0.5));
    let value = (source[index] ?? 0) * (1 + (nasal.gain - 1) * closed);
    filters.forEach((filter, formant) => {
      const mix = (from: number, to: number): number => from + (to - from) * closed;
      const hz = mix(vowel.formants[formant] ?? 500, nasal.formants[formant] ?? 500);
      value = filter.next(value, hz, mix(vowel.widths[formant] ?? 80, nasal.widths[formant] ?? 80));
    });
    sound[index] = value * envelope(index, count);
  }
  return unitRms(sound);
}

function vowelOf(kind: Hesitation, size: number, chance: Chance): Posture {
  const formants = kind === 'hmm' ? NASAL.formants : VOWELS[kind];
  return scaled({ formants, widths: [80, 100, 150, 200], gain: 1 }, size, chance);
}

function scaled(posture: Posture, size: number, chance: Chance): Posture {
  const own = (hz: number): number => hz * size * chance.between(0.92, 1.08);
  const [one, two, three, four] = posture.formants;
  return { ...posture, formants: [own(one), own(two), own(three), own(four)] };
}

/** Rosenberg's pulse with tremor in pitch and strength, a falling tone and some breath. */
function glottis(count: number, pitchHz: number, chance: Chance): Float32Array {
  const source = new Float32Array(count);
  const breath = chance.between(0.004, 0.03);
  const fall = chance.between(-0.15, 0.04);
  const jitter = chance.between(0.003, 0.02);
  let phase = 0;
  let tremor = 1;
  let strength = 1;
  let before = 0;
  for (let index = 0; index < count; index += 1) {
    phase += (pitchHz * tremor * (1 + (fall * index) / count)) / SAMPLE_RATE_HZ;
    if (phase >= 1) {
      phase -= 1;
      tremor = 1 + jitter * chance.normal();
      strength = 1 + 0.06 * chance.normal();
    }
    const open =
      phase < 0.4
        ? 0.5 - 0.5 * Math.cos((Math.PI * phase) / 0.4)
        : phase < 0.56
          ? Math.cos((Math.PI * (phase - 0.4)) / 0.32)
          : 0;
    // The lips pass on the change of the flow.
    source[index] = (open - before) * strength + breath * chance.normal();
    before = open;
  }
  return source;
}

function envelope(index: number, count: number): number {
  const attack = Math.min(count / 4, 0.03 * SAMPLE_RATE_HZ);
  const release = Math.min(count / 3, 0.07 * SAMPLE_RATE_HZ);
  return Math.min(1, index / attack, (count - index) / release);
}

export function rmsOf(sound: Float32Array): number {
  let sum = 0;
  for (const value of sound) sum += value * value;
  return Math.sqrt(sum / Math.max(1, sound.length));
}

export function unitRms(sound: Float32Array): Float32Array {
  const rms = rmsOf(sound) || 1;
  return sound.map((value) => value / rms);
}
