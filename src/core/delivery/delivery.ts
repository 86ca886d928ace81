import type { Delivery } from '../../shared/feedback';
import type { Filler, Transcript, Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import type { Target } from '../interview/target';
import { longestRunMs } from '../review/pace';
import { hesitation, plainWord, textFillers } from './fillers';

const MINUTE_MS = 60_000;

/** How fast an answer was spoken, and how long without a breath. */
export interface Pace {
  /** Words spoken; hesitations are sounds, not words. */
  readonly words: number;
  /** Time with speech: silences from 300 ms on are left out, hesitations are not. */
  readonly speechMs: number;
  /** From the first speech to the last; 0 without speech. */
  readonly answerMs: number;
  /** A minute of speaking time; undefined without words or without speech. */
  readonly wordsPerSpeakingMinute: number | undefined;
  /** A minute of the answer with its pauses. */
  readonly wordsPerMinute: number | undefined;
  /** The longest stretch without a pause of 300 ms. */
  readonly longestRunMs: number;
}

const lengthOf = ({ startMs, endMs }: Span): number => Math.max(0, endMs - startMs);

/** Whether this counts as a word: a hesitation and a lone mark do not. */
const isWord = (text: string): boolean => plainWord(text) !== '' && hesitation(text) === undefined;

const rate = (words: number, ms: number): number | undefined =>
  words > 0 && ms > 0 ? Math.round((words * MINUTE_MS * 10) / ms) / 10 : undefined;

/** @returns the pace of one recording; a transcript without speech times (typed, corrected) is timed by its words */
export function paceOf({ words, speech, pauses }: Pick<Transcript, 'words' | 'speech' | 'pauses'>): Pace {
  const spoken: readonly Span[] = speech.length > 0 ? speech : words;
  const count = words.filter(({ text }) => isWord(text)).length;
  const speechMs = spoken.reduce((sum, span) => sum + lengthOf(span), 0);
  const first = spoken.at(0)?.startMs ?? 0;
  const last = spoken.reduce((most, { endMs }) => Math.max(most, endMs), first);
  return {
    words: count,
    speechMs,
    answerMs: last - first,
    wordsPerSpeakingMinute: rate(count, speechMs),
    wordsPerMinute: rate(count, last - first),
    longestRunMs: longestRunMs(spoken, pauses),
  };
}

/** Fillers counted by their word, the most frequent first; ties by the alphabet. */
export function countFillers(fillers: readonly Filler[]): { word: string; count: number; at: number[] }[] {
  const byWord = new Map<string, number[]>();
  for (const { word, startMs } of fillers) byWord.set(word, [...(byWord.get(word) ?? []), startMs]);
  return [...byWord]
    .map(([word, at]) => ({ word, count: at.length, at: at.sort((a, b) => a - b) }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

function verdictOf(durationMs: number, { minMs, maxMs }: Target): Delivery['target']['verdict'] {
  if (durationMs < minMs) return 'short';
  return durationMs > maxMs ? 'long' : 'within';
}

/**
 * How an answer was delivered, in the figures of `feedback.json`.
 * @param target length asked for, ms; the whole recording is held against it, as the clock showed it
 * @returns `wordsPerMinute` is of speaking time: a thinking pause is no slow speech. Left out where nothing was said.
 */
export function deliveryOf(transcript: Transcript, target: Target): Delivery {
  const pace = paceOf(transcript);
  return {
    words: pace.words,
    durationMs: transcript.durationMs,
    speechMs: pace.speechMs,
    ...(pace.wordsPerSpeakingMinute === undefined ? {} : { wordsPerMinute: pace.wordsPerSpeakingMinute }),
    pauses: transcript.pauses.map(({ startMs, endMs }) => ({ startMs, endMs })),
    fillers: countFillers(transcript.fillers),
    target: { ...target, verdict: verdictOf(transcript.durationMs, target) },
  };
}

/** The same for an answer that was only written: there is no time in it, so no pace, no pauses and no verdict on length. */
export function deliveryOfText(text: string, target: Target): Delivery {
  const words: Word[] = text
    .split(/\s+/)
    .filter((word) => plainWord(word) !== '')
    .map((word) => ({ text: word, startMs: 0, endMs: 0, confidence: 1 }));
  return {
    words: words.filter((word) => isWord(word.text)).length,
    fillers: countFillers(textFillers(words)).map(({ word, count }) => ({ word, count })),
    target: { ...target, verdict: 'unknown' },
  };
}
