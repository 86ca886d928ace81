import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldsOf } from '../../../src/core/star/train/folds';
import { trainStar } from '../../../src/core/star/train/star';
import { loadStar, type StarModel, type StoredStar } from '../../../src/core/star/weights/store';
import type { DataAnswer } from './data';
import { fingerprintOf } from './fingerprint';

const cache = join('.cache', 'star-folds');

/** Writers held out together, and a sentence model that has not seen them. */
export interface HeldOut {
  readonly writers: ReadonlySet<string>;
  readonly model: StarModel;
}

/** Kept in .cache, because it takes minutes; made anew when data, features or settings have changed. */
function foreignModel(answers: readonly DataAnswer[], writers: ReadonlySet<string>): StarModel {
  const others = answers.filter(({ writer }) => !writers.has(writer));
  const fingerprint = fingerprintOf(others);
  const kept = join(cache, `${[...writers].join('-')}.json`);
  if (existsSync(kept)) {
    const stored = JSON.parse(readFileSync(kept, 'utf8')) as StoredStar;
    if (stored.fingerprint === fingerprint) return loadStar(stored);
  }
  process.stderr.write(`training without ${[...writers].join(', ')}\n`);
  const stored = { fingerprint, ...trainStar(others) };
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, JSON.stringify(stored));
  return loadStar(stored);
}

/** A model for each fold of writers: what is built on top of the sentence model must learn from labels it will get. */
export const heldOut = (answers: readonly DataAnswer[]): HeldOut[] =>
  foldsOf(answers.map(({ writer }) => ({ group: writer }))).map((writers) => ({
    writers,
    model: foreignModel(answers, writers),
  }));
