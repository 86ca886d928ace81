import { join } from 'node:path';
import { readAnswers } from '../../../learn/star/data';
import { Chance } from './chance';
import { AWKWARD, USUAL } from './compose';
import { makeAll, type Plan, type Recording } from './material';
import { FURTHER_NOISES, NOISES } from './surroundings';
import type { Speaker } from './voices';

/**
 * More to learn from than the tuning part holds: any size and speed of its two people, other words in every recording,
 * more noises at more levels, more of what is hard to tell. Nothing is measured on it.
 */

/** Writers of labelled answers whose sentences are spoken; none of them wrote the texts of the part that is held out. */
const WRITERS: ReadonlySet<string> = new Set(['w1', 'w2', 'w3', 'w4', 'w5', 'w6']);
/** Said by the synthesiser itself, where and how it is wanted. */
const HESITATION = /^(um+|uh+|er+m?|ah|oh|hm+|like)$/i;
const PHRASE_WORDS = { least: 2, most: 8 } as const;
const PHRASES = 11;
/** Signal to noise, dB. */
const LEVELS = [undefined, 30, 25, 20, 15, 10, 10, 8] as const;
/** How Flite's people are made others; pitch alone moves only where the voice can. */
const PEOPLE = [
  { flite: 'slt', pitchHz: 170, lifts: true },
  { flite: 'rms', pitchHz: 105, lifts: false },
] as const;
const SIZE = { least: 0.84, most: 1.2 } as const;
const STRETCH = { least: 0.8, most: 1.25 } as const;
const LIFT = { least: 0.8, most: 1.2 } as const;

/** What is said in one breath: cut at commas, and where it is too long for one. */
function phrasesIn(sentence: string): string[] {
  return sentence.split(/[,;:–—]|\.\s|"/).flatMap((part) => {
    const words = part.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word) && !HESITATION.test(word));
    const found: string[] = [];
    while (words.length > 0) found.push(words.splice(0, PHRASE_WORDS.most).join(' '));
    return found.filter((phrase) => phrase.split(' ').length >= PHRASE_WORDS.least);
  });
}

function speakerBy(chance: Chance): Speaker {
  const { flite, pitchHz, lifts } = chance.pick(PEOPLE);
  const size = Number(chance.between(SIZE.least, SIZE.most).toFixed(2));
  const stretch = chance.between(STRETCH.least, STRETCH.most);
  const lift = lifts ? chance.between(LIFT.least, LIFT.most) : undefined;
  return {
    part: 'tuning',
    name: `${flite}-${size}`,
    flite,
    size,
    stretch,
    lift,
    pitchHz: pitchHz * size * (lift ?? 1),
  };
}

function planOf(index: number, texts: readonly (readonly string[])[]): Plan {
  const seed = 50_000 + index;
  const chance = new Chance(seed);
  const speaker = speakerBy(chance);
  const text = texts[(index * 7) % texts.length] ?? [];
  const from = Math.floor(chance.between(0, Math.max(1, text.length - PHRASES)));
  const snrDb = chance.pick(LEVELS);
  const noise = snrDb === undefined ? undefined : chance.pick([...NOISES, ...FURTHER_NOISES]);
  return {
    part: 'tuning',
    speaker,
    phrases: text.slice(from, from + PHRASES),
    habits: chance.chance(0.5) ? AWKWARD : USUAL,
    snrDb,
    noise,
    room: chance.chance(0.4),
    seed,
  };
}

/** Makes what is not in the folder yet; the n-th recording is the same however many are asked for. */
export function variedRecordings(folder: string, count: number): Promise<Recording[]> {
  const texts = readAnswers('train')
    .filter(({ writer }) => WRITERS.has(writer))
    .map(({ segments }) => segments.flatMap(([, sentence]) => phrasesIn(sentence)));
  const plans = Array.from({ length: count }, (_, index) => planOf(index, texts));
  return makeAll(join(folder, 'varied'), plans);
}
