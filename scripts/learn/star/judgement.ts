// `npm run train:judgement`: makes the weights of what is judged on top of the sentence model, from the training part of
// data/star. Needs a sentence model for each fold of writers; those are kept in .cache and made anew when the data or
// the features have changed. The same data gives the same bytes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseWith } from '../../../src/core/star/analyse';
import { fitJudgement, type Taught } from '../../../src/core/star/defects/fit';
import { taughtReading } from '../../../src/core/star/substance/taught';
import { foldsOf } from '../../../src/core/star/train/folds';
import { trainStar } from '../../../src/core/star/train/star';
import { loadStar, type StarModel, type StoredStar } from '../../../src/core/star/weights/store';
import { type DataAnswer, readAnswers } from './data';
import { fingerprintOf } from './fingerprint';

const file = join('src', 'core', 'star', 'weights', 'judgement.json');
const cache = join('.cache', 'star-folds');

/** A sentence model that has not seen the writers of `fold`. */
function foreignModel(answers: readonly DataAnswer[], fold: ReadonlySet<string>): StarModel {
  const others = answers.filter(({ writer }) => !fold.has(writer));
  const fingerprint = fingerprintOf(others);
  const kept = join(cache, `${[...fold].join('-')}.json`);
  if (existsSync(kept)) {
    const stored = JSON.parse(readFileSync(kept, 'utf8')) as StoredStar;
    if (stored.fingerprint === fingerprint) return loadStar(stored);
  }
  process.stdout.write(`training without ${[...fold].join(', ')}\n`);
  const stored = { fingerprint, ...trainStar(others) };
  mkdirSync(cache, { recursive: true });
  writeFileSync(kept, JSON.stringify(stored));
  return loadStar(stored);
}

export function taughtAnswers(answers: readonly DataAnswer[]): Taught[] {
  const folds = foldsOf(answers.map(({ writer }) => ({ group: writer })));
  const models = folds.map((fold) => foreignModel(answers, fold));
  return answers.map((answer) => {
    const star = models[folds.findIndex((fold) => fold.has(answer.writer))] as StarModel;
    const text = answer.segments.map(([, said]) => said).join(' ');
    return { star, taught: taughtReading(answer, analyseWith(star, text, { question: answer.question })) };
  });
}

const answers = readAnswers('train');
const { stored } = fitJudgement(taughtAnswers(answers));
const text = `${JSON.stringify({ fingerprint: fingerprintOf(answers), ...stored }, undefined, 1)}\n`;
writeFileSync(file, text);
process.stdout.write(`${answers.length} answers, ${Math.round(text.length / 1024)} KiB in ${file}\n`);
