import { describe, expect, it } from 'vitest';
import type { NativeToken } from '../../../src/speech/native';
import { heardSegment } from '../../../src/speech/tokens';

const token = (bytes: Buffer | string, more: Partial<NativeToken> = {}): NativeToken => ({
  id: 1,
  bytes: Buffer.from(bytes as string).toString('latin1'),
  special: false,
  probability: 0.5,
  logProbability: Math.log(0.5),
  startMs: 0,
  endMs: 10,
  alignedMs: -1,
  ...more,
});
const segment = (...tokens: NativeToken[]) =>
  heardSegment({ startMs: 0, endMs: 100, noSpeechProbability: 0.1, tokens });

describe('the text of tokens', () => {
  it('is joined to the text of the segment, without special tokens', () => {
    const heard = segment(
      token('[_BEG_]', { special: true }),
      token(' roll'),
      token(' back'),
      token('[_TT_50]', { special: true }),
    );
    expect(heard.text).toBe(' roll back');
    expect(heard.tokens.map(({ text }) => text)).toEqual(['', ' roll', ' back', '']);
  });

  it('gives a character split over tokens to the token that completes it', () => {
    const [first, second, third] = [...Buffer.from('€')].map((byte) => Buffer.from([byte]));
    const heard = segment(
      token(' 5'),
      token(first as Buffer),
      token(second as Buffer),
      token(third as Buffer),
      token('.'),
    );
    expect(heard.tokens.map(({ text }) => text)).toEqual([' 5', '', '', '€', '.']);
    expect(heard.text).toBe(' 5€.');
  });

  it('marks bytes that never become a character, instead of losing them', () => {
    const heard = segment(token('ok'), token(Buffer.from([0xe2, 0x82])));
    expect(heard.text).toBe('ok\uFFFD');
  });

  it('keeps a segment of special tokens only empty', () => {
    expect(segment(token('[_BEG_]', { special: true })).text).toBe('');
  });
});

it('leaves out aligned times that there are none of', () => {
  const heard = segment(token('a', { alignedMs: 240 }), token('b'));
  expect(heard.tokens.map(({ alignedMs }) => alignedMs)).toEqual([240, undefined]);
});
