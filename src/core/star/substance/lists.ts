import { type Token, tokensOf } from '../language/tokens';

/** Single words between commas: from so many in a row they are a list and no speech. */
const IN_A_ROW = 3;
/** A sentence of which this share stands in such a list is one. */
const MOSTLY = 0.6;
/** Said between commas by everybody. */
const SPOKEN =
  /^(um|uh|er|erm|ah|hmm|like|yeah|yes|no|well|so|okay|ok|right|you know|i mean|and|but|or|no wait|sorry)$/i;

/** Runs of single words between commas, each with where it begins and how many words it holds. */
function runsIn(text: string): { readonly from: number; readonly to: number }[] {
  const pieces = text.split(/[,;]\s*/).map((piece) => piece.trim().replace(/[.?!]+$/, ''));
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= pieces.length; at++) {
    const piece = pieces[at];
    const single = piece !== undefined && piece !== '' && !piece.includes(' ') && !SPOKEN.test(piece);
    if (single) continue;
    if (at - from >= IN_A_ROW) runs.push({ from, to: at });
    from = at + 1;
  }
  return runs;
}

const listed = (text: string): number => runsIn(text).reduce((sum, { from, to }) => sum + to - from, 0);

/** Whether a sentence is mostly words in a row: "canary, telemetry, rollback, schema". */
export const isList = (text: string): boolean => listed(text) / Math.max(1, text.split(/\s+/).length) >= MOSTLY;

/** The tokens of a sentence less the words that only stand in a row at its end or in its middle. */
export function withoutLists(text: string, tokens: readonly Token[]): readonly Token[] {
  const runs = runsIn(text);
  if (runs.length === 0) return tokens;
  const pieces = text.split(/[,;]\s*/);
  const kept = pieces.filter((_, at) => !runs.some(({ from, to }) => at >= from && at < to));
  return tokensOf(kept.join(', '));
}
