import { LABELS, type Label } from '../../../src/shared/feedback';
import type { DataAnswer } from '../../learn/star/data';

/** The words of an answer, with the label of the sentence each stands in. */
export interface LabelledWords {
  readonly words: readonly string[];
  readonly labels: readonly Label[];
}

const spoken = (text: string): string[] => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** As the writer wrote it; one in four wrote without punctuation. */
export function asWritten({ segments }: Pick<DataAnswer, 'segments'>): LabelledWords {
  const pairs = segments.flatMap(([label, text]) => spoken(text).map((word) => ({ word, label })));
  return { words: pairs.map(({ word }) => word), labels: pairs.map(({ label }) => label) };
}

/** Lower case, no marks: the worst that speech can come out as. */
export function withoutPunctuation({ words, labels }: LabelledWords): LabelledWords {
  const bare = words.map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}$£€]+|[^\p{L}\p{N}%]+$/gu, ''));
  return { words: bare, labels };
}

/** Whether the writer used sentence marks at all. */
export const isPunctuated = ({ segments }: Pick<DataAnswer, 'segments'>): boolean =>
  segments.filter(([, text]) => /[.?!]["')]*$/.test(text)).length > segments.length / 2;

/** A small generator of repeatable chance (numerical recipes' constants): figures must not change from run to run. */
function chanceFrom(seed: string): () => number {
  let state = 7;
  for (const letter of seed) state = (state * 31 + letter.charCodeAt(0)) >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Shares of words that a small speech model leaves out and writes wrongly; together its word error rate of about 9 %. */
const LOST = 0.03;
const WRONG = 0.06;

/**
 * As a speech engine might write it: hesitations left out, some words lost, some replaced by others that begin alike.
 * @param vocabulary where the wrong words come from
 */
export function misheard(given: LabelledWords, seed: string, vocabulary: readonly string[]): LabelledWords {
  const chance = chanceFrom(seed);
  const words: string[] = [];
  const labels: Label[] = [];
  given.words.forEach((word, at) => {
    const dice = chance();
    if (/^(um|uh|er|erm|hm)\W*$/i.test(word) || dice < LOST) return;
    const marks = /[.,?!]*$/.exec(word)?.[0] ?? '';
    const letters = word.toLowerCase().replace(/[^a-z]/g, '');
    const alike = vocabulary.filter((other) => other[0] === letters[0] && Math.abs(other.length - letters.length) <= 1);
    const wrong = dice < LOST + WRONG ? alike[Math.floor(chance() * alike.length)] : undefined;
    words.push(wrong === undefined ? word : wrong + marks);
    labels.push(given.labels[at] ?? LABELS[0]);
  });
  return { words, labels };
}

export const vocabularyOf = (answers: readonly DataAnswer[]): string[] =>
  [...new Set(answers.flatMap((answer) => withoutPunctuation(asWritten(answer)).words))].sort();
