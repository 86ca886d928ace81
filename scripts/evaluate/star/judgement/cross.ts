import { fitJudgement } from '../../../../src/core/star/defects/fit';
import type { JudgeModels } from '../../../../src/core/star/judge';
import { loadJudgement } from '../../../../src/core/star/weights/judgement';
import type { DataAnswer } from '../../../learn/star/data';
import type { HeldOut } from '../../../learn/star/held-out';
import { taughtAnswers } from '../../../learn/star/taught';

/** Answers with models that have not seen their writers. */
export interface Foreign {
  readonly models: JudgeModels;
  readonly answers: readonly DataAnswer[];
}

/** Every answer once, in groups of writers whose models know only the others. Choices are made by these. */
export function foreignJudges(answers: readonly DataAnswer[], folds: readonly HeldOut[]): Foreign[] {
  const taught = taughtAnswers(answers, folds);
  return folds.map(({ writers, model }) => {
    const { stored } = fitJudgement(taught.filter((one) => !writers.has(one.taught.writer)));
    return {
      models: { star: model, judgement: loadJudgement(stored) },
      answers: answers.filter(({ writer }) => writers.has(writer)),
    };
  });
}
