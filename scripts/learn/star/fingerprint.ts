import { createHash } from 'node:crypto';
import { readSentence } from '../../../src/core/star/labels/features';
import type { TaughtAnswer } from '../../../src/core/star/train/star';

/** Every so many sentences one is read, to notice that features have changed since the weights were made. */
const EVERY = 7;
const DIGITS = 6;

/** Says what the weights were trained on: the labelled answers, and what the features make of a part of them. */
export function fingerprintOf(answers: readonly TaughtAnswer[]): string {
  const hash = createHash('sha256');
  answers.forEach(({ question, kind, segments }) => {
    hash.update(JSON.stringify([question, kind, segments]));
  });
  const texts = answers.flatMap(({ segments }) => segments.map(([, text]) => text));
  for (const text of texts.filter((_, at) => at % EVERY === 0)) {
    for (const [name, value] of readSentence(text).features) hash.update(`${name}=${value.toFixed(DIGITS)}\n`);
  }
  return hash.digest('hex');
}
