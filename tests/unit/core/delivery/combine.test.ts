import { describe, expect, it } from 'vitest';
import { combineFillers } from '../../../../src/core/delivery/combine';
import type { Filler } from '../../../../src/shared/transcript';

const inText = (word: string, startMs: number): Filler => ({ word, startMs, endMs: startMs + 300, heard: 'text' });
const inSound = (word: string, startMs: number) => ({ word, startMs, endMs: startMs + 200 });

describe('fillers of text and sound together', () => {
  it('are one where both tell of it: the word of the text, the time of the sound', () => {
    expect(combineFillers([inText('er', 1000)], [inSound('uh', 1150)])).toEqual([
      { word: 'er', startMs: 1150, endMs: 1350, heard: 'both' },
    ]);
  });

  it('are one where the engine put the word behind the sound', () => {
    expect(combineFillers([inText('um', 2000)], [inSound('um', 1200)])).toHaveLength(1);
    expect(combineFillers([inText('um', 2500)], [inSound('um', 1200)])).toHaveLength(2);
  });

  it('keep what only one of them heard, in order of time', () => {
    expect(combineFillers([inText('um', 5000)], [inSound('uh', 1000)]).map(({ heard }) => heard)).toEqual([
      'sound',
      'text',
    ]);
  });

  it('give each sound to one word only', () => {
    const found = combineFillers([inText('um', 1000), inText('uh', 1300)], [inSound('um', 1050)]);
    expect(found.map(({ word, heard }) => [word, heard])).toEqual([
      ['um', 'both'],
      ['uh', 'text'],
    ]);
  });

  it('leave "like" and repeated starts alone', () => {
    const like = inText('like', 1000);
    expect(combineFillers([like], [inSound('uh', 1000)])).toContainEqual(like);
  });
});
