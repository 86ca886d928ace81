import { clock } from '../../shared/units';
import type { Target } from './target';

/** Amber this long before the end of the target, but never more than half of its span. */
const WARN_BEFORE_END_MS = 15_000;
/** The ring is a little longer than the target, so that its end can be seen inside it. */
const RING_OVER_TARGET = 7 / 6;

/** Where the clock stands: before the target, in it, in its last seconds, past it. */
export type ClockZone = 'short' | 'within' | 'ending' | 'over';

export const endingFromMs = ({ minMs, maxMs }: Target): number =>
  maxMs - Math.min(WARN_BEFORE_END_MS, (maxMs - minMs) / 2);

export function clockZone(atMs: number, target: Target): ClockZone {
  if (atMs < target.minMs) return 'short';
  if (atMs > target.maxMs) return 'over';
  return atMs >= endingFromMs(target) ? 'ending' : 'within';
}

/** What stands under the time. */
export function clockWords(atMs: number, target: Target): string {
  switch (clockZone(atMs, target)) {
    case 'short':
      return `target ${clock(target.minMs)}–${clock(target.maxMs)}`;
    case 'within':
      return 'in the target';
    case 'ending':
      return `${clock(target.maxMs - atMs + 999)} left`;
    case 'over':
      return `${clock(atMs - target.maxMs)} over`;
  }
}

/** Share of the ring, 0..1, at a time. */
export const ringShare = (atMs: number, { maxMs }: Target): number =>
  Math.min(1, Math.max(0, atMs / (maxMs * RING_OVER_TARGET)));

export interface Milestone {
  readonly id: 'min' | 'ending' | 'max';
  /** Said by a screen reader. */
  readonly words: string;
}

const spoken = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const words = [
    minutes > 0 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : '',
    rest > 0 || minutes === 0 ? `${rest} seconds` : '',
  ];
  return words.filter(Boolean).join(' ');
};

/** The milestones passed between two readings of the clock, in order. */
export function milestonesBetween(beforeMs: number, nowMs: number, target: Target): Milestone[] {
  const ending = endingFromMs(target);
  const all: readonly (Milestone & { readonly atMs: number })[] = [
    { id: 'min', atMs: target.minMs, words: `${spoken(target.minMs)}. You are in the target.` },
    { id: 'ending', atMs: ending, words: `${spoken(target.maxMs - ending)} left.` },
    { id: 'max', atMs: target.maxMs, words: `${spoken(target.maxMs)}. Past the target; you can go on.` },
  ];
  return all.filter(({ atMs }) => beforeMs < atMs && nowMs >= atMs).map(({ id, words }) => ({ id, words }));
}
