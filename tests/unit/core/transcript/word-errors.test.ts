import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedWords, wordErrors } from '../../../../src/core/transcript/word-errors';

describe('word errors', () => {
  it.each([
    ['We didn’t stop, by ten.', 'we didnt stop by 10', 0],
    ['nine hundred and twenty-five percent', '900 and 25%', 0],
    ['So, um, we rolled back.', 'So we rolled back.', 0],
    ['one two three four', 'one two four', 0.25],
    ['one two three four', 'one two and three four', 0.25],
    ['one two three four', 'one too three four', 0.25],
    ['one two three four', '', 1],
    ['', '', 0],
    ['', 'thank you', 1],
  ])('%j heard as %j: %d', (said, heard, rate) => {
    expect(wordErrors(said, heard).rate).toBe(rate);
  });

  it('tells replaced, missed and added words apart', () => {
    expect(wordErrors('a b c d e f', 'x b d e f g')).toMatchObject({ said: 6, replaced: 1, missed: 1, added: 1 });
  });

  it('is none between a text and itself, and no more than all words of the longer one', () => {
    const text = fc.array(fc.constantFrom('roll', 'back', 'the', 'canary', 'seven', '12'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const said = one.join(' ');
        const heard = two.join(' ');
        const { replaced, missed, added } = wordErrors(said, heard);
        expect(wordErrors(said, said).rate).toBe(0);
        const back = wordErrors(heard, said);
        expect(replaced + missed + added).toBe(back.replaced + back.missed + back.added);
        expect(replaced + missed + added).toBeLessThanOrEqual(
          Math.max(comparedWords(said).length, comparedWords(heard).length),
        );
        expect(missed - added).toBe(comparedWords(said).length - comparedWords(heard).length);
      }),
    );
  });
});
