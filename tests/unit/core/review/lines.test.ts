import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, layOut, wordAt } from '../../../../src/core/review/lines';
import { filler, judged, span, spoken } from './answer';

const shown = (lines: readonly Line[]): string[] =>
  lines.map(
    ({ label, pieces }) =>
      `${label}: ${pieces
        .map((piece) =>
          piece.kind === 'word'
            ? piece.filler
              ? `(${piece.text})`
              : piece.text
            : piece.kind === 'sound-filler'
              ? `~${piece.word}~`
              : `[${piece.kind}]`,
        )
        .join(' ')}`,
  );

describe('the transcript in lines', () => {
  const feedback = judged([
    ['S', 'it went red'],
    ['A', 'i read the log'],
    ['R', 'we shipped'],
  ]);
  const text = 'it went red i read the log we shipped';

  test('one line a sentence, by time', () => {
    expect(shown(layOut(spoken(text), feedback))).toEqual(['S: it went red', 'A: i read the log', 'R: we shipped']);
  });

  test('by counting where the sentences have no times', () => {
    const untimed = judged(
      [
        ['S', 'it went red'],
        ['A', 'i read the log'],
        ['R', 'we shipped'],
      ],
      false,
    );
    expect(shown(layOut(spoken(text), untimed))).toEqual(['S: it went red', 'A: i read the log', 'R: we shipped']);
  });

  test('a filler whose sound lies beside its word still marks that word, and no other', () => {
    const words = spoken('So, um, last March it went red');
    const heard = { ...words, fillers: [{ ...filler('um', 420, 'both'), endMs: 495 }] };
    expect(shown(layOut(heard, undefined))).toEqual(['other: So, (um,) last March it went red']);
  });

  test('a filler in the text marks its word; one heard in the sound stands between the words', () => {
    const heard = spoken(text, { fillers: [filler('went', 500, 'both'), filler('um', 1450, 'sound')] });
    expect(shown(layOut(heard, feedback))).toEqual(['S: it (went) red', 'A: ~um~ i read the log', 'R: we shipped']);
  });

  test('long pauses and unclear sound stand where they are, short pauses do not', () => {
    const heard = spoken(text, { pauses: [span(900, 2000), span(3400, 3500)], unclear: [span(3950, 3990)] });
    expect(shown(layOut(heard, feedback))).toEqual([
      'S: it went [pause] red',
      'A: i read the log',
      'R: we [unclear] shipped',
    ]);
  });

  test('what is heard after the last word stays with it', () => {
    const heard = spoken(text, { fillers: [filler('um', 9000, 'sound')] });
    expect(shown(layOut(heard, feedback)).at(-1)).toBe('R: we shipped ~um~');
  });

  test('without a judgement, lines break at silences and claim no part', () => {
    const heard = spoken('one two three');
    const late = {
      ...heard,
      words: heard.words.map((word, at) => (at < 2 ? word : { ...word, startMs: 3000, endMs: 3400 })),
    };
    expect(shown(layOut(late, undefined))).toEqual(['other: one two', 'other: three']);
  });

  test('no words at all still show what was unclear', () => {
    const heard = { ...spoken('x'), words: [], unclear: [span(0, 4000)] };
    expect(shown(layOut(heard, undefined))).toEqual(['other: [unclear]']);
    expect(layOut({ ...heard, unclear: [] }, undefined)).toEqual([]);
  });

  test('every word is in exactly one line and in order, whatever the sentences claim', () => {
    const labels = fc.constantFrom('S', 'T', 'A', 'R', 'other');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(labels, fc.integer({ min: 0, max: 20_000 })), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (starts, count) => {
          const base = judged([]);
          const sentences = starts
            .map(([label, startMs]) => ({
              text: 'a b',
              label: label as 'S',
              confidence: 1,
              startMs,
              endMs: startMs + 10,
            }))
            .sort((a, b) => a.startMs - b.startMs);
          const lines = layOut(spoken(Array.from({ length: count }, () => 'w').join(' ')), { ...base, sentences });
          const order = lines.flatMap(({ pieces }) => pieces.flatMap((p) => (p.kind === 'word' ? [p.index] : [])));
          expect(order).toEqual(Array.from({ length: count }, (_, index) => index));
        },
      ),
    );
  });
});

describe('the word that sounds', () => {
  const { words } = spoken('a b c');
  test.each([
    [-1, undefined],
    [0, 0],
    [450, 0],
    [500, 1],
    [99_000, 2],
  ])('at %d ms', (atMs, index) => {
    expect(wordAt(words, atMs)).toBe(index);
  });
  test('none without words', () => expect(wordAt([], 10)).toBeUndefined());
});
