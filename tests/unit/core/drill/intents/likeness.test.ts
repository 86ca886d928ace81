import { describe, expect, it } from 'vitest';
import { conceptsLike } from '../../../../../src/core/drill/intents/likeness';

const like = (word: string): string[] => conceptsLike(word, word).map(({ concept }) => concept);

describe('concepts a word is like', () => {
  it('finds the one it is a name of, to the full', () => {
    expect(conceptsLike('latency', 'latency').find(({ concept }) => concept === 'latency')?.value).toBe(1);
  });

  it('finds one for a word that no list holds', () => {
    expect(like('consumers')).toContain('customers');
  });

  it('finds none for a word without a meaning of its own here', () => {
    expect(like('zzzz')).toEqual([]);
  });

  it('stays within nought and one', () => {
    for (const word of ['customers', 'slow', 'undo', 'banana', 'revert'])
      for (const { value } of conceptsLike(word, word)) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
      }
  });
});
