import { describe, expect, it } from 'vitest';
import { deliveryOf, deliveryOfText, paceOf } from '../../../../src/core/delivery/delivery';
import { delivery } from '../../../../src/shared/feedback';
import type { Transcript } from '../../../../src/shared/transcript';

const TARGET = { minMs: 120_000, maxMs: 180_000 };

/** A word each half second, with the speech and pauses given. */
function answer(text: string, overrides: Partial<Transcript> = {}): Transcript {
  const words = text
    .split(' ')
    .filter(Boolean)
    .map((word, index) => ({ text: word, startMs: index * 500, endMs: index * 500 + 400, confidence: 0.9 }));
  const endMs = words.at(-1)?.endMs ?? 0;
  return {
    text,
    words,
    pauses: [],
    fillers: [],
    speech: endMs > 0 ? [{ startMs: 0, endMs }] : [],
    unclear: [],
    durationMs: endMs,
    model: 'tiny.en',
    engineMs: 1,
    language: 'en',
    ...overrides,
  };
}

describe('delivery of a spoken answer', () => {
  const spoken = answer('We um rolled it back. Then uh we checked', {
    speech: [
      { startMs: 1000, endMs: 3000 },
      { startMs: 4000, endMs: 6000 },
    ],
    pauses: [{ startMs: 3000, endMs: 4000 }],
    fillers: [
      { word: 'um', startMs: 500, endMs: 900, heard: 'text' },
      { word: 'uh', startMs: 3000, endMs: 3400, heard: 'sound' },
      { word: 'um', startMs: 200, endMs: 400, heard: 'sound' },
    ],
    durationMs: 7000,
  });

  it('counts words without hesitations and time without pauses', () => {
    const found = deliveryOf(spoken, TARGET);
    expect(found).toMatchObject({ words: 7, durationMs: 7000, speechMs: 4000, wordsPerMinute: 105 });
    expect(delivery.parse(found)).toEqual(found);
  });

  it('counts fillers by their word, the most frequent first, with their moments in order', () => {
    expect(deliveryOf(spoken, TARGET).fillers).toEqual([
      { word: 'um', count: 2, at: [200, 500] },
      { word: 'uh', count: 1, at: [3000] },
    ]);
  });

  it('tells the pace with and without the pauses, and the longest run', () => {
    const pace = paceOf(spoken);
    expect(pace).toMatchObject({ answerMs: 5000, wordsPerSpeakingMinute: 105, wordsPerMinute: 84, longestRunMs: 2000 });
  });

  it.each([
    [119_999, 'short'],
    [120_000, 'within'],
    [180_000, 'within'],
    [180_001, 'long'],
  ])('holds %i ms against the target: %s', (durationMs, verdict) => {
    expect(deliveryOf({ ...spoken, durationMs }, TARGET).target).toEqual({ ...TARGET, verdict });
  });

  it('gives no pace where nothing was said', () => {
    const found = deliveryOf(answer('', { durationMs: 5000 }), TARGET);
    expect(found).toMatchObject({ words: 0, speechMs: 0, fillers: [], pauses: [] });
    expect(found).not.toHaveProperty('wordsPerMinute');
  });

  it('takes the time of the words where no speech times are known', () => {
    expect(paceOf(answer('one two', { speech: [] }))).toMatchObject({ speechMs: 800, answerMs: 900 });
  });
});

describe('delivery of a written answer', () => {
  it('has words and fillers, and no verdict on a length that nobody measured', () => {
    const found = deliveryOfText('Um, so I paged them - uh - and we fixed it.', TARGET);
    expect(found).toEqual({
      words: 8,
      fillers: [
        { word: 'uh', count: 1 },
        { word: 'um', count: 1 },
      ],
      target: { ...TARGET, verdict: 'unknown' },
    });
  });
});
