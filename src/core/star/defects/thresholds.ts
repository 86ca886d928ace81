import { DEFECTS, type DefectId } from '../../../shared/feedback';

/** Thresholds tried, as chances. Outside of these an answer would be named faulty on too little, or hardly ever. */
const TRIED = { from: 0.1, to: 0.7, step: 0.02 } as const;

const harmonic = (hits: number, false_: number, missed: number): number =>
  hits === 0 ? 0 : (2 * hits) / (2 * hits + false_ + missed);

/**
 * For each defect the chance from which it is named: where hits, false alarms and misses balance best on answers whose
 * writers the models had not seen. Of thresholds that do equally well the middle one, which is the least chance's work.
 * @param chances by answer, then in the order of DEFECTS
 */
export function bestThresholds(
  chances: readonly (readonly number[])[],
  truth: readonly (readonly DefectId[])[],
): number[] {
  return DEFECTS.map((id, k) => {
    const tried: { at: number; worth: number }[] = [];
    for (let at: number = TRIED.from; at <= TRIED.to; at += TRIED.step) {
      const named = chances.map((of) => (of[k] ?? 0) >= at);
      const count = (isNamed: boolean, has: boolean): number =>
        named.filter((value, row) => value === isNamed && (truth[row] ?? []).includes(id) === has).length;
      tried.push({ at, worth: harmonic(count(true, true), count(true, false), count(false, true)) });
    }
    const most = Math.max(...tried.map(({ worth }) => worth));
    const best = tried.filter(({ worth }) => worth > most - 0.01);
    return Number((best[Math.floor(best.length / 2)]?.at ?? 0.5).toFixed(2));
  });
}
