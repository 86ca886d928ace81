import { describe, expect, test } from 'vitest';
import { wordErrorRate } from '../../e2e/words';

describe('the word error rate the end-to-end tests measure with', () => {
  test('is 0 for the same words, whatever their case and marks', () => {
    expect(wordErrorRate('We didn’t stop, by ten.', 'we didnt stop by 10')).toBe(0);
  });

  test('counts each word put in, left out or replaced once', () => {
    expect(wordErrorRate('one two three four', 'one two four')).toBe(0.25);
    expect(wordErrorRate('one two three four', 'one two and three four')).toBe(0.25);
    expect(wordErrorRate('one two three four', 'one too three four')).toBe(0.25);
    expect(wordErrorRate('one two three four', '')).toBe(1);
    expect(wordErrorRate('one two', 'three four five')).toBe(1.5);
  });
});
