// `npm run train:judgement`: makes the weights of what is judged on top of the sentence model, from the training part of
// data/star. Needs a sentence model for each fold of writers; those are kept in .cache and made anew when the data or
// the features have changed. The same data gives the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyseWith } from '../../../src/core/star/analyse';
import { fitJudgement, type Taught } from '../../../src/core/star/defects/fit';
import { taughtReading } from '../../../src/core/star/substance/taught';
import type { StarModel } from '../../../src/core/star/weights/store';
import { type DataAnswer, readAnswers } from './data';
import { fingerprintOf } from './fingerprint';
import { heldOut } from './held-out';

const file = join('src', 'core', 'star', 'weights', 'judgement.json');
export function taughtAnswers(answers: readonly DataAnswer[]): Taught[] {
  const models = heldOut(answers);
  return answers.map((answer) => {
    const star = models.find(({ writers }) => writers.has(answer.writer))?.model as StarModel;
    const text = answer.segments.map(([, said]) => said).join(' ');
    return { star, taught: taughtReading(answer, analyseWith(star, text, { question: answer.question })) };
  });
}

const answers = readAnswers('train');
const { stored } = fitJudgement(taughtAnswers(answers));
const text = `${JSON.stringify({ fingerprint: fingerprintOf(answers), ...stored }, undefined, 1)}\n`;
writeFileSync(file, text);
process.stdout.write(`${answers.length} answers, ${Math.round(text.length / 1024)} KiB in ${file}\n`);
