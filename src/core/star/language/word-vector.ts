import type { Token } from './tokens';
import { meanVector, vectorAxes } from './vectors';

/** Word vectors have length one; this brings them to the size of what nets learn beside them. */
const LOUDNESS = 2;

/** The vector of one word as nets read it; all zero for a word that has none. */
export const wordVector = (token: Pick<Token, 'text' | 'lemma'>): Float32Array =>
  Float32Array.from(meanVector([token]), (value) => LOUDNESS * value);

/** What stands for a mark of punctuation. */
export const noVector = (): Float32Array => new Float32Array(vectorAxes());
