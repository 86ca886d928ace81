import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWords } from '../../../../src/core/transcript/word-times';
import type { RoughWord } from '../../../../src/core/transcript/words';

const word = (text: string, startMs: number, endMs: number): RoughWord => ({ text, startMs, endMs, confidence: 0.9 });
const placed = (words: RoughWord[], islands: { startMs: number; endMs: number }[]): string[] =>
  placeWords(words, islands).map(({ text, startMs, endMs }) => `${text} ${startMs}-${endMs}`);

describe('placing words in speech', () => {
  it('pulls the first and last word of a stretch to its borders', () => {
    expect(placed([word('we', 260, 400), word('deployed', 400, 1150)], [{ startMs: 200, endMs: 1200 }])).toEqual([
      'we 200-400',
      'deployed 400-1200',
    ]);
  });

  it('keeps words out of the pause between two stretches', () => {
    const islands = [
      { startMs: 0, endMs: 1000 },
      { startMs: 2000, endMs: 3000 },
    ];
    expect(placed([word('stop', 300, 1600), word('then', 1500, 2400), word('go', 2400, 3100)], islands)).toEqual([
      'stop 0-1000',
      'then 2000-2400',
      'go 2400-3000',
    ]);
  });

  it('leaves words without any speech out', () => {
    expect(placed([word('phantom', 0, 500)], [])).toEqual([]);
  });

  it('gives a word that has no time a little', () => {
    expect(
      placed([word('a', 0, 500), word('b', 500, 500), word('c', 500, 1000)], [{ startMs: 0, endMs: 1000 }]),
    ).toEqual(['a 0-500', 'b 500-540', 'c 540-1000']);
  });

  it('gives every word a time in order, without overlap, inside speech', () => {
    const words = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: -200, max: 900 })), { maxLength: 25 })
      .map((steps) => {
        let at = 0;
        return steps.map(([length, gap], index) => {
          const startMs = Math.max(0, at + gap);
          at = startMs + length;
          return word(`w${index}`, startMs, at);
        });
      });
    const islands = fc
      .array(fc.tuple(fc.integer({ min: 300, max: 2000 }), fc.integer({ min: 100, max: 3000 })), {
        minLength: 1,
        maxLength: 8,
      })
      .map((steps) => {
        let at = 0;
        return steps.map(([gap, length]) => {
          const startMs = at + gap;
          at = startMs + length;
          return { startMs, endMs: at };
        });
      });
    fc.assert(
      fc.property(words, islands, (given, speech) => {
        const found = placeWords(given, speech);
        expect(found.map(({ text }) => text)).toEqual(given.map(({ text }) => text));
        for (const [index, { startMs, endMs }] of found.entries()) {
          expect(startMs).toBeGreaterThanOrEqual(found[index - 1]?.endMs ?? 0);
          expect(endMs).toBeGreaterThanOrEqual(startMs);
          expect(speech.some((island) => island.startMs <= startMs && endMs <= island.endMs)).toBe(true);
        }
      }),
    );
  });
});
