import { REASONING_POINTS, type ReasoningPoint } from '../../src/core/drill/reasoning/points';
import type { LabelledReasoning } from '../../src/core/drill/reasoning/training';

/** How one point, or all of them together, is heard over many utterances. */
export interface PointFigures {
  readonly right: number;
  readonly tooMuch: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ReasoningMiss {
  readonly item: LabelledReasoning;
  readonly tooMuch: readonly ReasoningPoint[];
  readonly missed: readonly ReasoningPoint[];
}

export interface ReasoningFigures {
  readonly utterances: number;
  readonly points: ReadonlyMap<ReasoningPoint, PointFigures>;
  /** Over all points of all utterances together. */
  readonly micro: PointFigures;
  /** The mean F1 of the points that occur at all. */
  readonly macroF1: number;
  /** Of the utterances without any point, the share in which one is heard all the same. */
  readonly falsely: number;
  readonly without: number;
  /** Of the utterances with points, the share in which at least one of them is heard. */
  readonly anyHeard: number;
  readonly misses: readonly ReasoningMiss[];
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

function pointFigures(right: number, tooMuch: number, missed: number): PointFigures {
  return {
    right,
    tooMuch,
    missed,
    precision: share(right, right + tooMuch),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + tooMuch + missed),
  };
}

/** @param hear the points heard in an utterance */
export function reasoningFigures(
  items: readonly LabelledReasoning[],
  hear: (item: LabelledReasoning) => readonly ReasoningPoint[],
): ReasoningFigures {
  const all = items.map((item) => {
    const got = hear(item);
    return {
      item,
      right: item.points.filter((point) => got.includes(point)),
      tooMuch: got.filter((point) => !item.points.includes(point)),
      missed: item.points.filter((point) => !got.includes(point)),
    };
  });
  const count = (of: 'right' | 'tooMuch' | 'missed', point?: ReasoningPoint): number =>
    all.reduce((sum, one) => sum + one[of].filter((id) => point === undefined || id === point).length, 0);
  const figures = (point?: ReasoningPoint): PointFigures =>
    pointFigures(count('right', point), count('tooMuch', point), count('missed', point));
  const points = new Map(REASONING_POINTS.map((point) => [point, figures(point)]));
  const occurring = [...points.values()].filter(({ right, missed }) => right + missed > 0);
  const without = all.filter(({ item }) => item.points.length === 0);
  const having = all.filter(({ item }) => item.points.length > 0);
  return {
    utterances: items.length,
    points,
    micro: figures(),
    macroF1: share(
      occurring.reduce((sum, { f1 }) => sum + f1, 0),
      occurring.length,
    ),
    falsely: share(without.filter(({ tooMuch }) => tooMuch.length > 0).length, without.length),
    without: without.length,
    anyHeard: share(having.filter(({ right }) => right.length > 0).length, having.length),
    misses: all.filter(({ tooMuch, missed }) => tooMuch.length + missed.length > 0),
  };
}
