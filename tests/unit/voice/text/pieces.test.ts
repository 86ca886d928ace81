import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_PIECE, LATER_PIECE, piecesOf } from '../../../../src/voice/text/pieces';

describe('pieces to say', () => {
  it('are the sentences', () => {
    expect(piecesOf('It broke at 3.5 percent. Who knew? "Nobody." Then we met.')).toEqual([
      'It broke at 3.5 percent.',
      'Who knew?',
      '"Nobody."',
      'Then we met.',
    ]);
  });

  it('cut a long sentence at a comma rather than inside a phrase', () => {
    const clause = 'the pipeline failed at the integration stage on the day of the release';
    const [first, second] = piecesOf(`${clause}, ${clause}, ${clause}.`);
    expect(first).toBe(`${clause}, ${clause},`);
    expect(second).toBe(`${clause}.`);
  });

  it('cut what has no comma between words, and a word without end where it is', () => {
    expect(piecesOf('word '.repeat(100)).every((piece) => /^(word ?)+$/.test(piece))).toBe(true);
    expect(piecesOf('x'.repeat(700)).map((piece) => piece.length)).toEqual([FIRST_PIECE, LATER_PIECE, 240]);
  });

  it('are none of nothing', () => {
    expect(piecesOf('  \n ')).toEqual([]);
  });

  it('are never too long, never empty, and lose nothing', () => {
    const letters = fc.constantFrom('a', 'B', '1', '.', '?', ',', ' ', '"', ';');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 1500 }), (text) => {
        const pieces = piecesOf(text);
        expect(pieces.every((piece) => piece.length <= LATER_PIECE && piece.trim() !== '')).toBe(true);
        expect(pieces.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
