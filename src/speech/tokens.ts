import type { NativeSegment, NativeToken } from './native';

/** Times are whole milliseconds from the start of the sound handed over. */
export interface HeardToken {
  readonly id: number;
  /** Empty for special tokens, and for one that holds only the first bytes of a character (the next has it whole). */
  readonly text: string;
  /** A time stamp or another mark of the engine, no words. */
  readonly special: boolean;
  /** 0..1 */
  readonly probability: number;
  readonly logProbability: number;
  /** By the engine's rule of thumb: off by up to half a second beside pauses. */
  readonly startMs: number;
  readonly endMs: number;
  /** By cross attention: about where the token was spoken. Only with a model loaded with `dtw`. */
  readonly alignedMs: number | undefined;
}

export interface HeardSegment {
  readonly text: string;
  readonly startMs: number;
  /** May lie behind the end of the sound, which the engine fills up with silence. */
  readonly endMs: number;
  /** 0..1: how likely the engine thought the window to be silent. */
  readonly noSpeechProbability: number;
  readonly tokens: readonly HeardToken[];
}

export function heardSegment(segment: NativeSegment): HeardSegment {
  const tokens = withText(segment.tokens);
  return {
    text: tokens.map((token) => token.text).join(''),
    startMs: segment.startMs,
    endMs: segment.endMs,
    noSpeechProbability: segment.noSpeechProbability,
    tokens,
  };
}

/** Tokens are runs of bytes and may split a character: decoded as one stream, the text goes to the token ending it. */
function withText(tokens: readonly NativeToken[]): HeardToken[] {
  const decoder = new TextDecoder('utf-8');
  const last = tokens.findLastIndex((token) => !token.special);
  return tokens.map(({ bytes, alignedMs, ...token }, index) => ({
    ...token,
    text: token.special ? '' : decoder.decode(Buffer.from(bytes, 'latin1'), { stream: index !== last }),
    alignedMs: alignedMs < 0 ? undefined : alignedMs,
  }));
}
