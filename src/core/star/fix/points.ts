import type { DimensionId } from '../../../shared/feedback';
import { bestBy, has } from '../rubric/case';
import { resultOf, shows, weightOf } from '../rubric/measures';
import type { Scored } from '../rubric/scored';
import { POINTS } from '../rubric/table';
import type { Fix } from './fixes';
import { type Material, said } from './material';

type Praise = (given: Scored, material: Material) => string | undefined;

const OWN_ACT = ['i-did', 'i-said'];

/** What is good about a dimension that scores well, with the words that show it. */
const PRAISES: Partial<Readonly<Record<DimensionId, Praise>>> = {
  structure: ({ missing, measures }) =>
    missing.length === 0 && Object.values(measures.parts).every((part) => part >= 0.4)
      ? 'The story has its parts: one can follow it from the trouble to the outcome.'
      : undefined,
  ownership: ({ reading }) => {
    const act = bestBy(
      reading.counted.filter((weighed) => shows(weighed, OWN_ACT)),
      (weighed) => weighed.chances.A * weightOf(weighed),
    )[0];
    return `It is clear what you did yourself: ${said(act, 'your steps are told as yours')}.`;
  },
  specificity: (_, { best }) => `It could be nobody else’s story: ${said(best, 'it holds names, figures and times')}.`,
  result: ({ reading }) => `The outcome can be checked: ${said(bestBy(reading.counted, resultOf)[0], 'it is shown')}.`,
  relevance: () => 'It answers the question with one event that happened.',
  delivery: ({ delivery }) =>
    delivery.target.verdict === 'within'
      ? 'The length is right, and it is good to listen to.'
      : 'It is good to listen to: the pace is steady and the fillers are few.',
};

/** True of an answer whatever its figures: said where the dimensions give too little to praise. */
const SMALL: readonly Praise[] = [
  (given, { trouble }) =>
    given.kind === 'story' && trouble && weightOf(trouble) > 0.5
      ? `One sees what was wrong: ${said(trouble, '')}.`
      : undefined,
  (given) => (!given.chances.found.has('blames_others') ? 'You speak of nobody with contempt.' : undefined),
  (given) =>
    !given.reading.sentences.some(({ talk }) => talk.includes('buzz') || talk.includes('buzz-phrase'))
      ? 'You use your own words, not stock phrases.'
      : undefined,
  (_, { best }) =>
    best && best.worth > 0.5 ? `There is a real moment in it to build on: ${said(best, '')}.` : undefined,
  (given) => (!has(given, 'names_the_parts_aloud') ? 'You do not announce the parts; you just talk.' : undefined),
  (given) => (given.delivery.fillers.length === 0 ? 'There is not one filler in it.' : undefined),
  (given) => (given.kind === 'hypothetical' ? 'You have a plan for such a case.' : undefined),
  (given) => (given.kind === 'self-description' ? 'You know what you want to be known for.' : undefined),
  (given) => (given.kind === 'pseudo-story' ? 'You clearly know this kind of work from doing it.' : undefined),
  () => 'You took the question on and answered it aloud.',
  () => 'There is a take to compare the next one with.',
];

export function strengthsOf(given: Scored, material: Material): string[] {
  const good = [...given.dimensions].filter(({ score }) => score >= POINTS.good).sort((a, b) => b.score - a.score);
  const praised = good.flatMap(({ id }) => PRAISES[id]?.(given, material) ?? []);
  const small = SMALL.flatMap((praise) => praise(given, material) ?? []);
  return distinct([...praised, ...small]).slice(0, POINTS.count);
}

/** Quotes are given once: a second point about the same sentence says the same thing twice. */
function distinct(points: readonly string[]): string[] {
  const quotes = new Set<string>();
  return points.filter((point) => {
    const quote = /“[^”]+”/.exec(point)?.[0] ?? point;
    if (quotes.has(quote)) return false;
    quotes.add(quote);
    return true;
  });
}

/** Worth trying in any answer; said where there is little else to improve. */
const REFINEMENTS: Partial<Readonly<Record<DimensionId, string>>> = {
  result: 'Add what lasted: what is still done differently because of it.',
  specificity: 'Give one more figure from the middle of the story, such as what you saw when you looked.',
  structure: 'Say the task in one sentence of its own before the first step.',
  ownership: 'Say one thing you decided against, and why.',
  relevance: 'Come back to the words of the question in your last sentence but one, with what you took from it.',
  delivery: 'Let a second of silence stand before the result.',
};
const LAST_RESORT: readonly string[] = [
  'Say one thing you decided against, and why.',
  'Say what you would do earlier the next time.',
  'Tell it once in about a minute and see what you leave out.',
];

/** Improvements: the advice by gain, then refinements of what scores lowest; never about what was just praised. */
export function improvementsOf(given: Scored, fixes: readonly Fix[], material: Material): string[] {
  const advised = fixes.filter(({ id }) => id !== 'polish').map(({ line }) => line);
  const lowest = [...given.dimensions].sort((a, b) => a.score - b.score);
  const refined = lowest
    .filter(({ score }) => score < 100)
    .flatMap(({ id }) => (id === 'result' && material.lasting ? [] : (REFINEMENTS[id] ?? [])));
  return distinct([...advised, ...refined, ...LAST_RESORT]).slice(0, POINTS.count);
}
