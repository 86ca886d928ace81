import { SAMPLE_RATE_HZ, type Span, samplesToMs } from '../../../../src/shared/units';
import type { Chance } from './chance';
import type { FliteSpeech } from './flite-speech';
import { type Hesitation, hesitationSound, rmsOf, unitRms } from './hesitation-voice';
import type { Speaker } from './voices';

/** Lays phrases, hesitations and pauses end to end, and knows where each is. */

export interface TrueWord extends Span {
  readonly text: string;
}

export interface TrueFiller extends Span {
  readonly word: Hesitation;
  /** Who made it: Flite or our own formants. */
  readonly made: 'flite' | 'formants';
}

export interface Truth {
  readonly words: readonly TrueWord[];
  readonly fillers: readonly TrueFiller[];
  /** Silences of 300 ms and more inside the answer. */
  readonly pauses: readonly Span[];
}

export interface Composed {
  readonly sound: Float32Array;
  readonly truth: Truth;
}

/** RMS of speech, of full scale: -25 dBFS. */
const SPEECH_RMS = 0.056;
const SHORTEST_PAUSE_MS = 300;

/** How Flite is asked for each: several spellings in its own sounds. */
const SPELLINGS: Readonly<Record<Hesitation, readonly string[]>> = {
  um: ['ah m', 'ax m', 'ah m m', 'ae m'],
  uh: ['ah', 'ax', 'ah ah', 'ax ax'],
  er: ['er', 'er er'],
  ah: ['aa', 'aa ah'],
  hmm: ['hh m m', 'm m'],
};
const KINDS: readonly Hesitation[] = ['um', 'um', 'um', 'uh', 'uh', 'uh', 'er', 'ah', 'hmm'];
/** Words people draw out while they think; they are words, not fillers. */
const DRAWN_OUT = ['so', 'and', 'well', 'because', 'the', 'then', 'or'];

/** How often a speaker does what, between two phrases. */
export interface Habits {
  /** Share of the gaps with a hesitation, and with a word drawn out. */
  readonly hesitates: number;
  readonly drawsOut: number;
  /** Share of hesitations that are at most `shortMs` long; the others are anything from 150 to 700 ms. */
  readonly short: number;
  readonly shortMs: number;
  /** Share of the sides of a hesitation without any silence. */
  readonly close: number;
  readonly kinds: readonly Hesitation[];
  readonly drawnOut: readonly string[];
}

/** What is measured. */
export const USUAL: Habits = {
  hesitates: 0.42,
  drawsOut: 0.13,
  short: 0,
  shortMs: 250,
  close: 0.4,
  kinds: KINDS,
  drawnOut: DRAWN_OUT,
};

/** More of what is hard to tell: short ones in the flow of words, closed lips, and vowels of words that are drawn out. */
export const AWKWARD: Habits = {
  hesitates: 0.45,
  drawsOut: 0.25,
  short: 0.4,
  shortMs: 260,
  close: 0.5,
  kinds: [...KINDS, 'hmm', 'uh'],
  drawnOut: [...DRAWN_OUT, ...'but to a I our are in on all their her were of them when some my him'.split(' ')],
};

class Tape {
  private readonly parts: Float32Array[] = [];
  private length = 0;
  readonly words: TrueWord[] = [];
  readonly fillers: TrueFiller[] = [];
  readonly pauses: Span[] = [];

  get atMs(): number {
    return samplesToMs(this.length);
  }

  silence(ms: number): void {
    const before = this.atMs;
    this.add(new Float32Array(Math.round((ms * SAMPLE_RATE_HZ) / 1000)));
    if (ms >= SHORTEST_PAUSE_MS) this.pauses.push({ startMs: before, endMs: this.atMs });
  }

  add(sound: Float32Array): Span {
    const startMs = this.atMs;
    this.parts.push(sound);
    this.length += sound.length;
    return { startMs, endMs: this.atMs };
  }

