import type { Span } from '../../../src/shared/units';

/** A filler counts as found where something was found within this of its middle, and neither is used twice. */
const NEAR_MS = 250;

export interface Tally {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NOTHING: Tally = { found: 0, wrong: 0, missed: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  found: a.found + b.found,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

export const precision = ({ found, wrong }: Tally): number => (found + wrong === 0 ? 1 : found / (found + wrong));
export const recall = ({ found, missed }: Tally): number => (found + missed === 0 ? 1 : found / (found + missed));

export interface Matched<T, F> {
  readonly tally: Tally;
  readonly pairs: readonly { readonly truth: T; readonly heard: F }[];
  readonly missed: readonly T[];
  readonly wrong: readonly F[];
}

const middle = ({ startMs, endMs }: Span): number => (startMs + endMs) / 2;

/** Pairs what is true with what was heard, nearest first. */
export function matchSpans<T extends Span, F extends Span>(truth: readonly T[], heard: readonly F[]): Matched<T, F> {
  const near = truth
    .flatMap((one) => heard.map((other) => ({ truth: one, heard: other, ms: distance(one, other) })))
    .filter(({ ms }) => ms <= NEAR_MS)
    .sort((a, b) => a.ms - b.ms);
  const pairs: { truth: T; heard: F }[] = [];
  const taken = new Set<Span>();
  for (const pair of near) {
    if (taken.has(pair.truth) || taken.has(pair.heard)) continue;
    taken.add(pair.truth);
    taken.add(pair.heard);
    pairs.push(pair);
  }
  const missed = truth.filter((one) => !taken.has(one));
  const wrong = heard.filter((one) => !taken.has(one));
  return { tally: { found: pairs.length, wrong: wrong.length, missed: missed.length }, pairs, missed, wrong };
}

/** Between middles, or 0 where the middle of one lies within the other. */
function distance(a: Span, b: Span): number {
  const inside = (span: Span, at: number): boolean => at >= span.startMs && at < span.endMs;
  return inside(a, middle(b)) || inside(b, middle(a)) ? 0 : Math.abs(middle(a) - middle(b));
}
