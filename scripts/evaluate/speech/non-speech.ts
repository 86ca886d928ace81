import { SAMPLE_RATE_HZ } from '../../../src/shared/units';
import { Chance } from './material/chance';
import { noiseOf } from './material/surroundings';

/** Sounds in which nobody says anything: every word and every filler heard in them is an invention. */

const SECONDS = 12;
const COUNT = SECONDS * SAMPLE_RATE_HZ;

const scaled = (sound: Float32Array, gain: number): Float32Array => sound.map((value) => value * gain);

/** In and out through the mouth: noise in a narrow band that swells and fades every few seconds. */
function breath(chance: Chance): Float32Array {
  let low = 0;
  let band = 0;
  const period = chance.between(2.5, 4);
  return Float32Array.from({ length: COUNT }, (_, at) => {
    const noise = chance.normal();
    low += 0.25 * (noise - low);
    band += 0.12 * (low - band);
    const turn = ((at / SAMPLE_RATE_HZ) % period) / period;
    const swell =
      turn < 0.35
        ? Math.sin((Math.PI * turn) / 0.35)
        : turn < 0.8
          ? 0.6 * Math.sin((Math.PI * (turn - 0.35)) / 0.45)
          : 0;
    return 0.08 * swell * (low - band);
  });
}

/** A tune of plucked tones with overtones over held chords. */
function music(chance: Chance): Float32Array {
  const scale = [0, 2, 4, 5, 7, 9, 11, 12].map((step) => 220 * 2 ** (step / 12));
  const sound = new Float32Array(COUNT);
  const note = (at: number, hz: number, seconds: number, gain: number): void => {
    for (let k = 0; k < seconds * SAMPLE_RATE_HZ && at + k < COUNT; k += 1) {
      const fade = Math.exp((-3 * k) / (seconds * SAMPLE_RATE_HZ)) * Math.min(1, k / 80);
      let value = 0;
      for (let overtone = 1; overtone <= 5; overtone += 1) {
        value += Math.sin((2 * Math.PI * hz * overtone * k) / SAMPLE_RATE_HZ) / overtone ** 1.5;
      }
      sound[at + k] = (sound[at + k] ?? 0) + gain * fade * value;
    }
  };
  for (let at = 0; at < COUNT; at += Math.round(SAMPLE_RATE_HZ * chance.pick([0.25, 0.5])))
    note(at, chance.pick(scale), 0.7, 0.12);
  for (let at = 0; at < COUNT; at += SAMPLE_RATE_HZ * 2)
    for (const step of [0, 2, 4]) note(at, (scale[step] ?? 220) / 2, 2.2, 0.06);
  return sound;
}

/** Three of each, by name. */
export function nonSpeech(): { readonly name: string; readonly sound: Float32Array }[] {
  const kinds: Readonly<Record<string, (chance: Chance) => Float32Array>> = {
    silence: () => new Float32Array(COUNT),
    'room noise': (chance) => scaled(noiseOf('white', COUNT, [], chance), 0.003),
    breath,
    keyboard: (chance) => scaled(noiseOf('keyboard', COUNT, [], chance), 0.03),
    hum: (chance) => scaled(noiseOf('hum', COUNT, [], chance), 0.05),
    music,
  };
  return Object.entries(kinds).flatMap(([name, make], kind) =>
    [1, 2, 3].map((take) => ({ name: `${name} ${take}`, sound: make(new Chance(5000 + kind * 10 + take)) })),
  );
}
