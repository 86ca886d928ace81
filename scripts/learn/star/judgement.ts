// `npm run train:judgement`: makes the weights of what is judged on top of the sentence model, from the training part of
// data/star. Needs a sentence model for each fold of writers; those are kept in .cache and made anew when the data or
// the features have changed. The same data gives the same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitJudgement } from '../../../src/core/star/defects/fit';
import { readAnswers } from './data';
import { fingerprintOf } from './fingerprint';
import { heldOut } from './held-out';
import { taughtAnswers } from './taught';

const file = join('src', 'core', 'star', 'weights', 'judgement.json');
const answers = readAnswers('train');
const { stored } = fitJudgement(taughtAnswers(answers, heldOut(answers)));
const text = `${JSON.stringify({ fingerprint: fingerprintOf(answers), ...stored }, undefined, 1)}\n`;
writeFileSync(file, text);
process.stdout.write(`${answers.length} answers, ${Math.round(text.length / 1024)} KiB in ${file}\n`);
