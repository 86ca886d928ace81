import { describe, expect, it } from 'vitest';
import { endsSentence } from '../../../../../src/core/star/sentences/punctuation';

describe('endsSentence', () => {
  it.each([
    ['down.', 'We', true],
    ['why?"', 'She', true],
    ['Dr.', 'Khan', false],
    ['p.m.', 'We', true],
    ['p.m.', 'sharp', false],
    ['J.', 'Smith', false],
    ['I.', 'Then', true],
    ['well...', 'you', false],
    ['well...', 'You', true],
    ['and', 'Then', false],
  ])('%s before %s: %s', (word, next, ends) => {
    expect(endsSentence(word, next)).toBe(ends);
  });
});
