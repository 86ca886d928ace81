import { sigmoid } from '../../learn/logistic';
import type { NamedFeatures } from '../../learn/sparse';
import { type LinearModel, sums } from '../../learn/weights';
import { cueText, type Token } from '../language/tokens';
import { readQuestion, supportOf, type ThemeSupport } from './support';
import { takesUp } from './taken-up';

/** How many different words are told apart: more of them say no more. */
export const MOST_DIFFERENT = 6;

/** What answers to any question have of one theme. */
export interface Usual {
  /** Words in a hundred, and different words, in the mean. */
  readonly density: number;
  readonly different: number;
  /** The share of answers with at most so many different words, 0 to MOST_DIFFERENT; each 0-1. */
  readonly atMost: readonly number[];
}

/** Saying that the story is another one than was asked for. */
const DODGE =
  / (nearest|closest|not exactly|sort of around|never had|have not had|did not really have|if that counts|bit different|slightly different|do not have one|something else) /;

/** Keeps the ratio of two small figures from running away. */
const SMOOTH = { density: 0.3, different: 0.5 } as const;

/**
 * A theme is concrete when this share of answers holds not one word of it beyond the opening: nobody talks about an
 * expired certificate without its words, but one can talk about a mistake without saying so.
 */
const CONCRETE = 0.4;
/** Only a question about something as concrete as this can be missed so clearly that we may say so. */
const PLAINLY_MISSED = 0.55;

const lift = (own: number, usual: number, smooth: number): number => Math.log((own + smooth) / (usual + smooth));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The share of answers that say less of a theme than one with so many different words, 0-1. */
function below({ atMost }: Usual, different: number): number {
  const count = Math.min(MOST_DIFFERENT, different);
  return ((atMost[count - 1] ?? 0) + (atMost[count] ?? 1)) / 2;
}

const isConcrete = (usual: Usual | undefined): boolean => (usual?.atMost[0] ?? 0) > CONCRETE;

/** Whether a question about these themes asks for something so concrete that an answer can plainly miss it. */
export const asksForConcrete = (asked: readonly number[], usual: readonly Usual[]): boolean =>
  asked.some((k) => (usual[k]?.atMost[0] ?? 0) > PLAINLY_MISSED);

/** How the themes asked about, and the others, stand among all answers. */
function addStanding(
  into: Map<string, number>,
  asked: readonly number[],
  support: readonly ThemeSupport[],
  usual: readonly Usual[],
): void {
  const standing = support.map(({ different }, k) => below(usual[k] as Usual, different));
  const own = asked.map((k) => standing[k] ?? 0);
  const concrete = asked.filter((k) => isConcrete(usual[k]));
  const others = support
    .map(({ different }, k) =>
      asked.includes(k) || !isConcrete(usual[k]) || different === 0 ? 0 : (usual[k]?.atMost[different - 1] ?? 1),
    )
    .sort((a, b) => b - a);
  into.set('below most', Math.max(...own));
  into.set('below least', Math.min(...own));
  into.set('concrete', concrete.length);
  into.set('concrete below most', concrete.length > 0 ? Math.max(...concrete.map((k) => standing[k] ?? 0)) : 0.6);
  into.set('concrete below least', concrete.length > 0 ? Math.min(...concrete.map((k) => standing[k] ?? 0)) : 0.6);
  const absent = asked.filter((k) => support[k]?.different === 0).map((k) => usual[k]?.atMost[0] ?? 0);
  into.set('absent', Math.max(0, ...absent));
  into.set('other concrete', others[0] ?? 0);
  into.set('second other concrete', others[1] ?? 0);
  into.set('other minus own', (others[0] ?? 0) - Math.max(...own));
}

/** What speaks for an answer being about what was asked. Undefined where the question names no known theme. */
export function relevanceFeatures(
  asked: readonly number[],
  support: readonly ThemeSupport[],
  usual: readonly Usual[],
  opening: string,
): NamedFeatures | undefined {
  if (asked.length === 0) return undefined;
  const lifts = support.map(({ density }, k) => lift(density, usual[k]?.density ?? 0, SMOOTH.density));
  const own = asked.map((k) => lifts[k] ?? 0);
  const counts = asked.map((k) => support[k]?.different ?? 0);
  const words = asked.map((k, at) => lift(counts[at] ?? 0, usual[k]?.different ?? 0, SMOOTH.different));
  const louder = Math.min(...own.map((value) => lifts.filter((other) => other > value).length));
  const into = new Map([
    ['density mean', mean(own)],
    ['density least', Math.min(...own)],
    ['density most', Math.max(...own)],
    ['words mean', mean(words)],
    ['words least', Math.min(...words)],
    ['words most', Math.max(...words)],
    ['count least', Math.min(...counts) / 5],
    ['count most', Math.max(...counts) / 5],
    ['themes louder', Math.log1p(louder)],
    ['dodge', Number(DODGE.test(opening))],
  ]);
  addStanding(into, asked, support, usual);
  return into;
}

export interface RelevanceModel {
  readonly usual: readonly Usual[];
  /** One output: the log-odds that an answer is about its question rather than about another. */
  readonly weights: LinearModel;
  /** Log-odds below which an answer to a question about something concrete is off it. */
  readonly offBelow: number;
}

/** How an answer stands to its question. */
export interface Relevance {
  /** How surely it is about what was asked, 0-1. */
  readonly about: number;
  /** Chance that it is off the question, 0-1: above a half only where that is as good as certain. */
  readonly off: number;
}

/** Sentences in which an answer says that it is about something else. */
export const OPENING_SENTENCES = 2;

/** Added to the log-odds of being about the question, because hardly any answer is not. Of the training stories nine in ten come out above a half. */
const PRIOR = 1;
/** What a question about nothing concrete, or an answer that takes its words up, is doubted at most. */
const DOUBT = 0.45;

/** Where the question names something we know words of: how the answer stands to it. */
export function relevanceOf(
  { usual, weights, offBelow }: RelevanceModel,
  question: string,
  sentences: readonly (readonly Token[])[],
): Relevance | undefined {
  const opening = cueText(sentences.slice(0, OPENING_SENTENCES).flat());
  const { themes: asked, tokens } = readQuestion(question);
  const features = relevanceFeatures(asked, supportOf(sentences), usual, opening);
  if (!features) return undefined;
  const odds = sums(weights, features)[0] ?? 0;
  const off = sigmoid(offBelow - odds);
  const sure = off > DOUBT && asksForConcrete(asked, usual) && !takesUp(tokens, sentences);
  return { about: sigmoid(odds + PRIOR), off: sure ? off : Math.min(off, DOUBT) };
}
