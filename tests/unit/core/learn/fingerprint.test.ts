import { describe, expect, it } from 'vitest';
import { featuresText, fingerprint } from '../../../../src/core/learn/fingerprint';

describe('fingerprint', () => {
  it('is the same for the same text and another for any other', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'the same words', 'the same word'];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
    expect(fingerprint('the same words')).toBe(fingerprint('the same words'));
    expect(fingerprint('x')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('sees features that changed in name or value', () => {
    const text = (name: string, value: number): string => featuresText(new Map([[name, value]]));
    expect(text('a', 1)).not.toBe(text('a', 0.5));
    expect(text('a', 1)).not.toBe(text('b', 1));
  });
});
