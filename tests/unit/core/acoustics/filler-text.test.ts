import { describe, expect, it } from 'vitest';
import { TEXT_FIGURES, textFigures } from '../../../../src/core/acoustics/filler-text';

const word = (text: string, startMs: number, endMs: number, confidence = 0.9) => ({ text, startMs, endMs, confidence });
const named = (...args: Parameters<typeof textFigures>): Record<string, number> => {
  const figures = textFigures(...args);
  return Object.fromEntries(TEXT_FIGURES.map((name, at) => [name, figures[at] ?? Number.NaN]));
};

const span = { startMs: 1000, endMs: 1400 };

describe('what the words say about a stretch of voice', () => {
  it('has a figure for each name', () => expect(textFigures(span, [], [])).toHaveLength(TEXT_FIGURES.length));

  it('tells how much of it words cover, and how surely', () => {
    const found = named(span, [word('deploy', 1200, 1800, 0.5)], []);
    expect(found).toMatchObject({ covered: 0.5, coveredSurely: 0.25, wordConfidence: 0.5, misheard: 0 });
  });

  it('tells a word that takes longer than its letters need', () => {
    const short = named(span, [word('a', 950, 1450)], []);
    const long = named(span, [word('infrastructure', 900, 1700)], []);
    expect(short.wordStretch).toBeGreaterThan(2 * (long.wordStretch ?? 0));
    expect(short.misheard).toBe(1);
  });

  it('tells how near the next words are', () => {
    const found = named(span, [word('so', 700, 900), word('we', 1650, 1800)], []);
    expect(found).toMatchObject({ covered: 0, toWordBefore: 100, toWordAfter: 250 });
  });

  it('tells whether a written hesitation follows or goes before', () => {
    expect(named(span, [], [{ startMs: 1450, endMs: 1700 }]).hesitationMs).toBe(50);
    expect(named(span, [], [{ startMs: 900, endMs: 1000 }]).hesitationMs).toBe(-500);
  });

  it('takes what is near into account and nothing else, wherever it is in a long recording', () => {
    const words = Array.from({ length: 400 }, (_, at) => word('again', at * 500, at * 500 + 400));
    for (const startMs of [0, 120, 33_333, 100_000, 199_600, 260_000]) {
      const there = { startMs, endMs: startMs + 300 };
      const near = words.filter((one) => one.endMs > there.startMs - 1000 && one.startMs < there.endMs + 1000);
      expect(textFigures(there, words, [])).toEqual(textFigures(there, near, []));
    }
  });
});
