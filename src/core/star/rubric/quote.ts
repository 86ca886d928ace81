import type { Evidence } from '../../../shared/feedback';
import type { AnalysedSentence } from '../analyse';

/** A sentence as evidence: its words, its place, the moment it was said. */
export const evidenceOf = (sentences: readonly AnalysedSentence[], at: number): Evidence[] => {
  const sentence = sentences[at];
  if (!sentence) return [];
  const { text, startMs } = sentence;
  return [{ quote: text, sentence: at, ...(startMs === undefined ? {} : { startMs }) }];
};

/** Words people begin with before they say anything. */
const OPENERS =
  /^(?:(?:so|and|but|then|um|uh|er|well|okay|ok|yeah|yes|right|now|also|oh|like|anyway|basically)\b[,\s]*)+/i;
/** A quote inside a sentence of ours is this long at most, in words. */
const LONGEST = 12;
const SHORTEST = 4;

/** The words of a sentence to be quoted within one of ours: its beginning, cut where a speaker would breathe. */
export function quoted(text: string): string {
  const bare = text.replace(OPENERS, '').replace(/[.?!…,;:\s]+$/u, '');
  const words = (bare === '' ? text : bare).split(/\s+/);
  if (words.length <= LONGEST) return `“${words.join(' ')}”`;
  const breath = words.findLastIndex((word, at) => at >= SHORTEST && at < LONGEST && /[,;:–]$/.test(word));
  const cut = words.slice(0, breath < 0 ? LONGEST : breath + 1).join(' ');
  return `“${cut.replace(/[,;:–]+$/, '')} …”`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export const percent = (share: number): string => `${Math.round(100 * share)} %`;
