import { describe, expect, it } from 'vitest';
import { spellOutWords } from '../../../../../src/core/star/language/contractions';
import { cueText, plainText, tokensByWord, tokensOf } from '../../../../../src/core/star/language/tokens';

const texts = (text: string): string =>
  tokensOf(text)
    .map((token) => token.text)
    .join(' ');

describe('plainText', () => {
  it('takes case, marks and hyphens away and keeps figures in one piece', () => {
    expect(plainText('At 9:50, 2,300 “roll-backs” — DONE!')).toBe('at 950 2300 roll backs done');
  });
});

describe('spellOutWords', () => {
  it('puts lost apostrophes back', () => {
    expect(spellOutWords(['i', 'didnt', 'know', 'theyre', 'down'])).toEqual([
      'i',
      'did not',
      'know',
      'they are',
      'down',
    ]);
  });

  it('leaves an id that names a record alone', () => {
    expect(spellOutWords(['the', 'id', 'and', 'then', 'id', 'gone'])).toEqual([
      'the',
      'id',
      'and',
      'then',
      "i'd",
      'gone',
    ]);
  });
});

describe('tokensOf', () => {
  it('tells "had" from "would" behind the same letters', () => {
    expect(texts("I'd gone home and I'd go again")).toBe('i had gone home and i would go again');
  });

  it('tells "is" from "has"', () => {
    expect(texts("it's been fixed and it's quiet")).toBe('it has been fixed and it is quiet');
  });

  it('gives the tense of verbs and marks numbers, but not the pronoun "one"', () => {
    const tokens = tokensOf('we restored forty rows and that one failed');
    expect(tokens.find(({ text }) => text === 'restored')?.tense).toBe('past');
    expect(tokens.filter(({ number }) => number).map(({ text }) => text)).toEqual(['forty']);
  });

  it('reads the same with and without marks', () => {
    expect(texts("We hadn't noticed, so I called Kim.")).toBe(texts('we hadnt noticed so i called kim'));
  });
});

describe('tokensByWord', () => {
  it('keeps the tokens of each word with it, marks and contractions included', () => {
    const words = ['So,', "I'd", 'rolled', '--', 'v2.4.0', 'back.'];
    const byWord = tokensByWord(words).map((tokens) => tokens.map(({ text }) => text).join(' '));
    expect(byWord[1]).toBe('i had');
    expect(byWord[3]).toBe('');
    expect(byWord[5]).toBe('back');
  });
});

describe('cueText', () => {
  it('writes numbers as # between single spaces', () => {
    expect(cueText(tokensOf('Errors fell to 3 percent.'))).toBe(' errors fell to # percent ');
  });
});
