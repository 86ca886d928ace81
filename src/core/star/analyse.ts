import type { Word } from '../../shared/transcript';
import { type AnalysedSentence, labelAnswer } from './labels/answer';
import { readSentence, readTokens } from './labels/features';
import type { Piece } from './labels/model';
import { cutHeard, cutText } from './sentences/answer';
import { type KindFound, kindOf } from './story/kind';
import { turnOf } from './story/model';
import { type Relevance, relevanceOf } from './story/relevance';
import { starModel } from './weights/load';
import type { StarModel } from './weights/store';

export type { AnalysedSentence } from './labels/answer';

export interface Analysis {
  readonly sentences: readonly AnalysedSentence[];
  /** What the sentences were put together from, as it was read: `AnalysedSentence.pieces` are places in it. */
  readonly pieces: readonly Piece[];
  readonly kind: KindFound;
  /** Words spoken, punctuation left out. */
  readonly words: number;
  /** How the answer stands to its question; undefined without a question or for one of unknown themes. */
  readonly relevance: Relevance | undefined;
}

export interface AnalyseOptions {
  /** The question's own words. Without it no answer is off the question. */
  readonly question?: string | undefined;
  /** What was heard, word by word with times; then `text` is not looked at. */
  readonly words?: readonly Word[] | undefined;
}

/**
 * Reads an answer: cuts it into sentences, says which part of a story each tells, and what kind of answer it is.
 * Deterministic; a three-minute answer takes some milliseconds once the model is loaded.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return analyseWith(starModel(), text, options);
}

/** The same with a model of one's own: for training and measuring. */
export function analyseWith(model: StarModel, text: string, { question, words }: AnalyseOptions = {}): Analysis {
  const answer = words?.length ? cutHeard(words, model.gaps) : cutText(text, model.gaps);
  const pieces = answer.spans.map(({ from, to, joined, tokens }): Piece => {
    const read = tokens ? readTokens(tokens) : readSentence(answer.words.slice(from, to).join(' '));
    return { ...read, joined };
  });
  const sentences = labelAnswer(model, answer, pieces);
  const asked = question?.trim() ? question : undefined;
  const relevance =
    asked === undefined
      ? undefined
      : relevanceOf(
          model.relevance,
          asked,
          sentences.map(({ tokens }) => tokens),
        );
  const found = kindOf(
    model.story,
    pieces.map((piece) => turnOf(model.story, piece)),
    answer.words.length,
    relevance?.off ?? 0,
  );
  const { sentence: piece, ...kind } = found;
  const shows = sentences.findIndex(({ pieces: own }) => piece !== undefined && own.includes(piece));
  return {
    sentences,
    pieces,
    kind: shows < 0 ? kind : { ...kind, sentence: shows },
    words: answer.words.length,
    relevance,
  };
}
