/** A voice starts on the first piece while the rest waits, so the first is kept shorter. Characters. */
export const FIRST_PIECE = 160;
export const LATER_PIECE = 300;

const SENTENCE_END = /(?<=[.?!]["')\]]*)\s+(?=["'(]*[A-Z0-9])/;
/** Places to breathe inside a sentence, the better first. */
const BREATHS = [/[;:]\s/g, /,\s/g, /\s/g];

/** The last good place to cut at or before `most` characters; a word longer than that is cut where it is. */
function cutAt(text: string, most: number): number {
  for (const breath of BREATHS) {
    const places = [...text.slice(0, most).matchAll(breath)].map(({ index, 0: found }) => index + found.length);
    // A cut right at the beginning would leave a crumb and the same sentence again.
    const place = places.filter((at) => at > most / 3).at(-1);
    if (place !== undefined) return place;
  }
  return most;
}

function shortened(sentence: string, most: number, later: number): string[] {
  if (sentence.length <= most) return [sentence];
  const at = cutAt(sentence, most);
  return [sentence.slice(0, at).trim(), ...shortened(sentence.slice(at).trim(), later, later)];
}

/**
 * Cuts a text into what a voice says in one breath: sentences, and long sentences at their commas. Joined by spaces they
 * are the text again.
 */
export function piecesOf(text: string): string[] {
  const sentences = text.trim().split(SENTENCE_END);
  return sentences
    .flatMap((sentence, at) => shortened(sentence.trim(), at === 0 ? FIRST_PIECE : LATER_PIECE, LATER_PIECE))
    .filter((piece) => piece !== '');
}
