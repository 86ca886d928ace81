import { z } from 'zod';
import { failure, speedFigure } from '../shared/contract';
import { transcript } from '../shared/transcript';
import { pieceHearing } from './piece-hearing';

/** Main's own number for a piece of work; every report on it carries the number. */
const job = z.number().int();
const engine = { model: z.string(), threads: z.number().int().nonnegative() };
const ms = z.number().nonnegative();

/** What main asks of the transcriber's process. */
export const transcriberRequest = z.discriminatedUnion('type', [
  /** Load the model, so that the first words do not wait for it. */
  z.object({ type: z.literal('warm'), ...engine }),
  /** A live recording. Its sound follows as `frames`. */
  z.object({
    type: z.literal('begin'),
    job,
    ...engine,
    vocabulary: z.array(z.string()),
    soundFile: z.string(),
    /** Samples that are not sent but taken from the recording on disk: what a process heard that died since. */
    fromDisk: z.number().int().nonnegative(),
    known: z.array(pieceHearing),
  }),
  z.object({ type: z.literal('frames'), job, samples: z.instanceof(Float32Array) }),
  z.object({ type: z.literal('finish'), job }),
  /** A finished recording. */
  z.object({
    type: z.literal('file'),
    job,
    ...engine,
    vocabulary: z.array(z.string()),
    file: z.string(),
    known: z.array(pieceHearing),
  }),
  z.object({ type: z.literal('measure'), job, threads: z.number().int().nonnegative() }),
  /** Ends a job; nothing more is reported on it. */
  z.object({ type: z.literal('drop'), job }),
]);

/** What the transcriber's process tells main. Each job ends in exactly one `heard`, `measured` or `failed`. */
export const transcriberReport = z.discriminatedUnion('type', [
  /** Sent every few seconds: its thread still turns. */
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('notice'), failure }),
  /** The engine turns to this stretch of a recording. */
  z.object({ type: z.literal('turn'), job, startMs: ms, endMs: ms }),
  z.object({ type: z.literal('piece'), job, hearing: pieceHearing }),
  z.object({ type: z.literal('progress'), job, text: z.string(), heardMs: ms, behindMs: ms }),
  z.object({ type: z.literal('heard'), job, transcript }),
  z.object({ type: z.literal('measured'), job, figures: z.array(speedFigure) }),
  z.object({ type: z.literal('failed'), job, failure }),
  /** Everything that is known of this machine's speed; sent when more may be known than before. */
  z.object({ type: z.literal('speeds'), figures: z.array(speedFigure) }),
]);

export type TranscriberRequest = z.infer<typeof transcriberRequest>;
export type TranscriberReport = z.infer<typeof transcriberReport>;
