import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPcm16, wavHeader } from '../../../../src/core/acoustics/wav';
import { SAMPLE_RATE_HZ } from '../../../../src/shared/units';
import { Chance } from './chance';
import { compose, type Habits, speechRms, type Truth, USUAL } from './compose';
import { FliteSpeech } from './flite-speech';
import { inRoom, NOISES, type Noise, noiseOf, withNoise } from './surroundings';
import { type Part, TEXTS } from './texts';
import { SPEAKERS, type Speaker } from './voices';

/** One recording whose words, fillers and pauses are known. */
export interface Recording {
  readonly name: string;
  readonly file: string;
  readonly part: Part;
  readonly speaker: string;
  /** Signal to noise, dB; undefined without noise. */
  readonly snrDb: number | undefined;
  readonly noise: Noise | undefined;
  readonly room: boolean;
  readonly truth: Truth;
  readonly durationMs: number;
}

export interface Plan {
  readonly part: Part;
  readonly speaker: Speaker;
  readonly phrases: readonly string[];
  readonly habits: Habits;
  readonly snrDb: number | undefined;
  readonly noise: Noise | undefined;
  readonly room: boolean;
  readonly seed: number;
}

/** Raised when the material changes, so that what lies in the cache is made anew. */
const VERSION = 1;
const LEVELS = [undefined, 30, 20, 10] as const;

const speakersOf = (part: Part): readonly Speaker[] => SPEAKERS.filter((speaker) => speaker.part === part);

/** Every speaker at every noise level, each time with another text and another noise. */
export function plans(part: Part, rounds: number, speakers = speakersOf(part)): Plan[] {
  const found: Plan[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [s, speaker] of speakers.entries()) {
      for (const [l, snrDb] of LEVELS.entries()) {
        const noise = snrDb === undefined ? undefined : NOISES[(s + l + round) % NOISES.length];
        const phrases = TEXTS[part][(s + l + round * 3) % TEXTS[part].length] ?? [];
        const seed = (part === 'tuning' ? 1000 : 9000) + round * 100 + s * 10 + l;
        const room = snrDb !== undefined && (s + l) % 2 === 1;
        found.push({ part, speaker, phrases, habits: USUAL, snrDb, noise, room, seed });
      }
    }
  }
  return found;
}

const nameOf = ({ speaker, snrDb, noise, room, seed }: Plan): string =>
  [speaker.name, snrDb === undefined ? 'clean' : `${noise}-${snrDb}dB`, room ? 'room' : 'dry', seed].join('_');

export const recordings = (
  folder: string,
  part: Part,
  rounds: number,
  speakers = speakersOf(part),
): Promise<Recording[]> => makeAll(join(folder, `v${VERSION}`, part), plans(part, rounds, speakers));

/** Makes what is not in the folder yet. The same plan gives the same bytes. */
export async function makeAll(own: string, wanted: readonly Plan[]): Promise<Recording[]> {
  mkdirSync(own, { recursive: true });
  const voice = new FliteSpeech();
  const made: Recording[] = [];
  for (const plan of wanted) {
    const name = nameOf(plan);
    const facts = join(own, `${name}.json`);
    if (!existsSync(facts)) {
      const { sound, truth } = await record(voice, plan);
      const file = join(own, `${name}.wav`);
      writeWav(file, sound);
      const { part, snrDb, noise, room } = plan;
      const durationMs = Math.round((sound.length * 1000) / SAMPLE_RATE_HZ);
      const recording = { name, file, part, speaker: plan.speaker.name, snrDb, noise, room, truth, durationMs };
      writeFileSync(facts, JSON.stringify(recording));
    }
    made.push(JSON.parse(readFileSync(facts, 'utf8')) as Recording);
  }
  return made;
}

export function writeWav(file: string, sound: Float32Array): void {
  const pcm = toPcm16(sound);
  const bytes = new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);
  writeFileSync(file, Buffer.concat([wavHeader(bytes.byteLength, SAMPLE_RATE_HZ), bytes]));
}

async function record(voice: FliteSpeech, plan: Plan): Promise<{ sound: Float32Array; truth: Truth }> {
  const chance = new Chance(plan.seed);
  const { sound: dry, truth } = await compose(voice, plan.speaker, plan.phrases, chance, plan.habits);
  const rms = speechRms(dry);
  const roomy = plan.room ? inRoom(dry, chance) : dry;
  // No microphone is silent: some noise at -78 dBFS is in every recording.
  const floor = Float32Array.from({ length: roomy.length }, () => chance.normal());
  const quiet = withNoise(roomy, floor, rms, 53);
  if (plan.snrDb === undefined || plan.noise === undefined) return { sound: quiet, truth };
  const others = plan.noise === 'babble' || plan.noise === 'crowd' ? await talkers(voice, plan) : [];
  const noise = noiseOf(plan.noise, quiet.length, others, chance);
  return { sound: withNoise(quiet, noise, rms, plan.snrDb), truth };
}

/** Speech for babble, by the other speakers of the same part. */
async function talkers(voice: FliteSpeech, { part, speaker }: Plan): Promise<Float32Array[]> {
  const others = SPEAKERS.filter((one) => one.part === part && one.name !== speaker.name);
  const texts = TEXTS[part].flat().slice(0, 12);
  const sounds: Float32Array[] = [];
  for (const [index, text] of texts.entries()) {
    const other = others[index % others.length];
    if (other) sounds.push((await voice.phrase(other, text)).sound);
  }
  return sounds;
}
