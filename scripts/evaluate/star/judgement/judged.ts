import { targetFor } from '../../../../src/core/interview/target';
import { type JudgeModels, judgeWith } from '../../../../src/core/star/judge';
import { textOnly } from '../../../../src/core/transcript/text-only';
import type { Feedback } from '../../../../src/shared/feedback';
import type { VariantId } from '../../../../src/shared/question';
import type { DataAnswer } from '../../../learn/star/data';

export const textOf = ({ segments }: Pick<DataAnswer, 'segments'>): string =>
  segments.map(([, text]) => text).join(' ');

/** Judges a text as an answer to a question that is in no library. */
export function judgeText(
  models: JudgeModels,
  text: string,
  prompt: string,
  variant: VariantId = 'standard',
): Feedback {
  return judgeWith(models, {
    transcript: textOnly(text),
    question: undefined,
    prompt,
    variant,
    targetMs: targetFor({ question: undefined, variant }),
  });
}
