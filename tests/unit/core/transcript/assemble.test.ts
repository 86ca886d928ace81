import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleTranscript, type Heard } from '../../../../src/core/transcript/assemble';
import { transcript as shape } from '../../../../src/shared/transcript';

interface Part {
  readonly kind: 'speech' | 'silence';
  readonly ms: number;
}

/** The track of a recording: voice activity in windows of 32 ms, levels in frames of 8 ms. */
function track(parts: readonly Part[]) {
  const each = <T>(stepMs: number, value: (kind: Part['kind']) => T): T[] =>
    parts.flatMap(({ kind, ms }) => Array.from({ length: Math.round(ms / stepMs) }, () => value(kind)));
  return {
    probabilities: each(32, (kind) => (kind === 'speech' ? 0.95 : 0.02)),
    levels: each(8, (kind) => (kind === 'speech' ? -25 : -72)),
    durationMs: parts.reduce((sum, { ms }) => sum + ms, 0),
  };
}

const piece = (startMs: number, endMs: number, more = {}) => ({
  startMs,
  endMs,
  keepFromMs: startMs,
  keepToMs: endMs,
  voicedMs: endMs - startMs,
  sureShare: 1,
  ...more,
});
const word = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs, confidence: 0.912_345 });
const heard = (parts: readonly Part[], pieces: Heard['pieces']): Heard => ({
  pieces,
  track: track(parts),
  model: 'tiny.en',
  engineMs: 12.3,
  language: 'en',
});
const answer: readonly Part[] = [
  { kind: 'silence', ms: 640 },
  { kind: 'speech', ms: 1600 },
  { kind: 'silence', ms: 960 },
  { kind: 'speech', ms: 1600 },
  { kind: 'silence', ms: 640 },
];

describe('a transcript', () => {
  it('holds words, speech and the pause between, and no pause before or after', () => {
    const made = assembleTranscript(
      heard(answer, [
        { piece: piece(384, 2496), verdict: 'heard', words: [word('We', 700, 1000), word('stopped.', 1000, 2300)] },
        { piece: piece(2944, 5056), verdict: 'heard', words: [word('Then,', 3200, 3600), word('um,', 3600, 4800)] },
      ]),
    );
    expect(made).toEqual({
      text: 'We stopped. Then, um,',
      words: [
        { text: 'We', startMs: 640, endMs: 1000, confidence: 0.912 },
        { text: 'stopped.', startMs: 1000, endMs: 2240, confidence: 0.912 },
        { text: 'Then,', startMs: 3200, endMs: 3600, confidence: 0.912 },
        { text: 'um,', startMs: 3600, endMs: 4800, confidence: 0.912 },
      ],
      pauses: [{ startMs: 2240, endMs: 3200 }],
      fillers: [expect.objectContaining({ word: 'um', startMs: 3600, endMs: 4800 })],
      speech: [
        { startMs: 640, endMs: 2240 },
        { startMs: 3200, endMs: 4800 },
      ],
      unclear: [],
      durationMs: 5440,
      model: 'tiny.en',
      engineMs: 12,
      language: 'en',
    });
  });

  it('marks speech nobody could make out, and makes no words up for it', () => {
    for (const verdict of ['loop', 'improbable', 'unheard', 'empty'] as const) {
      const made = assembleTranscript(
        heard(answer, [
          { piece: piece(384, 2496), verdict: 'heard', words: [word('We', 700, 2300)] },
          { piece: piece(2944, 5056), verdict, words: [] },
        ]),
      );
      expect(made.unclear).toEqual([{ startMs: 3200, endMs: 4800 }]);
      expect(made.text).toBe('We');
    }
  });

  it('does not mark a breath that voice activity was not sure of', () => {
    const breath = { piece: piece(2944, 5056, { sureShare: 0.1 }), verdict: 'empty' as const, words: [] };
    expect(assembleTranscript(heard(answer, [breath])).unclear).toEqual([]);
  });

  it('leaves a stray click at the end out of speech and pauses', () => {
    const parts: Part[] = [...answer, { kind: 'speech', ms: 128 }, { kind: 'silence', ms: 320 }];
    const made = assembleTranscript(
      heard(parts, [
        { piece: piece(384, 5056), verdict: 'heard', words: [word('We', 700, 2300), word('did', 3200, 4800)] },
      ]),
    );
    expect(made.speech.at(-1)).toEqual({ startMs: 3200, endMs: 4800 });
    expect(made.pauses).toHaveLength(1);
  });

  it('of any sound has its times in order and inside it, and speech and pauses add up', () => {
    const parts = fc.array(
      fc.record({ kind: fc.constantFrom('speech' as const, 'silence' as const), ms: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 20 },
    );
    const words = fc.array(fc.tuple(fc.nat(20_000), fc.nat(900)), { maxLength: 20 });
    fc.assert(
      fc.property(parts, words, (kinds, given) => {
        const sound = kinds.map(({ kind, ms }) => ({ kind, ms: ms * 32 }));
        const rough = given
          .map(([startMs, length], index) => word(`w${index}`, startMs, startMs + length))
          .sort((a, b) => a.startMs - b.startMs);
        const durationMs = sound.reduce((sum, { ms }) => sum + ms, 0);
        const made = assembleTranscript(
          heard(sound, [{ piece: piece(0, durationMs), verdict: 'heard', words: rough }]),
        );
        expect(shape.safeParse(made).success).toBe(true);
        for (const list of [made.words, made.speech, made.pauses, made.unclear]) {
          for (const [index, { startMs, endMs }] of list.entries()) {
            expect(startMs).toBeGreaterThanOrEqual(list[index - 1]?.endMs ?? 0);
            expect(endMs).toBeGreaterThanOrEqual(startMs);
            expect(endMs).toBeLessThanOrEqual(made.durationMs);
          }
        }
        const sum = (spans: readonly { startMs: number; endMs: number }[]): number =>
          spans.reduce((total, { startMs, endMs }) => total + endMs - startMs, 0);
        const first = made.speech[0]?.startMs ?? 0;
        const last = made.speech.at(-1)?.endMs ?? 0;
        expect(sum(made.speech) + sum(made.pauses)).toBe(last - first);
        for (const { startMs, endMs } of made.pauses) expect(endMs - startMs).toBeGreaterThanOrEqual(300);
      }),
    );
  });
});
