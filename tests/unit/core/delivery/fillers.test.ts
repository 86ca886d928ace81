import { describe, expect, it } from 'vitest';
import { textFillers } from '../../../../src/core/delivery/fillers';
import { foundIn, readMarked } from './golden';
import { BUILT_ON } from './lines-built-on';
import { KEPT_APART } from './lines-kept-apart';

describe('fillers in the text', () => {
  it.each(BUILT_ON)('%s', (line) => {
    const { words, fillers } = readMarked(line);
    expect(foundIn(words)).toEqual(fillers);
  });

  it('names each by what was said, with its times', () => {
    const { words } = readMarked('Um you know we we had sort of three');
    expect(textFillers(words)).toEqual([
      { word: 'um', startMs: 0, endMs: 250, heard: 'text' },
      { word: 'you know', startMs: 300, endMs: 850, heard: 'text' },
      { word: 'we', startMs: 900, endMs: 1450, heard: 'text' },
      { word: 'sort of', startMs: 1800, endMs: 2350, heard: 'text' },
    ]);
  });
});

describe('lines the rules have not seen', () => {
  const counts = { right: 0, wrong: 0, missed: 0 };
  for (const line of KEPT_APART) {
    const { words, fillers } = readMarked(line);
    const found = foundIn(words);
    const right = found.filter((one) => fillers.includes(one)).length;
    counts.right += right;
    counts.wrong += found.length - right;
    counts.missed += fillers.length - right;
  }

  it('are many', () => expect(KEPT_APART.length + BUILT_ON.length).toBeGreaterThanOrEqual(150));

  // 0.95 and 0.93 when they were written.
  it('finds nine of ten fillers, and nine of ten it finds are some', () => {
    expect(counts.right / (counts.right + counts.wrong)).toBeGreaterThanOrEqual(0.9);
    expect(counts.right / (counts.right + counts.missed)).toBeGreaterThanOrEqual(0.9);
  });
});
