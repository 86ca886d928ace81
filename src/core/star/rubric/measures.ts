import { PARTS, type Part } from '../../../shared/feedback';
import { PART_SHARES } from '../../interview/target';
import type { Reading, Weighed } from '../substance/reading';
import { ramp, saturating } from './curve';
import { ACT_WORTH, EMPHASIS, FULL_WORTH, OWNERSHIP, PART_WEIGHTS, PROPORTION, RESULT, SPECIFICITY } from './table';

/** What the dimensions are made of, before they are put in words. Amounts are 0-1. */
export interface Measures {
  /** How surely each part is told by a sentence that says something. */
  readonly parts: Readonly<Record<Part, number>>;
  /** The share of each part in what is told, by words and worth. */
  readonly shares: Readonly<Record<Part, number>>;
  /** How far the shares are from those of a story in proportion, 0 for in proportion. */
  readonly imbalance: number;
  readonly ownActs: number;
  readonly teamActs: number;
  readonly specificity: number;
  readonly result: number;
  /** Marks of mechanism and cause, and of decisions and people; by worth. */
  readonly mechanism: number;
  readonly people: number;
}

export const OWN = ['i-did', 'i-said', 'i-do'];
export const TEAM = ['we-did', 'was-done'];
export const MECHANISM = ['found', 'looked', 'so-that', 'reason', 'tried-first', 'guard'];
export const PEOPLE = ['told-whom', 'offered', 'i-said', 'they-said', 'not-doing', 'decide', 'resolve', 'promise'];

export const shows = ({ sentence }: Weighed, families: readonly string[]): boolean =>
  families.some((family) => sentence.families.includes(family));

/** How much a sentence counts, 0-1. */
export const weightOf = ({ worth }: Weighed): number => ramp(worth, FULL_WORTH);

/** How much a sentence counts as somebody's act, 0-1. */
export const actWeightOf = ({ worth }: Weighed): number => ramp(worth, ACT_WORTH);

const acting = ({ chances }: Weighed): number => chances.A + chances.T / 2;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function sharesOf(counted: readonly Weighed[]): Record<Part, number> {
  const told = PARTS.map((part) =>
    sum(counted.map((weighed) => weighed.chances[part] * weightOf(weighed) * weighed.sentence.tokens.length)),
  );
  const whole = Math.max(1e-9, sum(told));
  return Object.fromEntries(PARTS.map((part, at) => [part, (told[at] as number) / whole])) as Record<Part, number>;
}

function imbalanceOf(shares: Readonly<Record<Part, number>>): number {
  const away = PARTS.map((part) => {
    const [low, high] = PART_SHARES[part];
    return Math.max(0, low - PROPORTION.tolerance - shares[part], shares[part] - high - PROPORTION.tolerance);
  });
  return Math.min(1, sum(away) / PROPORTION.worst);
}

/** How well a sentence carries a result. */
export const resultOf = (weighed: Weighed): number => weighed.chances.R * ramp(weighed.proof, RESULT);

function bestTwo(values: readonly number[]): readonly [number, number] {
  const [best = 0, second = 0] = [...values].sort((a, b) => b - a);
  return [best, second];
}

/** Measures an answer. Only what is counted adds; words that say nothing lower the mean of all words. */
export function measure({ counted, tokens }: Reading): Measures {
  const amount = (families: readonly string[], of: (weighed: Weighed) => number): number =>
    sum(counted.map((weighed) => (shows(weighed, families) ? of(weighed) * weightOf(weighed) : 0)));
  const acts = (families: readonly string[]): number =>
    sum(counted.map((weighed) => (shows(weighed, families) ? acting(weighed) * actWeightOf(weighed) : 0)));
  const shares = sharesOf(counted);
  const [best, second] = bestTwo(counted.map(resultOf));
  const meanWorth = sum(counted.map(({ worth, sentence }) => worth * sentence.tokens.length)) / Math.max(1, tokens);
  return {
    parts: Object.fromEntries(
      PARTS.map((part) => [part, Math.max(0, ...counted.map((weighed) => weighed.chances[part] * weightOf(weighed)))]),
    ) as Record<Part, number>,
    shares,
    imbalance: imbalanceOf(shares),
    ownActs: acts(OWN),
    teamActs: acts(TEAM),
    specificity: ramp(meanWorth, SPECIFICITY),
    result: RESULT.best * best + RESULT.second * second,
    mechanism: saturating(amount(MECHANISM, acting), EMPHASIS.enough),
    people: saturating(amount(PEOPLE, acting), EMPHASIS.enough),
  };
}

/** Parts told, each by its weight, less what is out of proportion. 0-100 */
export function structureScore({ parts, imbalance }: Measures): number {
  const told = sum(PARTS.map((part) => PART_WEIGHTS[part] * parts[part]));
  return Math.max(0, 100 * told - PROPORTION.most * imbalance * told);
}

/** 0-100 */
export function ownershipScore({ ownActs, teamActs }: Measures): number {
  const own = 100 * saturating(ownActs, OWNERSHIP.full);
  return Math.max(own, OWNERSHIP.teamOnly * saturating(teamActs, OWNERSHIP.full));
}
