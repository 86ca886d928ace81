import { LABELS, type Label } from '../../../shared/feedback';
import type { AnalysedSentence, Analysis } from '../analyse';
import { byLabel, meanChances } from '../labels/answer';
import { calibrated } from '../labels/calibration';
import { type LabelledSentence, labelSentences, type Piece } from '../labels/model';
import { cueText, type Token } from '../language/tokens';
import type { ToldKind } from '../story/classes';
import { toldChances, turnOf } from '../story/model';
import { relevanceOf } from '../story/relevance';
import { readQuestion } from '../story/support';
import type { StarModel } from '../weights/store';
import { announces, Heard, isHollow, isKeywords, type LeftOut } from './counting';
import { type Views, viewsOf } from './features';
import { isList, withoutLists } from './lists';
import { bareFigures, sharedTopics, topicsOf, withReferents } from './numbers';
import { withoutPassages } from './passages';
import { talkIn } from './talk';
import { proofOf, type SubstanceModel, worthOf } from './worth';

/** A sentence of an answer with what it is worth to the judgement. */
export interface Weighed {
  /** Index into the sentences of the analysis. */
  readonly at: number;
  readonly sentence: AnalysedSentence;
  /** The tokens less numbers that belong to nothing. */
  readonly tokens: readonly Token[];
  readonly talk: readonly string[];
  readonly views: Views;
  /** How much it tells of one particular event, 0-1. */
  readonly worth: number;
  /** How well it shows a result, if it tells one, 0-1. */
  readonly proof: number;
  /** Why it is not counted; undefined for one that is. */
  readonly left: LeftOut | undefined;
  /** Chance of each label among the counted sentences; all 0 for one that is left out. */
  readonly chances: Readonly<Record<Label, number>>;
}

/** An answer as the judgement reads it. */
export interface Reading {
  readonly analysis: Analysis;
  readonly sentences: readonly Weighed[];
  /** Those that count, in the order spoken. */
  readonly counted: readonly Weighed[];
  /** Tokens of the whole answer, what is left out included. */
  readonly tokens: number;
  /** How likely what counts is a story, a habit, a self-description or a supposition. Adds up to 1. */
  readonly told: Readonly<Record<ToldKind, number>>;
  /** How surely what counts is about what was asked, 0-1; 1 where no question is known, or none we have words for. */
  readonly relevance: number;
}

export interface ReadingModels {
  readonly star: StarModel;
  readonly substance: SubstanceModel;
}

type Draft = Omit<Weighed, 'chances'>;

const NONE = Object.fromEntries(LABELS.map((label) => [label, 0])) as Record<Label, number>;
const NO_STORY: Record<ToldKind, number> = { story: 0, 'pseudo-story': 0, 'self-description': 1, hypothetical: 0 };

/** Each sentence with what its worth is decided on: its tokens, less numbers that belong to nothing in the answer. */
export function weighable({
  sentences,
}: Pick<Analysis, 'sentences'>): Pick<Weighed, 'sentence' | 'tokens' | 'talk' | 'views'>[] {
  const shared = sharedTopics(sentences.map(({ tokens }) => topicsOf(tokens)));
  return sentences.map((sentence) => {
    const tokens = withReferents(withoutLists(sentence.text, sentence.tokens), shared, sentence.cut);
    const talk = talkIn(cueText(sentence.tokens));
    const whole = tokens.length === sentence.tokens.length;
    return {
      sentence,
      tokens,
      talk,
      views: viewsOf(tokens, whole ? { families: sentence.families, talk } : undefined),
    };
  });
}

/** @param said the same sentences with all that was said in them */
function drafts(analysis: Analysis, said: Analysis, question: string, model: SubstanceModel): Draft[] {
  const heard = new Heard(readQuestion(question).tokens);
  return weighable(analysis).map(({ sentence, tokens, talk, views }, at) => {
    const worth = worthOf(model, views);
    const left =
      heard.again(said.sentences[at]?.tokens ?? []) ??
      (sentence.tokens.length === 0 ? 'keywords' : undefined) ??
      (announces(sentence.tokens, talk) ? 'announcement' : undefined) ??
      (isList(sentence.text) || isKeywords(sentence.tokens) ? 'keywords' : undefined) ??
      (bareFigures(sentence.tokens, topicsOf(sentence.tokens)) ? 'figures' : undefined) ??
      (isHollow(talk, worth) ? 'hollow' : undefined);
    return { at, sentence, tokens, talk, views, worth, proof: proofOf(model, views), left };
  });
}

/** The pieces of each sentence that counts. A piece joins one before it only where that one counts too. */
function piecesOf({ pieces }: Analysis, kept: readonly Draft[]): Piece[][] {
  const all = new Set(kept.flatMap(({ sentence }) => sentence.pieces));
  return kept.map(({ sentence }) =>
    sentence.pieces.map((at) => {
      const piece = pieces[at] as Piece;
      return all.has(at - 1) ? piece : { ...piece, joined: 0 };
    }),
  );
}

/** Labels what counts as if the rest had not been said: nothing put in beside it can move a label. */
function labelled(star: StarModel, kept: readonly Draft[], pieces: readonly (readonly Piece[])[]): Weighed[] {
  const cut = kept.some(({ sentence }) => sentence.cut);
  const read = labelSentences(cut ? star.cut : star.labels, pieces.flat());
  let next = 0;
  return kept.map((draft, at) => {
    const own = (pieces[at] ?? []).map(({ tokens }) => {
      const { chances } = read[next] as LabelledSentence;
      next += 1;
      return { chances, words: tokens.length };
    });
    return { ...draft, chances: byLabel(calibrated(meanChances(own), star.temperature)) };
  });
}

/**
 * Weighs every sentence of an answer, leaves out what says nothing (repetitions, echoes of the question, announcements,
 * lists of keywords, stock phrases; `passages.ts` has what is left out within sentences) and reads the rest anew by itself.
 */
export function readAnswer(models: ReadingModels, heard: Analysis, question: string): Reading {
  const analysis = withoutPassages(heard);
  const all = drafts(analysis, heard, question, models.substance);
  const kept = all.filter(({ left }) => left === undefined);
  const pieces = piecesOf(analysis, kept);
  const counted = labelled(models.star, kept, pieces);
  const byPlace = new Map(counted.map((weighed) => [weighed.at, weighed]));
  const turns = pieces.flat().map((piece) => turnOf(models.star.story, piece));
  return {
    analysis: heard,
    sentences: all.map((draft) => byPlace.get(draft.at) ?? { ...draft, chances: NONE }),
    counted,
    tokens: heard.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
    relevance:
      question.trim() === ''
        ? 1
        : (relevanceOf(
            models.star.relevance,
            question,
            counted.map(({ tokens }) => tokens),
          )?.about ?? 1),
    told: turns.length === 0 ? NO_STORY : toldChances(models.star.story, turns),
  };
}
