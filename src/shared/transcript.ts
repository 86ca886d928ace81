import { z } from 'zod';

/** Whole milliseconds from the start of the recording. */
const ms = z.number().int().nonnegative();
const span = { startMs: ms, endMs: ms };

export const word = z.object({
  text: z.string(),
  ...span,
  /** 0..1: how sure the engine is of this word. */
  confidence: z.number().min(0).max(1),
});

export const filler = z.object({
  /** `um`, `uh`, `er`, `ah`, `hmm`, `like`, `you know`, `sort of`, `i mean`, or the doubled word of a repeated start. */
  word: z.string(),
  ...span,
  heard: z.enum(['text', 'sound', 'both']),
});

export const spanSchema = z.object(span);

/**
 * What was heard in one recording. The file `transcript.json` of a take and the output of `greenroom transcribe`.
 * Times lie inside the recording; words are in order and do not overlap.
 */
export const transcript = z.object({
  text: z.string(),
  words: z.array(word),
  /** Silences of 300 ms and more between the first and the last speech. */
  pauses: z.array(spanSchema),
  fillers: z.array(filler),
  /** Where there was speech, as voice activity found it. */
  speech: z.array(spanSchema),
  /** Speech that could not be made out; its sound is kept, no words are made up for it. */
  unclear: z.array(spanSchema).default([]),
  durationMs: ms,
  model: z.string(),
  /** Time the engine worked, all pieces together. */
  engineMs: z.number().nonnegative(),
  /** From the end of the sound to the last word, when the sound came as a stream. */
  afterStopMs: z.number().nonnegative().optional(),
  /** Languages other than English get words and times, but fillers and STAR are for English. */
  language: z.string().default('en'),
});

export type Word = z.infer<typeof word>;
export type Filler = z.infer<typeof filler>;
export type Transcript = z.infer<typeof transcript>;
