import { LABELS, type Label } from '../../shared/feedback';
import type { Word } from '../../shared/transcript';
import { calibrated } from './labels/calibration';
import { readSentence } from './labels/features';
import { labelSentences } from './labels/model';
import type { Token } from './language/tokens';
import { type SpokenSentence, sentencesOfText, sentencesOfWords } from './sentences/answer';
import { type KindFound, kindOf } from './story/kind';
import { turnOf } from './story/model';
import { starModel } from './weights/load';
import type { StarModel } from './weights/store';

/** One sentence of an answer with the part it tells. */
export interface AnalysedSentence extends SpokenSentence {
  readonly label: Label;
  /** Chance that `label` is right, 0-1, calibrated on answers the model had not seen. */
  readonly confidence: number;
  readonly chances: Readonly<Record<Label, number>>;
  readonly tokens: readonly Token[];
  /** Ids of the cue families the sentence shows (`families/`). */
  readonly families: readonly string[];
  /** What the label was decided on; `explain/` puts it in words. */
  readonly features: ReadonlyMap<string, number>;
}

export interface Analysis {
  readonly sentences: readonly AnalysedSentence[];
  readonly kind: KindFound;
  /** Words spoken, punctuation left out. */
  readonly words: number;
}

export interface AnalyseOptions {
  /** The question's own words. Without it no answer is off the question. */
  readonly question?: string | undefined;
  /** What was heard, word by word with times; then `text` is not looked at. */
  readonly words?: readonly Word[] | undefined;
}

const byLabel = (chances: ArrayLike<number>): Record<Label, number> =>
  Object.fromEntries(LABELS.map((label, k) => [label, chances[k] ?? 0])) as Record<Label, number>;

/**
 * Reads an answer: cuts it into sentences, says which part of a story each tells, and what kind of answer it is.
 * Deterministic; a three-minute answer takes some milliseconds once the model is loaded.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return analyseWith(starModel(), text, options);
}

/** The same with a model of one's own: for training and measuring. */
export function analyseWith(model: StarModel, text: string, { words }: AnalyseOptions = {}): Analysis {
  const spoken = words?.length ? sentencesOfWords(words, model.gaps) : sentencesOfText(text, model.gaps);
  const read = spoken.map((sentence) => readSentence(sentence.text));
  const sentences = labelSentences(model.labels, read).map(({ label, chances, features }, at): AnalysedSentence => {
    const even = calibrated(chances, model.temperature);
    const { tokens, families } = read[at] as (typeof read)[number];
    return {
      ...(spoken[at] as SpokenSentence),
      label: LABELS[label] as Label,
      confidence: even[label] as number,
      chances: byLabel(even),
      tokens,
      families,
      features,
    };
  });
  const count = spoken.at(-1)?.to ?? 0;
  const turns = read.map((sentence) => turnOf(model.story, sentence));
  return { sentences, kind: kindOf(model.story, turns, count, 0), words: count };
}
