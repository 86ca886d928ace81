// `npm run eval:star`: the figures of the stored weights on the test part of data/star.
// With `-- --cross`: figures on the training part, each group of writers judged by a model that has not seen them; this
// is what choices are made by. Takes some minutes.
import { trainStar } from '../../../src/core/star/train/star';
import { starModel } from '../../../src/core/star/weights/load';
import { loadStar } from '../../../src/core/star/weights/store';
import { readAnswers } from '../../learn/star/data';
import { vocabularyOf } from './forms';
import { Figures, measure } from './measure';
import { report } from './report';

/** Writers held out together. */
const HELD_OUT = [['w1', 'w4'], ['w2', 'w5'], ['w3', 'w6'], ['w9']];

function cross(): Figures {
  const answers = readAnswers('train');
  const vocabulary = vocabularyOf(answers);
  const figures = new Figures();
  for (const writers of HELD_OUT) {
    const held = answers.filter(({ writer }) => writers.includes(writer));
    const model = loadStar(trainStar(answers.filter(({ writer }) => !writers.includes(writer))));
    measure(figures, model, held, vocabulary);
    process.stderr.write(`held out ${writers.join(' and ')}\n`);
  }
  return figures;
}

function test(): Figures {
  const figures = new Figures();
  measure(figures, starModel(), readAnswers('test'), vocabularyOf(readAnswers('train')));
  return figures;
}

const crossing = process.argv.includes('--cross');
const title = crossing ? 'Training part, writers held out in turn' : 'Test part';
process.stdout.write(`${report(title, crossing ? cross() : test())}\n`);
