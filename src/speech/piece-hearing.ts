import { z } from 'zod';

const ms = z.number().nonnegative();

const piece = z.object({
  startMs: ms,
  endMs: ms,
  keepFromMs: ms,
  keepToMs: ms,
  voicedMs: ms,
  sureShare: z.number().min(0).max(1),
});

const roughWord = z.object({ text: z.string(), startMs: ms, endMs: ms, confidence: z.number().min(0).max(1) });

/** What the engine made of one piece; times from the start of the recording. It crosses processes, so it is parsed. */
export const pieceHearing = z.object({
  piece,
  verdict: z.enum(['heard', 'empty', 'improbable', 'loop', 'too-fast', 'set-phrase', 'unheard']),
  /** None where the verdict is not `heard`. */
  words: z.array(roughWord).readonly(),
  engineMs: ms,
  language: z.string(),
});

export type PieceHearing = z.infer<typeof pieceHearing>;
