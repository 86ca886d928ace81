import { describe, expect, it } from 'vitest';
import { textFillers } from '../../../../src/core/delivery/fillers';
import { foundIn, readMarked } from './golden';
import { BUILT_ON } from './lines-built-on';

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
