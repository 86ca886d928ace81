import { z } from 'zod';
import { PARTS } from './feedback';
import { VARIANTS } from './question';

/** Folder name of a take: its start in UTC and a random tail, so that names sort by time and never collide. */
export const takeId = z.string().regex(/^\d{8}T\d{6}Z-[a-z0-9]{6}$/);

/** Where a take's sound came from. */
export const TAKE_SOURCES = ['microphone', 'import', 'splice'] as const;

/**
 * How far a take has come. `recording` is on disk from the first second, so that a take whose app was killed is found
 * by it; `recorded` has its sound but no judgement yet; `complete` has all its files.
 */
export const TAKE_STATES = ['recording', 'recorded', 'complete'] as const;

/** The file `attempt.json` of a take. */
export const attempt = z.object({
  version: z.literal(1),
  id: takeId,
  state: z.enum(TAKE_STATES),
  startedAt: z.iso.datetime(),
  questionId: z.string(),
  questionTitle: z.string(),
  prompt: z.string(),
  variant: z.enum(VARIANTS),
  targetMs: z.object({ minMs: z.number().int(), maxMs: z.number().int() }),
  source: z.enum(TAKE_SOURCES),
  /** Length of `answer.wav`. */
  durationMs: z.number().int().nonnegative(),
  thinkMs: z.number().int().nonnegative().default(0),
  title: z.string().default(''),
  notes: z.string().default(''),
  starred: z.boolean().default(false),
  /** What went wrong while it was recorded, for the person to know when reading the figures. */
  mishaps: z.array(z.object({ atMs: z.number().int(), what: z.string() })).default([]),
  /** The take this one answers a follow-up of, or repairs a part of. */
  parent: takeId.optional(),
  followUp: z.string().optional(),
  /** The one part of `parent` that was told anew here. */
  retryPart: z.enum(PARTS).optional(),
  /**
   * For a splice of `parent`: which part was replaced, by which take's telling, and where it now stands. Without a part,
   * the answer to a follow-up was added at the end.
   */
  splice: z
    .object({
      part: z.enum(PARTS).optional(),
      retold: takeId,
      startMs: z.number().int().nonnegative(),
      endMs: z.number().int().nonnegative(),
    })
    .optional(),
});

/** Whether a take is only a part of another one: a part told anew, or the answer to a follow-up. */
export const isAddition = ({ followUp, retryPart }: Pick<Attempt, 'followUp' | 'retryPart'>): boolean =>
  followUp !== undefined || retryPart !== undefined;

/** One line of the list of takes: what the library and home show without opening the folder's other files. */
export const takeSummary = z.object({
  id: takeId,
  state: z.enum(TAKE_STATES),
  startedAt: z.iso.datetime(),
  questionId: z.string(),
  questionTitle: z.string(),
  title: z.string(),
  variant: z.enum(VARIANTS),
  targetMs: z.object({ minMs: z.number().int(), maxMs: z.number().int() }),
  durationMs: z.number().int(),
  starred: z.boolean(),
  source: z.enum(TAKE_SOURCES),
  overall: z.number().optional(),
  kind: z.string().optional(),
  dimensions: z.record(z.string(), z.number()).default({}),
  wordsPerMinute: z.number().optional(),
  fillers: z.number().int().optional(),
  topFix: z.string().optional(),
  /** As in the take: what it adds to, and which follow-up or part it answers. */
  parent: takeId.optional(),
  followUp: z.string().optional(),
  retryPart: z.enum(PARTS).optional(),
  /** The words said, for search. */
  text: z.string().default(''),
});

export type Attempt = z.infer<typeof attempt>;
export type TakeSummary = z.infer<typeof takeSummary>;
export type TakeState = (typeof TAKE_STATES)[number];
