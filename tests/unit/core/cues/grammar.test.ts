import { describe, expect, it } from 'vitest';
import { classOf, gramsOf } from '../../../../src/core/cues/grammar';
import { tokensOf } from '../../../../src/core/star/language/tokens';

const classes = (text: string): string => tokensOf(text).map(classOf).join(' ');

describe('word classes', () => {
  it('are the same for two statements built alike, whatever they are about', () => {
    expect(classes('we would not restore the database')).toBe(classes('we would not promote the artifact'));
  });

  it('tell what was done from what is to be done', () => {
    expect(classes('we restored the database')).not.toBe(classes('we restore the database'));
  });

  it('keep the words that carry the mood', () => {
    expect(classes('if it fails again I would not')).toMatch(/^if it .* again i would not$/);
  });

  it('come in rows with the ends marked', () => {
    expect(gramsOf(['i', 'would'], 4)).toEqual([
      '^',
      '^ i',
      '^ i would',
      '^ i would $',
      'i',
      'i would',
      'i would $',
      'would',
      'would $',
      '$',
    ]);
  });
});
