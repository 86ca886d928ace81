import { z } from 'zod';
import { PARTS } from './feedback';
import { VARIANTS } from './question';
import { takeId } from './take';

/**
 * The interview session as the page sees it. `phase` is the reducer's state (src/core/interview); times are whole
 * milliseconds. A session has an id of its own, and each fact that reaches the reducer carries it, so that a late fact
 * of an old session cannot touch a newer one.
 */
export const PHASES = ['ready', 'asking', 'thinking', 'opening', 'recording', 'finishing', 'done', 'failed'] as const;

export const sessionView = z.object({
  id: z.string(),
  phase: z.enum(PHASES),
  questionId: z.string(),
  questionTitle: z.string(),
  prompt: z.string(),
  variant: z.enum(VARIANTS),
  targetMs: z.object({ minMs: z.number().int(), maxMs: z.number().int() }),
  takeId: takeId.optional(),
  /** Share of the answer's sound that the engine has heard, 0..1. */
  heardShare: z.number().min(0).max(1),
  /** Sound recorded but not yet heard by the engine. */
  behindMs: z.number().int().nonnegative(),
  recordedMs: z.number().int().nonnegative(),
  words: z.string(),
  failure: z
    .object({ code: z.string(), what: z.string(), kept: z.string().optional(), todo: z.string().optional() })
    .optional(),
  followUp: z.string().optional(),
  parent: takeId.optional(),
  retryPart: z.enum(PARTS).optional(),
});

export type SessionView = z.infer<typeof sessionView>;
export type Phase = (typeof PHASES)[number];
