import type { Metric } from '../../shared/question';

const ASKS_FOR_PROOF =
  /\b(?:figures?|numbers?|metrics?|measured?|measurements?|proof|prove|evidence|how do you know|what changed|by how much)\b/i;

/** Whether the interviewer wants to see it in figures. */
export const asksForProof = (asked: string): boolean => ASKS_FOR_PROOF.test(asked);

/** How long the bars of a figure before and after are, 0..1 of the longer one. */
export function proofShares({ before, after }: Metric): { readonly before: number; readonly after: number } {
  const most = Math.max(Math.abs(before), Math.abs(after));
  if (most === 0) return { before: 0, after: 0 };
  return { before: Math.abs(before) / most, after: Math.abs(after) / most };
}
