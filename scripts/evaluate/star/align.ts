import type { Label } from '../../../src/shared/feedback';

/** How many changes turn the first i of `said` into the first j of `heard` (edit distance), by i and j. */
function changes(said: readonly string[], heard: readonly string[]): Uint16Array[] {
  const cost: Uint16Array[] = [Uint16Array.from({ length: heard.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= said.length; i += 1) {
    const above = cost[i - 1] as Uint16Array;
    const row = new Uint16Array(heard.length + 1);
    row[0] = i;
    for (let j = 1; j <= heard.length; j += 1) {
      const same = (above[j - 1] as number) + (said[i - 1] === heard[j - 1] ? 0 : 1);
      row[j] = Math.min(same, (above[j] as number) + 1, (row[j - 1] as number) + 1);
    }
    cost.push(row);
  }
  return cost;
}

export interface Aligned {
  /** The label of the word said where each word was heard. */
  readonly labels: readonly Label[];
  /** Words left out, put in or changed, as a share of those said. */
  readonly errorRate: number;
}

/** Carries labels from the words that were said to those that were heard: laid along each other with the fewest changes. */
export function alignLabels(said: readonly string[], labels: readonly Label[], heard: readonly string[]): Aligned {
  const cost = changes(said, heard);
  const at = (i: number, j: number): number => cost[i]?.[j] ?? 0;
  const found: Label[] = new Array(heard.length);
  let i = said.length;
  for (let j = heard.length; j > 0; ) {
    const step = said[i - 1] === heard[j - 1] ? 0 : 1;
    if (i > 0 && at(i, j) === at(i - 1, j - 1) + step) {
      found[j - 1] = labels[i - 1] as Label;
      i -= 1;
      j -= 1;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) i -= 1;
    else {
      // A word put in belongs to what was being said.
      found[j - 1] = labels[Math.max(0, i - 1)] as Label;
      j -= 1;
    }
  }
  return { labels: found, errorRate: at(said.length, heard.length) / Math.max(1, said.length) };
}
