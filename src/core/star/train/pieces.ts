import { LABELS, type Label } from '../../../shared/feedback';
import { readTokens } from '../labels/features';
import { plainText } from '../language/tokens';
import type { GapModel } from '../sentences/model';
import { cut } from '../sentences/split';
import { SPLITTING } from '../sentences/tuning';
import { foldsOf } from './folds';
import { taughtBy, trainGaps, wordsOf } from './gaps';
import type { LabelledAnswer } from './labels';

export interface CutAnswer {
  readonly group: string;
  readonly segments: readonly (readonly [label: Label, text: string])[];
}

/** Each answer is cut twice, finely and coarsely, because at run time it may come out either way. */
const CUTS = [
  { lean: SPLITTING.lean.unpunctuated, importance: 1 },
  { lean: SPLITTING.lean.longSentence, importance: 0.5 },
] as const;

/** The words of an answer without case and punctuation, with the label number of the sentence each stands in. */
export function bareWords({ segments }: Pick<CutAnswer, 'segments'>): {
  readonly words: readonly string[];
  readonly labels: readonly number[];
} {
  const labelled = segments.flatMap(([label, text]) =>
    wordsOf(text)
      .map(plainText)
      .filter((word) => word !== '')
      .map((word) => ({ word, label: LABELS.indexOf(label) })),
  );
  return { words: labelled.map(({ word }) => word), labels: labelled.map(({ label }) => label) };
}

function mostOf(labels: readonly number[]): number {
  const counts = LABELS.map((_, k) => labels.filter((label) => label === k).length);
  return counts.indexOf(Math.max(...counts));
}

function pieces(answer: CutAnswer, of: number, gaps: GapModel): LabelledAnswer[] {
  const { words, labels } = bareWords(answer);
  return CUTS.map(({ lean, importance }) => {
    const spans = cut({ from: 0, to: words.length, joined: 0 }, { words }, gaps, lean);
    return {
      group: answer.group,
      of,
      importance,
      sentences: spans.map(({ joined, tokens = [] }) => ({ ...readTokens(tokens), joined })),
      labels: spans.map(({ from, to }) => mostOf(labels.slice(from, to))),
    };
  });
}

/** Answers cut as they will be at run time: by a gap model that has not seen their writer; each finely, then coarsely. */
export function cutAnswers(answers: readonly CutAnswer[]): LabelledAnswer[] {
  const taught = answers.map(({ segments }) => taughtBy(segments.map(([, text]) => text)));
  return foldsOf(answers).flatMap((fold) => {
    const gaps = trainGaps(taught.filter((_, at) => !fold.has(answers[at]?.group ?? '')));
    return answers.flatMap((answer, of) => (fold.has(answer.group) ? pieces(answer, of, gaps) : []));
  });
}
