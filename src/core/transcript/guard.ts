import type { EngineToken, RoughWord } from './words';

/**
 * Telling words that were heard from words that were made up. Whisper writes something for any sound: set phrases from
 * its training for noise, the same words over and over where it lost the thread, whole sentences into a second of hum.
 */
export const GUARD = {
  /** Mean log probability of the tokens below which a hearing has failed (OpenAI's own value). */
  leastLogProbability: -1,
  /** No English is spoken at more letters a second; the fastest talkers reach about 22. */
  mostLettersPerSecond: 30,
  /** So many times in a row is a loop, by length in words: "no no no no" is said, five are not. */
  loop: [
    { words: 1, times: 6 },
    { words: 2, times: 4 },
    { words: 3, times: 3 },
  ],
  longestLoopWords: 12,
  /** Fewer different words than this share, in at least so many, is text that goes in circles. */
  leastVariety: 0.3,
  varietyWords: 20,
  /** A set phrase alone in a piece is believed from this confidence on. */
  surePhrase: 0.6,
  /** ... and when at least this share of its windows is surely speech. */
  sureVoice: 0.5,
} as const;

export type Verdict = 'heard' | 'empty' | 'improbable' | 'loop' | 'too-fast' | 'set-phrase';

export interface PieceEvidence {
  readonly tokens: readonly EngineToken[];
  readonly words: readonly RoughWord[];
  /** Time in which voice activity heard speech. */
  readonly voicedMs: number;
  /** Share of that time in which it was sure. */
  readonly sureShare: number;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]/gu, '')
    .trim();

/** What Whisper writes for sounds that are no speech, learnt from subtitles; or the hesitations of our prompt. */
const SET_PHRASES =
  /^((um|uh|hmm|er|ah|mm|so| )+|(and )?(thank you|thanks)( (so|very) much)?( (for|everyone)( .*)?)?|you|bye( bye)?|okay|oh|the end|please subscribe.*|(see you|we'll see you).*|(subtitles|captions|transcription|transcribed|translated).*|music|applause|laughter|silence|.*amara org.*|i'm sorry|so|and|the)$/;

export const isSetPhrase = (text: string): boolean => SET_PHRASES.test(plain(text));

/** Mean log probability of what was written, marks of the engine left out. */
export function meanLogProbability(tokens: readonly EngineToken[]): number {
  const written = tokens.filter(({ special }) => !special);
  if (written.length === 0) return 0;
  return written.reduce((sum, { probability }) => sum + Math.log(Math.max(probability, 1e-6)), 0) / written.length;
}

/** How often the `length` words from `at` on follow each other. */
function repeats(words: readonly string[], at: number, length: number): number {
  let times = 1;
  while (words.slice(at, at + length).every((word, index) => words[at + times * length + index] === word)) times += 1;
  return times;
}

/** A stretch of words that goes round in circles. */
export interface Loop {
  /** Index of its first word. */
  readonly at: number;
  /** Words of one round. */
  readonly length: number;
}

/** Where words begin to go round in circles, if they do. */
export function findLoop(texts: readonly string[]): Loop | undefined {
  const words = texts.map(plain);
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= GUARD.longestLoopWords; length += 1) {
      const most = GUARD.loop.findLast((rule) => length >= rule.words)?.times ?? Number.POSITIVE_INFINITY;
      if (repeats(words, at, length) >= most) return { at, length };
    }
  }
  return undefined;
}

/**
 * What was said before the engine went round in circles: everything up to the end of the first round. It loses the end
 * of the sound, not its beginning, so the first round was heard and the others were made up.
 */
export function untilLoop(words: readonly RoughWord[]): readonly RoughWord[] {
  const loop = findLoop(words.map(({ text }) => text));
  return loop ? words.slice(0, loop.at + loop.length) : words;
}

function runsInCircles(words: readonly RoughWord[]): boolean {
  const texts = words.map(({ text }) => text);
  if (findLoop(texts)) return true;
  if (texts.length < GUARD.varietyWords) return false;
  return new Set(texts.map(plain)).size / texts.length < GUARD.leastVariety;
}

/** Whether one letter or syllable goes on within a word: "aaaaaaaa", "hahahahaha". */
const STUTTER = /(.{1,4})\1{5,}/u;

/** What is to be thought of one hearing of a piece. */
export function judgeHearing({ tokens, words, voicedMs, sureShare }: PieceEvidence): Verdict {
  const text = words.map((word) => word.text).join(' ');
  if (plain(text) === '') return 'empty';
  if (runsInCircles(words) || STUTTER.test(plain(text))) return 'loop';
  if ((plain(text).length * 1000) / Math.max(voicedMs, 1) > GUARD.mostLettersPerSecond) return 'too-fast';
  const sure = Math.exp(meanLogProbability(tokens));
  if (isSetPhrase(text) && (sure < GUARD.surePhrase || sureShare < GUARD.sureVoice)) return 'set-phrase';
  return meanLogProbability(tokens) < GUARD.leastLogProbability ? 'improbable' : 'heard';
}
