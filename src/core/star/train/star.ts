import { type Kind, LABELS, type Label } from '../../../shared/feedback';
import { readSentence } from '../labels/features';
import { type StoredStar, storeGaps, storeLabels } from '../weights/store';
import { taughtBy, trainGaps } from './gaps';
import { trainLabels } from './labels';
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

/** Trains all there is to learn of spoken answers. The same answers give the same bytes. */
export function trainStar(answers: readonly TaughtAnswer[]): Omit<StoredStar, 'fingerprint'> {
  const taught = answers.map(({ writer, kind, segments }) => ({
    group: writer,
    kind,
    sentences: segments.map(([, text]) => readSentence(text)),
    labels: segments.map(([label]) => label),
  }));
  const numbered = taught.map((answer) => ({ ...answer, labels: answer.labels.map((label) => LABELS.indexOf(label)) }));
  return {
    temperature: 1,
    gaps: storeGaps(trainGaps(answers.map(({ segments }) => taughtBy(segments.map(([, text]) => text)))), LEAST_GAP),
    story: trainStory(taught),
    labels: storeLabels(trainLabels(numbered)),
  };
}
