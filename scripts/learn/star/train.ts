// `npm run train:star`: makes the weights of the STAR model from the training part of data/star. The same data gives the
// same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainStar } from '../../../src/core/star/train/star';
import { readAnswers } from './data';
import { fingerprintOf } from './fingerprint';

const file = join('src', 'core', 'star', 'weights', 'star.json');

const answers = readAnswers('train');
const stored = { fingerprint: fingerprintOf(answers), ...trainStar(answers) };
const text = `${JSON.stringify(stored, undefined, 2)}\n`;
writeFileSync(file, text);
process.stdout.write(`${answers.length} answers, ${Math.round(text.length / 1024)} KiB in ${file}\n`);
