import { describe, expect, it } from 'vitest';
import { cosine, meanVector, wordLikeness } from '../../../../../src/core/star/language/vectors';

const word = (text: string) => ({ text, lemma: text });

describe('wordLikeness', () => {
  it('finds words of like meaning nearer than words of another', () => {
    expect(wordLikeness(word('customer'), word('client'))).toBeGreaterThan(
      wordLikeness(word('customer'), word('river')),
    );
  });

  it('is one for the same word and nought for one it does not know', () => {
    expect(wordLikeness(word('qqqzz'), word('qqqzz'))).toBe(1);
    expect(wordLikeness(word('qqqzz'), word('customer'))).toBe(0);
  });
});

describe('meanVector', () => {
  it('is all nought where no word is known', () => {
    expect(meanVector([word('qqqzz')]).every((value) => value === 0)).toBe(true);
  });

  it('lies between the words it is made of', () => {
    const [a, b] = [word('bank'), word('server')];
    const both = meanVector([a, b]);
    expect(cosine(both, meanVector([a]))).toBeGreaterThan(cosine(meanVector([a]), meanVector([b])));
  });
});
