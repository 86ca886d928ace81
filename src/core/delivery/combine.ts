import type { Filler } from '../../shared/transcript';
import type { Span } from '../../shared/units';

/**
 * A hesitation found in the sound and one in the text are one when the word begins at most this long after the sound ends,
 * or ends this long before it begins: the engine's alignment puts hesitations behind their sound.
 */
const BEHIND_MS = 800;
const AHEAD_MS = 300;

export interface HeardInSound extends Span {
  readonly word: string;
}

const middle = ({ startMs, endMs }: Span): number => (startMs + endMs) / 2;
const sameOne = (sound: Span, word: Span): boolean =>
  word.startMs - sound.endMs <= BEHIND_MS && sound.startMs - word.endMs <= AHEAD_MS;

const HESITATIONS: ReadonlySet<string> = new Set(['um', 'uh', 'er', 'ah', 'hmm']);

/**
 * Joins the fillers of the text with the hesitations of the sound. Where both tell of one, the text says which it was and
 * the sound when.
 * @returns in order of time
 */
export function combineFillers(text: readonly Filler[], sound: readonly HeardInSound[]): Filler[] {
  const free = new Set(sound);
  const told = text.map((filler): Filler => {
    if (!HESITATIONS.has(filler.word)) return filler;
    const near = [...free]
      .filter((one) => sameOne(one, filler))
      .sort((a, b) => Math.abs(middle(a) - middle(filler)) - Math.abs(middle(b) - middle(filler)))[0];
    if (!near) return filler;
    free.delete(near);
    return { word: filler.word, startMs: near.startMs, endMs: near.endMs, heard: 'both' };
  });
  const heard = [...free].map(({ word, startMs, endMs }): Filler => ({ word, startMs, endMs, heard: 'sound' }));
  return [...told, ...heard].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}
