import { judgeUpdate } from '../../../core/comms';
import { ok } from '../../../shared/result';
import type { Services } from '../../services';
import type { Answerers } from '../answer';

type Names = 'updates.judge' | 'updates.dictate';

export function updateAnswers({ dictations, hearing, questions }: Services): Pick<Answerers, Names> {
  return {
    'updates.judge': ({ audience, text }) => {
      const { quality, score, elements, reasons, answer } = judgeUpdate({ audience, text });
      return ok({ quality, score, elements: [...elements], reasons: [...reasons], answer });
    },
    'updates.dictate': async ({ questionId }) => {
      hearing.warm();
      const question = (await questions()).questions.find(({ id }) => id === questionId);
      return ok({ id: await dictations.begin(question?.vocabulary ?? []) });
    },
  };
}
