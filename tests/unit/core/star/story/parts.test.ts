import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../../src/core/star/story/parts';

const sentence = (chances: Partial<Record<'S' | 'T' | 'A' | 'R' | 'other', number>>) => ({
  chances: { S: 0, T: 0, A: 0, R: 0, other: 0, ...chances },
});

describe('partsOf', () => {
  it('misses what no sentence carries', () => {
    expect(partsOf([sentence({ S: 0.9 }), sentence({ A: 0.95 }), sentence({ R: 0.99 })]).missing).toEqual(['T']);
  });

  it('does not take a faint trace for a part', () => {
    const faint = Array.from({ length: 3 }, () => sentence({ A: 0.8, R: 0.1 }));
    expect(partsOf(faint).missing).toContain('R');
  });

  it('misses everything in an empty answer', () => {
    expect(partsOf([]).missing).toEqual(['S', 'T', 'A', 'R']);
  });
});
