import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../../../src/core/star/language/tokens';
import { supportOf, themesOf } from '../../../../../src/core/star/story/support';
import { THEMES } from '../../../../../src/core/star/story/themes';

const named = (question: string): string[] => themesOf(question).map((k) => THEMES[k]?.id ?? '');
const support = (id: string, ...sentences: string[]) =>
  supportOf(sentences.map(tokensOf))[THEMES.findIndex((theme) => theme.id === id)];

describe('themesOf', () => {
  it('reads what a question asks about', () => {
    expect(named('Tell me about a certificate that expired in production.')).toContain('certificate');
    expect(named('Describe a conflict with another team.')).toEqual(expect.arrayContaining(['dispute', 'teams']));
  });

  it('finds nothing in a question about nothing in particular', () => {
    expect(named('Tell me about a good day.')).toEqual([]);
  });
});

describe('supportOf', () => {
  it('counts different words, not the same one again', () => {
    const once = support('certificate', 'Well.', 'The certificate had expired.');
    const often = support('certificate', 'Well.', 'The certificate, that certificate, the certificate had expired.');
    expect(once?.different).toBe(2);
    expect(often?.different).toBe(2);
  });

  it('takes nothing from a first sentence, which may only say the question again', () => {
    expect(support('certificate', 'A time a certificate expired, yes.', 'I went home.')?.different).toBe(0);
  });
});
