import { trainBinary } from '../../learn/logistic';
import { chooseColumns, type NamedFeatures, toRow } from '../../learn/sparse';
import { tokensByWord } from '../language/tokens';
import { gapsOf } from '../sentences/gaps';
import type { GapModel } from '../sentences/model';

/** Chosen by cross-validation over writers. */
const TRAINING = { l2: 0.00003, maxSteps: 30, minRows: 4 } as const;

/** What one answer teaches: the features of each gap, and whether a sentence ended there. */
export interface TaughtGaps {
  readonly gaps: readonly NamedFeatures[];
  readonly ends: readonly boolean[];
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** @param sentences an answer, sentence by sentence; its punctuation is taken away */
export function taughtBy(sentences: readonly string[]): TaughtGaps {
  const words = sentences.map(wordsOf);
  const ends = words.flatMap((sentence) => sentence.map((_, at) => at === sentence.length - 1));
  return { gaps: gapsOf(tokensByWord(words.flat())), ends: ends.slice(0, -1) };
}

/** Learns where sentences end from answers whose sentences are known. */
export function trainGaps(answers: readonly TaughtGaps[]): GapModel {
  const gaps = answers.flatMap((answer) => answer.gaps);
  const columns = chooseColumns(gaps, TRAINING.minRows);
  const rows = gaps.map((named) => toRow(named, columns));
  const targets = answers.flatMap(({ ends }) => ends.map(Number));
  return { columns, ...trainBinary(rows, targets, columns.names.length, TRAINING) };
}
