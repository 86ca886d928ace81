import type { Token } from '../language/tokens';
import { wordLikeness } from '../language/vectors';

/** Words that questions are made of, whatever they are about. */
const ASKING = new Set(
  `tell time describe walk give example last ever happen situation handle way do did part go come be have take case thing
   something someone somebody get make deal involve find people work want need wrong problem how when where who what turn
   keep cause run bring good bad first own other really too moment day year tough hard system`.split(/\s+/),
);
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
/** Words as near as this are as good as the same: "release" and "releases", "outage" and "downtime". Cosine. */
const SAME = 0.7;
/** The first sentences often say the question again before they tell something else. */
const OPENING = 2;

const contentOf = (tokens: readonly Token[]): Token[] =>
  tokens.filter(({ pos, number }) => CONTENT.has(pos) && !number);

/**
 * Whether an answer, once it is under way, speaks of anything that the question named, in its own word or one as good as
 * the same. One that does may be a near miss, and is never said to be off the question.
 */
export function takesUp(question: readonly Token[], sentences: readonly (readonly Token[])[]): boolean {
  const asked = contentOf(question).filter(({ lemma }) => !ASKING.has(lemma));
  const told = new Map(contentOf(sentences.slice(OPENING).flat()).map((token) => [token.lemma, token]));
  return asked.some(
    (word) => told.has(word.lemma) || [...told.values()].some((own) => wordLikeness(word, own) >= SAME),
  );
}
