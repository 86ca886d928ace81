import type { Feedback, Label } from '../../../../src/shared/feedback';
import type { Filler, Transcript } from '../../../../src/shared/transcript';
import type { Span } from '../../../../src/shared/units';

/** A word every half second, 400 ms long. */
export function spoken(text: string, more: Partial<Transcript> = {}): Transcript {
  const words = text.split(' ').map((word, index) => ({
    text: word,
    startMs: index * 500,
    endMs: index * 500 + 400,
    confidence: 0.9,
  }));
  return {
    text,
    words,
    pauses: [],
    fillers: [],
    speech: [],
    unclear: [],
    durationMs: words.length * 500,
    model: 'tiny.en',
    engineMs: 1,
    language: 'en',
    ...more,
  };
}

export const span = (startMs: number, endMs: number): Span => ({ startMs, endMs });
export const filler = (word: string, startMs: number, heard: Filler['heard']): Filler => ({
  word,
  startMs,
  endMs: startMs + 400,
  heard,
});

/** Sentences by their words, over the transcript of `spoken`. */
export function judged(parts: readonly (readonly [label: Label, text: string])[], timed = true): Feedback {
  let at = 0;
  const sentences = parts.map(([label, text]) => {
    const count = text.split(' ').length;
    const startMs = at * 500;
    at += count;
    return { text, label, confidence: 0.9, ...(timed ? { startMs, endMs: at * 500 - 100 } : {}) };
  });
  return {
    kind: 'story',
    overall: 60,
    sentences,
    missing: [],
    dimensions: [],
    defects: [],
    delivery: { words: at, fillers: [], target: { minMs: 0, maxMs: 1, verdict: 'within' } },
    topFix: { title: '', why: '', how: '' },
    strengths: [],
    improvements: [],
    followUps: [],
  };
}
