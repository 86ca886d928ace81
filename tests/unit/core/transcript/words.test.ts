import { describe, expect, it } from 'vitest';
import { promptFor } from '../../../../src/core/transcript/prompt';
import { type EngineToken, wordsFromTokens } from '../../../../src/core/transcript/words';

const token = (text: string, startMs: number, endMs: number, more: Partial<EngineToken> = {}): EngineToken => ({
  text,
  special: false,
  probability: 0.9,
  startMs,
  endMs,
  alignedMs: undefined,
  ...more,
});
const shown = (tokens: readonly EngineToken[], lagMs = 0): string[] =>
  wordsFromTokens(tokens, lagMs).map(({ text, startMs, endMs }) => `${text} ${startMs}-${endMs}`);

describe('words from tokens', () => {
  it('join what does not begin with a space, marks included', () => {
    expect(
      shown([token(' kube', 0, 200), token('ctl', 200, 400), token(',', 400, 900), token(' get', 900, 1100)]),
    ).toEqual(['kubectl, 0-400', 'get 900-1100']);
  });

  it('end with their last sound, not with the mark that stretches into the pause', () => {
    expect(shown([token(' back', 0, 300), token('.', 300, 1500)])).toEqual(['back. 0-300']);
  });

  it('leave out the engine’s own marks, and dashes no word stands before', () => {
    const marks = [token('[_BEG_]', 0, 0, { special: true }), token(' -', 0, 100), token(' so', 100, 300)];
    expect(shown(marks)).toEqual(['so 100-300']);
  });

  it('start where the alignment says the token before ended, less its lag', () => {
    const tokens = [
      token(' we', 0, 10, { alignedMs: 400 }),
      token(' rolled', 10, 20, { alignedMs: 900 }),
      token(' back', 20, 30, { alignedMs: 1300 }),
    ];
    expect(shown(tokens, 100)).toEqual(['we 0-300', 'rolled 300-800', 'back 800-1200']);
  });

  it('are as sure as the mean of their tokens, marks left out', () => {
    const [word] = wordsFromTokens(
      [
        token(' roll', 0, 1, { probability: 0.9 }),
        token('out', 1, 2, { probability: 0.4 }),
        token('?', 2, 3, { probability: 0.01 }),
      ],
      0,
    );
    expect(word?.confidence).toBeCloseTo(Math.sqrt(0.9 * 0.4), 6);
  });

  it('are none for no tokens', () => expect(shown([])).toEqual([]));
});

describe('the prompt', () => {
  const count = (text: string): number => text.split(/[ ,.]+/).filter(Boolean).length;
  it('asks for hesitations, and names as many words of the question as there is room for', () => {
    expect(promptFor([], count, 64)).toMatch(/^Um, uh/);
    expect(promptFor(['canary', 'rollback', 'canary'], count, 64)).toMatch(/^canary, rollback\. Um/);
    const tight = promptFor(['canary', 'rollback', 'pipeline', 'rollout'], count, 8);
    expect(tight).toContain('canary');
    expect(tight).not.toContain('rollout');
    expect(count(tight)).toBeLessThanOrEqual(8);
  });
});
