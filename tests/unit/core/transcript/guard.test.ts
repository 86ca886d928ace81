import { describe, expect, it } from 'vitest';
import { findLoop, isSetPhrase, judgeHearing, untilLoop, type Verdict } from '../../../../src/core/transcript/guard';
import type { EngineToken, RoughWord } from '../../../../src/core/transcript/words';

function hearing(text: string, { probability = 0.9, voicedMs = 3000, sureShare = 0.95 } = {}) {
  const texts = text.split(' ').filter(Boolean);
  const words: RoughWord[] = texts.map((one, at) => ({
    text: one,
    startMs: at * 300,
    endMs: at * 300 + 300,
    confidence: probability,
  }));
  const tokens: EngineToken[] = texts.map((one) => ({
    text: ` ${one}`,
    special: false,
    probability,
    startMs: 0,
    endMs: 0,
    alignedMs: undefined,
  }));
  return { words, tokens, voicedMs, sureShare };
}

describe('what is to be thought of a hearing', () => {
  it.each<[string, Parameters<typeof hearing>[1], Verdict]>([
    ['We rolled back the release.', {}, 'heard'],
    ['', {}, 'empty'],
    ['... !', {}, 'empty'],
    ['no no no no', {}, 'heard'],
    ['Thank you.', { probability: 0.9, sureShare: 0.9 }, 'heard'],
    ['Thank you.', { probability: 0.3 }, 'set-phrase'],
    ['Thanks for watching!', { sureShare: 0.2 }, 'set-phrase'],
    ['Um, uh, hmm.', { sureShare: 0.2 }, 'set-phrase'],
    ['Um, uh, hmm.', {}, 'heard'],
    ['I was the release owner and told everyone at once about it', { voicedMs: 400 }, 'too-fast'],
    ['the canary took five percent', { probability: 0.2 }, 'improbable'],
    ['uh uh uh uh uh uh uh', {}, 'loop'],
    ['the pipeline failed the pipeline failed the pipeline failed', { voicedMs: 6000 }, 'loop'],
    ['aaaaaaaaaaaa', {}, 'loop'],
  ])('%j %j: %s', (text, given, verdict) => {
    expect(judgeHearing(hearing(text, given))).toBe(verdict);
  });
});

describe('loops', () => {
  it('are found with where they begin and how long a round is', () => {
    expect(findLoop('so we did it we did it we did it'.split(' '))).toEqual({ at: 1, length: 3 });
    expect(findLoop('we did it and then we did it again'.split(' '))).toBeUndefined();
  });

  it('leave what was said before the first round ended', () => {
    const { words } = hearing('And so, my fellow Americans. And so, my fellow Americans. And so, my fellow Americans.');
    expect(
      untilLoop(words)
        .map(({ text }) => text)
        .join(' '),
    ).toBe('And so, my fellow Americans.');
  });
});

describe('set phrases', () => {
  it.each([
    'Thank you very much.',
    'you',
    'Bye bye!',
    'Please subscribe to the channel',
    '[Music]',
    'uh',
    'Subtitles by X',
  ])('%j is one', (text) => expect(isSetPhrase(text)).toBe(true));
  it.each(['Thank you for the rollback', 'you know the rest', 'We applauded', 'so we rolled back', 'umbrella'])(
    '%j is none',
    (text) => {
      // Thanks for something are what people say; the phrase stands alone.
      expect(isSetPhrase(text)).toBe(text.startsWith('Thank you for'));
    },
  );
});
