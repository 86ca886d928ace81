import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../../../src/core/transcript/join';
import type { RoughWord } from '../../../../src/core/transcript/words';

/** `said('we rolled back', 0, 300)`: words of 300 ms each from 0 on. */
const said = (text: string, startMs: number, eachMs: number): RoughWord[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    startMs: startMs + index * eachMs,
    endMs: startMs + (index + 1) * eachMs,
    confidence: 0.9,
  }));

const piece = (startMs: number, endMs: number, keepFromMs = startMs, keepToMs = endMs) => ({
  startMs,
  endMs,
  keepFromMs,
  keepToMs,
  voicedMs: endMs - startMs,
  sureShare: 1,
});
const text = (words: readonly RoughWord[]): string => words.map((word) => word.text).join(' ');

describe('joining pieces', () => {
  it('sets those parted by a pause one after the other', () => {
    const words = joinPieces([
      { piece: piece(0, 1000), words: said('we rolled back', 0, 300) },
      { piece: piece(2000, 3000), words: said('back then', 2000, 300) },
    ]);
    expect(text(words)).toBe('we rolled back back then');
  });

  it('does not double a word that both heard at a cut in speech', () => {
    const words = joinPieces([
      { piece: piece(0, 1500, 0, 1050), words: said('we rolled back the new', 0, 300) },
      { piece: piece(600, 3000, 1050), words: said('back the new version', 620, 300) },
    ]);
    expect(text(words)).toBe('we rolled back the new version');
  });

  it('takes the better half of each where they do not agree', () => {
    const words = joinPieces([
      { piece: piece(0, 1500, 0, 1050), words: said('we rolled back the nuh', 0, 300) },
      { piece: piece(600, 3000, 1050), words: said('ack thee new version', 600, 300) },
    ]);
    // Words whose middle lies before the cut come from the first, the others from the second.
    expect(text(words)).toBe('we rolled back thee new version');
  });

  it('loses nothing when one of them heard nothing', () => {
    const first = { piece: piece(0, 1500, 0, 1050), words: said('we rolled back', 0, 300) };
    const second = { piece: piece(600, 3000, 1050), words: [] };
    expect(text(joinPieces([first, second]))).toBe('we rolled back');
    expect(joinPieces([])).toEqual([]);
  });
});
