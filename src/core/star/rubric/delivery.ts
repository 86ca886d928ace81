import type { Delivery, Dimension } from '../../../shared/feedback';
import type { Case } from './case';
import { ramp } from './curve';
import { listed } from './quote';
import { DELIVERY, PACE } from './table';

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

/** How far the length is outside the target: 0 inside, 1 at half the shortest or twice the longest good length. */
export function lengthMiss({ durationMs = 0, target: { minMs, maxMs } }: Delivery): number {
  if (durationMs < minMs) return Math.min(1, (2 * (minMs - durationMs)) / minMs);
  return Math.min(1, Math.max(0, durationMs - maxMs) / maxMs);
}

function paceScore(wordsPerMinute: number): number {
  const { slow, comfortable, fast } = PACE;
  if (wordsPerMinute < comfortable.from) return ramp(wordsPerMinute, { from: slow, to: comfortable.from });
  return 1 - ramp(wordsPerMinute, { from: comfortable.to, to: fast });
}

export const fillersPerHundred = ({ fillers, words }: Delivery): number =>
  (100 * fillers.reduce((sum, { count }) => sum + count, 0)) / Math.max(1, words);

const longPauses = ({ pauses = [] }: Delivery): number =>
  pauses.filter(({ startMs, endMs }) => endMs - startMs >= DELIVERY.longPauseMs).length;

function reasonOf(delivery: Delivery): string {
  const { target, durationMs = 0, wordsPerMinute } = delivery;
  const span = `${seconds(target.minMs)} to ${seconds(target.maxMs)}`;
  const length = {
    within: `${seconds(durationMs)}, within the target of ${span}`,
    short: `${seconds(durationMs)}, short of the ${span} asked for`,
    long: `${seconds(durationMs)}, beyond the ${span} asked for`,
    unknown: seconds(durationMs),
  }[target.verdict];
  const count = delivery.fillers.reduce((sum, { count: of }) => sum + of, 0);
  const most = delivery.fillers.slice(0, 2).map(({ word, count: of }) => `${of} × “${word}”`);
  const long = longPauses(delivery);
  return [
    `It took ${length}`,
    wordsPerMinute === undefined ? '' : `${Math.round(wordsPerMinute)} words a minute`,
    count === 0 ? 'no fillers' : `${count} ${count === 1 ? 'filler' : 'fillers'} (${listed(most)})`,
    long === 0 ? '' : `${long} ${long === 1 ? 'pause' : 'pauses'} of four seconds or more`,
  ]
    .filter(Boolean)
    .join('; ')
    .concat('.');
}

/** Length, pace, fillers and pauses. Only where sound was heard. */
export function deliveryDimension({ delivery }: Case): Dimension | undefined {
  if (delivery.durationMs === undefined || delivery.wordsPerMinute === undefined) return undefined;
  const { shares } = DELIVERY;
  const score =
    shares.length * (1 - lengthMiss(delivery)) +
    shares.pace * paceScore(delivery.wordsPerMinute) +
    shares.fillers * (1 - ramp(fillersPerHundred(delivery), DELIVERY.fillers)) +
    shares.pauses * (1 - ramp(longPauses(delivery), DELIVERY.pauses));
  return { id: 'delivery', score: 100 * score, reason: reasonOf(delivery), evidence: [] };
}
