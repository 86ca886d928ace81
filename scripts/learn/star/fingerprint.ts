import { createHash } from 'node:crypto';
import { placed, readSentence } from '../../../src/core/star/labels/features';
import { SPLITTING } from '../../../src/core/star/sentences/tuning';
import { THEMES } from '../../../src/core/star/story/themes';
import { CUT_TRAINING, WRITTEN_TRAINING } from '../../../src/core/star/train/labels';
import type { TaughtAnswer } from '../../../src/core/star/train/star';

/** Every so many answers one is read, to notice that features have changed since the weights were made. */
const EVERY = 7;
const DIGITS = 6;

/**
 * Says what weights were trained on and how: the labelled answers, what the features make of a part of them, and the
 * settings of training.
 */
export function fingerprintOf(answers: readonly TaughtAnswer[]): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([WRITTEN_TRAINING, CUT_TRAINING, SPLITTING]));
  for (const { asks, shows, phrases } of THEMES)
    hash.update(`${asks.source}\n${shows.source}\n${phrases?.source ?? ''}\n`);
  for (const { question, kind, segments } of answers) hash.update(JSON.stringify([question, kind, segments]));
  for (const { segments } of answers.filter((_, at) => at % EVERY === 0)) {
    for (const features of placed(segments.map(([, text]) => readSentence(text))))
      for (const [name, value] of features) hash.update(`${name}=${value.toFixed(DIGITS)}\n`);
  }
  return hash.digest('hex');
}
