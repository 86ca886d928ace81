import type { JudgedStatus } from '../../src/core/comms';
import { ELEMENTS, UPDATE_DEFECTS } from '../../src/core/comms/rubric';
import type { LabelledUpdate } from '../../src/core/comms/training';

/** Hits and misses of one yes-or-no judgement over many updates. */
export interface Tally {
  readonly name: string;
  readonly right: number;
  readonly tooMuch: number;
  readonly missed: number;
}

export interface CommsFigures {
  readonly updates: number;
  readonly elements: readonly Tally[];
  readonly defects: readonly Tally[];
  /** F1 over all elements, and over all defects, of all updates together. */
  readonly elementsF1: number;
  readonly defectsF1: number;
  /** Share of updates whose quality is judged as labelled. */
  readonly quality: number;
  readonly judged: ReadonlyMap<string, JudgedStatus>;
}

export const f1 = ({ right, tooMuch, missed }: Omit<Tally, 'name'>): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + tooMuch + missed);

const total = (tallies: readonly Tally[]): Omit<Tally, 'name'> => ({
  right: tallies.reduce((sum, { right }) => sum + right, 0),
  tooMuch: tallies.reduce((sum, { tooMuch }) => sum + tooMuch, 0),
  missed: tallies.reduce((sum, { missed }) => sum + missed, 0),
});

export function commsFigures(
  items: readonly LabelledUpdate[],
  judge: (item: LabelledUpdate) => JudgedStatus,
): CommsFigures {
  const judged = new Map(items.map((item) => [item.id, judge(item)]));
  const tally = (
    name: string,
    wanted: (item: LabelledUpdate) => boolean,
    got: (one: JudgedStatus) => boolean,
  ): Tally => {
    const pairs = items.map((item) => [wanted(item), got(judged.get(item.id) as JudgedStatus)] as const);
    const count = (a: boolean, b: boolean): number => pairs.filter(([one, other]) => one === a && other === b).length;
    return { name, right: count(true, true), tooMuch: count(false, true), missed: count(true, false) };
  };
  const elements = ELEMENTS.map((id) =>
    tally(
      id,
      ({ has }) => has[id],
      ({ has }) => has[id],
    ),
  );
  const defects = UPDATE_DEFECTS.map((id) =>
    tally(
      id,
      (item) => item.defects.includes(id),
      (one) => one.defects.includes(id),
    ),
  );
  const right = items.filter(({ id, quality }) => judged.get(id)?.quality === quality).length;
  return {
    updates: items.length,
    elements,
    defects,
    elementsF1: f1(total(elements)),
    defectsF1: f1(total(defects)),
    quality: items.length === 0 ? 0 : right / items.length,
    judged,
  };
}
