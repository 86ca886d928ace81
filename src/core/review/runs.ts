import type { Label, Sentence } from '../../shared/feedback';
import type { Span } from '../../shared/units';

/** Neighbouring sentences of one label: a block of the band over the waveform. */
export interface Run extends Span {
  readonly label: Label;
  /** Index of its first sentence. */
  readonly first: number;
  /** Index of its last sentence. */
  readonly last: number;
}

/**
 * The answer as blocks of one part each, in the order told. Sentences without times (words that were typed, not spoken)
 * have no place on the band and are left out.
 */
export function runsOf(sentences: readonly Sentence[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { label, startMs, endMs }] of sentences.entries()) {
    if (startMs === undefined || endMs === undefined) continue;
    const before = runs.at(-1);
    if (before && before.label === label && before.last === index - 1) {
      runs[runs.length - 1] = { ...before, endMs: Math.max(before.endMs, endMs), last: index };
    } else {
      runs.push({ label, startMs, endMs, first: index, last: index });
    }
  }
  return runs;
}

/**
 * Where pressing a part's key leads: its first block, or, when one already stands in it, its next one and from the last
 * back to the first.
 * @param atMs the playhead
 */
export function nextRun(runs: readonly Run[], label: Label, atMs: number): Run | undefined {
  const own = runs.filter((run) => run.label === label);
  const here = own.findIndex((run) => atMs >= run.startMs && atMs < run.endMs);
  return own[(here + 1) % Math.max(1, own.length)];
}

/** The share of the told time that each part takes, 0..1; asides count into the whole. */
export function sharesOf(runs: readonly Run[]): Readonly<Record<Label, number>> {
  const shares: Record<Label, number> = { S: 0, T: 0, A: 0, R: 0, other: 0 };
  const wholeMs = runs.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  if (wholeMs === 0) return shares;
  for (const { label, startMs, endMs } of runs) shares[label] += (endMs - startMs) / wholeMs;
  return shares;
}
