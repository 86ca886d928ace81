/** How much of the prompt the engine keeps; it drops the beginning of a longer one. */
const PROMPT_TOKENS = 224;

/**
 * The text a piece is taken to follow: it tells the engine to write hesitations down and how words of the field are
 * spelled. Given afresh to each piece, because it fades within a longer one.
 */
const MANNER = 'Um, uh, so, hmm, er, ah.';

/**
 * @param vocabulary words the answer is likely to hold, the likeliest first
 * @param countTokens how many tokens of the engine a text takes
 * @param most tokens to spend; each costs a little time with every piece
 */
export function promptFor(vocabulary: readonly string[], countTokens: (text: string) => number, most: number): string {
  const limit = Math.min(most, PROMPT_TOKENS);
  const words: string[] = [];
  for (const word of new Set(vocabulary)) {
    if (countTokens(textOf([...words, word])) > limit) break;
    words.push(word);
  }
  return textOf(words);
}

const textOf = (words: readonly string[]): string => (words.length === 0 ? MANNER : `${words.join(', ')}. ${MANNER}`);
