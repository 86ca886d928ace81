import { type Kind, LABELS, type Label } from '../../../shared/feedback';
import { type ReadSentence, readSentence } from '../labels/features';
import type { LabelModel } from '../labels/model';
import type { GapModel } from '../sentences/model';
import { type StoredStar, storeGaps, storeLabels } from '../weights/store';
import { taughtBy, trainGaps } from './gaps';
import { CUT_TRAINING, type LabelledAnswer, trainLabels, WRITTEN_TRAINING } from './labels';
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
const TASK = LABELS.indexOf('T');

/** @param told whole stories, or such in pieces; a piece after one that is left out joins nothing */
const withoutTask = (told: readonly LabelledAnswer[]): LabelledAnswer[] =>
  told
    .filter(({ labels }) => labels.includes(TASK))
    .map(({ sentences, labels, ...rest }) => ({
      ...rest,
      importance: WITHOUT_TASK.importance,
      sentences: sentences
        .map((piece, at) => (labels[at - 1] === TASK ? { ...piece, joined: 0 } : piece))
        .filter((_, at) => labels[at] !== TASK),
      labels: labels.filter((label) => label !== TASK),
    }))
    .filter(({ labels }) => labels.length >= WITHOUT_TASK.fewest);

type Read = TaughtAnswer & { readonly sentences: readonly ReadSentence[] };

function learnLabels(answers: readonly Read[]): { readonly written: LabelModel; readonly cut: LabelModel } {
  const isStory = ({ of }: LabelledAnswer): boolean => answers[of]?.kind === 'story';
  const whole = answers.map(
    ({ writer, segments, sentences }, of): LabelledAnswer => ({
      group: writer,
      of,
      sentences,
      labels: segments.map(([label]) => LABELS.indexOf(label)),
    }),
  );
  const pieces = cutAnswers(answers.map(({ writer, segments }) => ({ group: writer, segments })));
  const finely = pieces.filter(({ importance }) => importance === 1);
  const retold = withoutTask(whole.filter(isStory));
  return {
    written: trainLabels([...whole, ...retold], WRITTEN_TRAINING),
    cut: trainLabels([...whole, ...pieces, ...retold, ...withoutTask(finely.filter(isStory))], CUT_TRAINING),
  };
}

/** Trains all there is to learn of spoken answers. The same answers give the same bytes. */
export function trainStar(answers: readonly TaughtAnswer[]): Omit<StoredStar, 'fingerprint'> {
  const read = answers.map((answer) => ({
    ...answer,
    sentences: answer.segments.map(([, text]) => readSentence(text)),
  }));
  const stories = read.map(({ writer, kind, segments, sentences }) => ({
    group: writer,
    kind,
    sentences,
    labels: segments.map(([label]) => label),
  }));
  const asked = read.map(({ writer, question, kind, sentences }) => ({
    group: writer,
    question,
    kind,
    sentences: sentences.map(({ tokens }) => tokens),
  }));
  const { written, cut } = learnLabels(read);
  return {
    temperature: TEMPERATURE,
    gaps: storeGaps(learnGaps(answers), LEAST_GAP),
    story: trainStory(stories),
    relevance: trainRelevance(asked),
    written: storeLabels(written),
    cut: storeLabels(cut),
  };
}
