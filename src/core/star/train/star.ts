import { type Kind, LABELS, type Label } from '../../../shared/feedback';
import { type ReadSentence, readSentence } from '../labels/features';
import type { LabelModel } from '../labels/model';
import { tokensOf } from '../language/tokens';
import type { GapModel } from '../sentences/model';
import { type StoredStar, storeGaps, storeLabels } from '../weights/store';
import { taughtBy, trainGaps } from './gaps';
import { CUT_TRAINING, trainLabels, WRITTEN_TRAINING } from './labels';
import { cutAnswers } from './pieces';
import { trainRelevance } from './relevance';
import { trainStory } from './story';

/** A labelled answer: its sentences in the order spoken. */
export interface TaughtAnswer {
  readonly writer: string;
  readonly question: string;
  readonly kind: Kind;
  readonly segments: readonly (readonly [label: Label, text: string])[];
}

/** Gap weights nearer to zero than this are not stored: they are two thirds of the file and move no cut. */
const LEAST_GAP = 0.05;

/**
 * Log-odds of labels are divided by this before they are shown: chosen on writers not trained on, so that of the labels
 * shown with 80 % four in five are right (docs/evaluation.md).
 */
const TEMPERATURE = 1;

const learnGaps = (answers: readonly TaughtAnswer[]): GapModel =>
  trainGaps(answers.map(({ segments }) => taughtBy(segments.map(([, text]) => text))));

/**
 * Stories told again without their task, and how much such a copy counts. Nine in ten stories have one, so that the
 * models would otherwise find it where there is none; the goal is the part most often left out. Chosen on held-out
 * writers (docs/evaluation.md).
 */
const WITHOUT_TASK = { importance: 0.3, fewest: 4 } as const;

type Segmented = TaughtAnswer & { readonly importance?: number };

const withoutTask = (answers: readonly TaughtAnswer[]): Segmented[] =>
  answers
    .filter(({ kind, segments }) => kind === 'story' && segments.some(([label]) => label === 'T'))
    .map((answer) => ({
      ...answer,
      importance: WITHOUT_TASK.importance,
      segments: answer.segments.filter(([label]) => label !== 'T'),
    }))
    .filter(({ segments }) => segments.length >= WITHOUT_TASK.fewest);

function learnLabels(answers: readonly TaughtAnswer[]): { readonly written: LabelModel; readonly cut: LabelModel } {
  const made = withoutTask(answers);
  const read = new Map<string, ReadSentence>();
  const readOnce = (text: string): ReadSentence => {
    const found = read.get(text) ?? readSentence(text);
    read.set(text, found);
    return found;
  };
  const whole = [...answers, ...made].map(({ writer, segments, importance }: Segmented) => ({
    group: writer,
    importance,
    sentences: segments.map(([, text]) => readOnce(text)),
    labels: segments.map(([label]) => LABELS.indexOf(label)),
  }));
  const grouped = (of: readonly Segmented[]) => of.map((answer) => ({ ...answer, group: answer.writer }));
  const inPieces = cutAnswers(grouped(answers), grouped(made));
  return {
    written: trainLabels(whole, WRITTEN_TRAINING),
    cut: trainLabels([...whole, ...inPieces], CUT_TRAINING),
  };
}

/** Trains all there is to learn of spoken answers. The same answers give the same bytes. */
export function trainStar(answers: readonly TaughtAnswer[]): Omit<StoredStar, 'fingerprint'> {
  const stories = answers.map(({ writer, kind, segments }) => ({
    group: writer,
    kind,
    sentences: segments.map(([, text]) => readSentence(text)),
    labels: segments.map(([label]) => label),
  }));
  const asked = answers.map(({ writer, question, kind, segments }) => ({
    group: writer,
    question,
    kind,
    sentences: segments.map(([, text]) => tokensOf(text)),
  }));
  const { written, cut } = learnLabels(answers);
  return {
    temperature: TEMPERATURE,
    gaps: storeGaps(learnGaps(answers), LEAST_GAP),
    story: trainStory(stories),
    relevance: trainRelevance(asked),
    written: storeLabels(written),
    cut: storeLabels(cut),
  };
}
