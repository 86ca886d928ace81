import { sigmoid } from '../../learn/logistic';
import type { NamedFeatures } from '../../learn/sparse';
import { type LinearModel, sums } from '../../learn/weights';
import { cueText, type Token, tokensOf } from '../language/tokens';
import { THEMES } from './themes';

/** How much an answer says of each theme, in the order of THEMES. */
export interface ThemeSupport {
  /** Words of the theme in every hundred. */
  readonly density: number;
  /** Different words of the theme. The first sentence is left out: it often says the question again. */
  readonly different: number;
}

const PER_HUNDRED = 100;

export function supportOf(sentences: readonly (readonly Token[])[]): ThemeSupport[] {
  const cues = sentences.map(cueText);
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  return THEMES.map(({ shows }) => {
    const found = cues.map((cue) => cue.match(shows) ?? []);
    return {
      density: (PER_HUNDRED * found.flat().length) / Math.max(1, tokens),
      different: new Set(found.slice(1).flat()).size,
    };
  });
}

/** Numbers of the themes that a question asks about; none for one that asks for something we know no words of. */
export function themesOf(question: string): number[] {
  const cue = cueText(tokensOf(question));
  return THEMES.flatMap(({ asks }, k) => (asks.test(cue) ? [k] : []));
}

/** Words a hundred, and different words, that an answer to any question has of each theme. */
export type UsualSupport = readonly ThemeSupport[];

/** Saying that the story is another one than was asked for. */
const DODGE =
  / (nearest|closest|not exactly|sort of around|never had|have not had|did not really have|if that counts|bit different|slightly different|do not have one|something else) /;

/** Keeps the ratio of two small figures from running away. */
const SMOOTH = { density: 0.3, different: 0.5 } as const;

const lift = (own: number, usual: number, smooth: number): number => Math.log((own + smooth) / (usual + smooth));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What speaks for an answer being about what was asked. Undefined where the question names no known theme. */
export function relevanceFeatures(
  asked: readonly number[],
  support: readonly ThemeSupport[],
  usual: UsualSupport,
  opening: string,
): NamedFeatures | undefined {
  if (asked.length === 0) return undefined;
  const lifts = support.map(({ density }, k) => lift(density, usual[k]?.density ?? 0, SMOOTH.density));
  const own = asked.map((k) => lifts[k] ?? 0);
  const counts = asked.map((k) => support[k]?.different ?? 0);
  const words = asked.map((k, at) => lift(counts[at] ?? 0, usual[k]?.different ?? 0, SMOOTH.different));
  const louder = Math.min(...own.map((value) => lifts.filter((other) => other > value).length));
  return new Map([
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
}

export interface RelevanceModel {
  readonly usual: UsualSupport;
  /** One output: the log-odds that an answer is about its question. */
  readonly weights: LinearModel;
}

/** Sentences in which an answer says that it is about something else. */
export const OPENING_SENTENCES = 2;

/** Chance that an answer is about its question, 0-1; undefined where the question names nothing we know words of. */
export function relevanceOf(
  model: RelevanceModel,
  question: string,
  sentences: readonly (readonly Token[])[],
): number | undefined {
  const opening = cueText(sentences.slice(0, OPENING_SENTENCES).flat());
  const features = relevanceFeatures(themesOf(question), supportOf(sentences), model.usual, opening);
  return features && sigmoid(sums(model.weights, features)[0] ?? 0);
}
