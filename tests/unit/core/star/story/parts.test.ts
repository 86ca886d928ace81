import { describe, expect, it } from 'vitest';
import { missingParts } from '../../../../../src/core/star/story/parts';

const sentence = (chances: Partial<Record<'S' | 'T' | 'A' | 'R' | 'other', number>>) => ({
  chances: { S: 0, T: 0, A: 0, R: 0, other: 0, ...chances },
});

describe('missingParts', () => {
  it('misses what no sentence carries', () => {
    expect(missingParts([sentence({ S: 0.9 }), sentence({ A: 0.95 }), sentence({ R: 0.99 })])).toEqual(['T']);
  });

  it('does not take a faint trace for a part', () => {
    const faint = Array.from({ length: 3 }, () => sentence({ A: 0.8, R: 0.1 }));
    expect(missingParts(faint)).toContain('R');
  });

  it('takes several hints at a situation for one, but not several hints at a result', () => {
    const hints = Array.from({ length: 3 }, () => sentence({ S: 0.4, R: 0.4 }));
    expect(missingParts(hints)).not.toContain('S');
    expect(missingParts(hints)).toContain('R');
  });

  it('misses everything in an empty answer', () => {
    expect(missingParts([])).toEqual(['S', 'T', 'A', 'R']);
  });
});
