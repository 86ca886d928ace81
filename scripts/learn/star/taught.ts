import { analyseWith } from '../../../src/core/star/analyse';
import type { Taught } from '../../../src/core/star/defects/fit';
import { plainText } from '../../../src/core/star/language/tokens';
import { taughtReading } from '../../../src/core/star/substance/taught';
import type { DataAnswer } from './data';
import type { HeldOut } from './held-out';

/** Each answer read by the sentence model that has not seen its writer. */
export function taughtAnswers(answers: readonly DataAnswer[], models: readonly HeldOut[]): Taught[] {
  return answers.map((answer) => {
    const star = models.find(({ writers }) => writers.has(answer.writer))?.model;
    if (!star) throw new Error(`no model was made without ${answer.writer}`);
    const text = answer.segments.map(([, said]) => said).join(' ');
    const analysis = analyseWith(star, text, { question: answer.question });
    const marked = analysis.sentences.some(({ cut }) => !cut);
    const unmarked = marked ? analyseWith(star, plainText(text)) : undefined;
    return { star, taught: taughtReading(answer, analysis), unmarked };
  });
}
