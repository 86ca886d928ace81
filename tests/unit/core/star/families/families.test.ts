import { describe, expect, it } from 'vitest';
import { FAMILIES, familiesIn } from '../../../../../src/core/star/families';
import { familiesOf } from '../../../../../src/core/star/families/family';
import { cueText, tokensOf } from '../../../../../src/core/star/language/tokens';

const found = (text: string): string[] => familiesIn(cueText(tokensOf(text)));

describe('the cue families', () => {
  it('have ids of their own', () => {
    expect(new Set(FAMILIES.map(({ id }) => id)).size).toBe(FAMILIES.length);
  });

  it.each([
    ["I'd promised the desk we'd be back by ten.", 'promise'],
    ['That one landed on my desk.', 'on-me'],
    ['Nobody else was on shift.', 'nobody-else'],
    ['I pulled the logs first.', 'i-did'],
    ['Turns out the pool was full.', 'found'],
    ['Latency went from 900 milliseconds to 80.', 'change-of'],
    ["It's still the default today.", 'lasts'],
    ['What I usually do is call them.', 'habit'],
    ["If it were up to me I'd stop it.", 'if'],
    ['The next thing I would do is wait.', 'would'],
    ['I am very good with people.', 'self'],
    ['So yeah, that is about it.', 'closing'],
  ])('hear in "%s" that it is %s', (text, family) => {
    expect(found(text)).toContain(family);
  });

  it('hear nothing where nothing is said', () => {
    expect(found('')).toEqual([]);
  });
});

describe('familiesOf', () => {
  it('refuses a pattern that names a list that is not there', () => {
    expect(() => familiesOf([['odd', 'odd', ' {colours} ']], {})).toThrow(/colours/);
  });
});