  sound(): Float32Array {
    const all = new Float32Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

const spoken = (sound: Float32Array, gain = 1): Float32Array =>
  unitRms(sound).map((value) => value * SPEECH_RMS * gain);

/** Who speaks, with what, and how. */
interface Scene {
  readonly voice: FliteSpeech;
  readonly speaker: Speaker;
  readonly chance: Chance;
  readonly habits: Habits;
}

async function hesitate(tape: Tape, { voice, speaker, chance, habits }: Scene): Promise<void> {
  const word = chance.pick(habits.kinds);
  const short = habits.short > 0 && chance.chance(habits.short);
  const lengthMs = chance.between(150, short ? habits.shortMs : 700);
  const made = chance.chance(0.5) ? ('flite' as const) : ('formants' as const);
  const gain = 10 ** (chance.between(-6, 1) / 20);
  const sound =
    made === 'formants'
      ? hesitationSound({ kind: word, lengthMs, pitchHz: speaker.pitchHz, size: speaker.size }, chance)
      : await ofLength(voice, speaker, chance.pick(SPELLINGS[word]), lengthMs);
  tape.fillers.push({ word, made, ...tape.add(spoken(sound, gain)) });
}

/** Flite's sounds stretched to a length. */
async function ofLength(voice: FliteSpeech, speaker: Speaker, phones: string, lengthMs: number): Promise<Float32Array> {
  const plain = await voice.phones(speaker, phones, 1);
  const stretch = Math.min(6, Math.max(0.4, lengthMs / samplesToMs(plain.length)));
  return voice.phones(speaker, phones, stretch);
}

/** Nothing, a hair, or a thinking pause. */
function gapMs({ chance, habits }: Scene, longest: number): number {
  const kind = chance.next();
  if (kind < habits.close) return 0;
  return kind < 0.7 ? chance.between(30, 250) : chance.between(300, longest);
}

async function between(tape: Tape, scene: Scene): Promise<void> {
  const { voice, speaker, chance, habits } = scene;
  const what = chance.next();
  if (what < habits.hesitates) {
    tape.silence(gapMs(scene, 1200));
    await hesitate(tape, scene);
    tape.silence(gapMs(scene, 1200));
  } else if (what < habits.hesitates + habits.drawsOut) {
    const text = chance.pick(habits.drawnOut);
    const stretch = speaker.stretch * chance.between(1.5, 2.4);
    const word = await voice.phrase({ ...speaker, stretch }, text);
    tape.silence(gapMs(scene, 500));
    tape.words.push({ text, ...tape.add(spoken(word.sound)) });
    tape.silence(gapMs(scene, 800));
  } else if (what < 0.8) tape.silence(chance.between(300, 3000));
  else tape.silence(chance.between(0, 200));
}

/** Speaks an answer. The same chance gives the same sound. */
export async function compose(
  voice: FliteSpeech,
  speaker: Speaker,
  phrases: readonly string[],
  chance: Chance,
  habits: Habits = USUAL,
): Promise<Composed> {
  const tape = new Tape();
  tape.silence(chance.between(300, 900));
  for (const [index, phrase] of phrases.entries()) {
    if (index > 0) await between(tape, { voice, speaker, chance, habits });
    const { sound, words } = await voice.phrase(speaker, phrase);
    const { startMs } = tape.add(spoken(sound));
    for (const word of words) {
      tape.words.push({ text: word.text, startMs: startMs + word.startMs, endMs: startMs + word.endMs });
    }
  }
  const lastMs = tape.atMs;
  tape.silence(chance.between(500, 1000));
  // Silence that grew out of several gaps side by side is one pause; what lies before and after the answer is none.
  const { words, fillers } = tape;
  const firstMs = Math.min(...[...words, ...fillers].map(({ startMs }) => startMs));
  const pauses = silencesBetween([...words, ...fillers], firstMs, lastMs);
  return { sound: tape.sound(), truth: { words, fillers, pauses } };
}

/** The silences between sounds, from 300 ms on. */
function silencesBetween(sounds: readonly Span[], fromMs: number, toMs: number): Span[] {
  const inOrder = [...sounds].sort((a, b) => a.startMs - b.startMs);
  const found: Span[] = [];
  let reached = fromMs;
  for (const { startMs, endMs } of [...inOrder, { startMs: toMs, endMs: toMs }]) {
    if (startMs - reached >= SHORTEST_PAUSE_MS) found.push({ startMs: reached, endMs: startMs });
    reached = Math.max(reached, endMs);
  }
  return found;
}

export const speechRms = (sound: Float32Array): number => {
  const loud = sound.filter((value) => Math.abs(value) > 0.001);
  return rmsOf(loud);
};
