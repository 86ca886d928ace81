// `npm run eval:star`: the figures of the stored weights on the test part of data/star.
// With `-- --fresh`: on the writers by whom no choice was made (`--writer w17`: on one of them). With `-- --cross`: figures on the training part, each group of writers judged by a model that has not seen them; this
// is what choices are made by. Takes some minutes the first time; the models are kept in .cache.
import { starModel } from '../../../src/core/star/weights/load';
import { readAnswers } from '../../learn/star/data';
import { heldOut } from '../../learn/star/held-out';
import { vocabularyOf } from './forms';
import { Figures, measure } from './measure';
import { report } from './report';

function cross(): Figures {
  const answers = readAnswers('train');
  const vocabulary = vocabularyOf(answers);
  const figures = new Figures();
  for (const { writers, model } of heldOut(answers))
    measure(
      figures,
      model,
      answers.filter(({ writer }) => writers.has(writer)),
      vocabulary,
    );
  return figures;
}

function test(part: 'test' | 'fresh', only: string | undefined): Figures {
  const figures = new Figures();
  const answers = readAnswers(part).filter(({ writer }) => only === undefined || writer === only);
  measure(figures, starModel(), answers, vocabularyOf(readAnswers('train')));
  return figures;
}

const crossing = process.argv.includes('--cross');
const fresh = process.argv.includes('--fresh');
const named = process.argv.indexOf('--writer');
const only = named < 0 ? undefined : process.argv[named + 1];
const title = crossing ? 'Training part, writers held out in turn' : fresh ? 'Fresh writers' : 'Test part';
process.stdout.write(`${report(title, crossing ? cross() : test(fresh ? 'fresh' : 'test', only))}\n`);
