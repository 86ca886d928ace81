import type { Defect, DefectId, Delivery, Evidence, Kind, Label, Part } from '../../../shared/feedback';
import type { VariantId } from '../../../shared/question';
import type { DefectChances } from '../defects/model';
import type { Reading, Weighed } from '../substance/reading';
import type { Measures } from './measures';
import { evidenceOf } from './quote';
import type { JudgeRequest } from './request';

/** Everything known of one answer when its judgement is put in words. */
export interface Case {
  readonly request: JudgeRequest;
  readonly variant: VariantId;
  readonly reading: Reading;
  readonly measures: Measures;
  readonly chances: DefectChances;
  readonly kind: Kind;
  readonly missing: readonly Part[];
  readonly delivery: Delivery;
}

export type Judged = Case & { readonly defects: readonly Defect[] };

export const has = ({ defects }: Judged, id: DefectId): boolean => defects.some((defect) => defect.id === id);

/** The sentences of `of`, best by `by` first, ties in the order told. */
export const bestBy = (of: readonly Weighed[], by: (weighed: Weighed) => number): Weighed[] =>
  of
    .map((weighed) => ({ weighed, key: by(weighed) }))
    .sort((a, b) => b.key - a.key || a.weighed.at - b.weighed.at)
    .map(({ weighed }) => weighed);

export const told = ({ reading }: Pick<Case, 'reading'>, label: Label): Weighed[] =>
  reading.sentences.filter(({ sentence }) => sentence.label === label);

/** Sentences as evidence, in the order told. */
export function evidence({ reading }: Pick<Case, 'reading'>, of: readonly Weighed[], most = 3): Evidence[] {
  const places = of.slice(0, most).map(({ at }) => at);
  return places.sort((a, b) => a - b).flatMap((at) => evidenceOf(reading.analysis.sentences, at));
}
