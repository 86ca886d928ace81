import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pieceStarts,
  planAddition,
  planSplice,
  type SplicePiece,
  spliceTranscript,
} from '../../../../src/core/transcript/splice';
import { type Label, PARTS, type Sentence } from '../../../../src/shared/feedback';
import type { Transcript } from '../../../../src/shared/transcript';
import { filler, span, spoken } from '../review/answer';

/** Sentences of two seconds each with a second of silence between them. */
const told = (labels: readonly Label[]): Sentence[] =>
  labels.map((label, index) => ({
    text: `${label}${index}`,
    label,
    confidence: 1,
    startMs: 1000 + index * 3000,
    endMs: 3000 + index * 3000,
  }));

const lengthOf = (labels: readonly Label[]): number => labels.length * 3000 + 1000;
const retold: Transcript = { ...spoken('new words here'), speech: [span(400, 1400)], durationMs: 2000 };
const plan = (labels: readonly Label[], part: 'S' | 'T' | 'A' | 'R'): string =>
  planSplice({ sentences: told(labels), baseMs: lengthOf(labels), part, retold })
    .map(({ from, startMs, endMs }) => `${from} ${startMs}-${endMs}`)
    .join(', ');

describe('the answer to a follow-up', () => {
  const base: Transcript = { ...spoken('it went red'), speech: [span(0, 1400)], durationMs: 9000 };

  test('stands after the whole answer, without the silence between them', () => {
    const added: Transcript = { ...retold, speech: [span(0, 1400)] };
    const pieces = planAddition(base, added);
    expect(pieces).toEqual([
      { from: 'base', startMs: 0, endMs: 1650 },
      { from: 'retold', startMs: 0, endMs: 1650 },
    ]);
    const { text, words, durationMs } = spliceTranscript(pieces, base, added);
    expect(text).toBe('it went red new words here');
    expect(durationMs).toBe(3300);
    expect(words.every(({ endMs }) => endMs <= durationMs)).toBe(true);
  });
});

describe('where an answer is cut', () => {
  test('in the middle of the silence around the part', () => {
    expect(plan(['S', 'A', 'R'], 'A')).toBe('base 0-3500, retold 250-1650, base 6500-10000');
  });

  test('every sentence of the part goes; the new telling stands where its longest stretch began', () => {
    expect(plan(['R', 'S', 'R', 'R'], 'R')).toBe('base 3500-6500, retold 250-1650');
  });

  test('a part that was told first or last is replaced there', () => {
    expect(plan(['S', 'A'], 'S')).toBe('retold 250-1650, base 3500-7000');
    expect(plan(['S', 'A'], 'A')).toBe('base 0-3500, retold 250-1650');
  });

  test('a missing part is put where it belongs, inside the talk around the story', () => {
    expect(plan(['other', 'T', 'A'], 'S')).toBe('base 0-3500, retold 250-1650, base 3500-10000');
    expect(plan(['S', 'A', 'R'], 'T')).toBe('base 0-3500, retold 250-1650, base 3500-10000');
    expect(plan(['S', 'R'], 'A')).toBe('base 0-3500, retold 250-1650, base 3500-7000');
    expect(plan(['S', 'A', 'other'], 'R')).toBe('base 0-6500, retold 250-1650, base 6500-10000');
    expect(plan(['S', 'other'], 'A')).toBe('base 0-3500, retold 250-1650, base 3500-7000');
  });

  test('an answer without a sentence becomes the new telling', () => {
    expect(plan([], 'R')).toBe('retold 250-1650');
  });

  test('a telling in which nothing was made out is taken whole', () => {
    const silent = { ...retold, words: [], speech: [] };
    expect(planSplice({ sentences: [], baseMs: 0, part: 'R', retold: silent })).toEqual([
      { from: 'retold', startMs: 0, endMs: 2000 },
    ]);
  });
});

describe('the words of the new answer', () => {
  const base: Transcript = {
    ...spoken('one two three four'),
    fillers: [filler('um', 500, 'sound')],
    speech: [span(0, 900), span(1000, 1900)],
    pauses: [span(450, 800)],
    unclear: [span(1500, 1900)],
    durationMs: 2000,
  };
  const pieces: readonly SplicePiece[] = [
    { from: 'base', startMs: 0, endMs: 950 },
    { from: 'retold', startMs: 0, endMs: 2000 },
    { from: 'base', startMs: 1450, endMs: 2000 },
  ];
  const made = spliceTranscript(pieces, base, retold);

  test('are those of the pieces, each at its new time', () => {
    expect(made.words.map(({ text, startMs }) => `${text} ${startMs}`)).toEqual([
      'one 0',
      'two 500',
      'new 950',
      'words 1450',
      'here 1950',
      'four 3000',
    ]);
    expect(made.text).toBe('one two new words here four');
    expect(made.durationMs).toBe(3500);
    expect(pieceStarts(pieces)).toEqual([0, 950, 2950]);
  });

  test('keep their fillers and what was unclear', () => {
    expect(made.fillers.map(({ startMs }) => startMs)).toEqual([500]);
    expect(made.unclear).toEqual([span(3000, 3400)]);
  });

  test('a silence that a seam makes is a pause, one that was in a piece stays', () => {
    // Retold speech is 400-1400 of its piece, so 1350-2350 in the new answer.
    expect(made.speech).toEqual([span(0, 900), span(1350, 2350), span(2950, 3400)]);
    expect(made.pauses).toEqual([span(450, 800), span(900, 1350), span(2350, 2950)]);
  });

  test('two models are both named', () => {
    expect(made.model).toBe('tiny.en');
    expect(spliceTranscript(pieces, base, { ...retold, model: 'base.en' }).model).toBe('tiny.en, base.en');
  });
});

test('whatever is replaced: pieces lie in their recordings, words in the new one, in order, none of the old part', () => {
  const labels = fc.array(fc.constantFrom<Label>('S', 'T', 'A', 'R', 'other'), { maxLength: 10 });
  fc.assert(
    fc.property(labels, fc.constantFrom(...PARTS), (given, part) => {
      const sentences = told(given);
      const baseMs = lengthOf(given);
      const words = sentences.map(({ text, startMs = 0, endMs = 0 }) => ({ text, startMs, endMs, confidence: 1 }));
      const base: Transcript = { ...spoken('x'), words, durationMs: baseMs };
      const pieces = planSplice({ sentences, baseMs, part, retold });
      for (const piece of pieces) {
        expect(piece.endMs).toBeGreaterThan(piece.startMs);
        expect(piece.endMs).toBeLessThanOrEqual(piece.from === 'base' ? baseMs : retold.durationMs);
      }
      expect(pieces.filter(({ from }) => from === 'retold')).toHaveLength(1);
      const made = spliceTranscript(pieces, base, retold);
      const kept = made.words.map(({ text }) => text).filter((text) => /\d$/.test(text));
      expect(kept).toEqual(sentences.filter(({ label }) => label !== part).map(({ text }) => text));
      made.words.forEach((word, index) => {
        expect(word.startMs).toBeGreaterThanOrEqual(made.words[index - 1]?.endMs ?? 0);
        expect(word.endMs).toBeLessThanOrEqual(made.durationMs);
      });
    }),
  );
});
