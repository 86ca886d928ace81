import { z } from 'zod';

/** Who a status update is for. */
export const updateAudience = z.enum(['sre', 'programme', 'leadership']);

const quote = z.object({ text: z.string(), start: z.number().int(), end: z.number().int() });

/** A status update as those who get it would judge it. */
export const judgedUpdate = z.object({
  quality: z.enum(['good', 'poor']),
  /** 0-100 */
  score: z.number(),
  elements: z.array(z.object({ id: z.string(), has: z.boolean(), worth: z.number(), evidence: quote.optional() })),
  reasons: z.array(z.object({ id: z.string(), reason: z.string(), evidence: quote.optional() })),
  /** What they write back. */
  answer: z.string(),
});

/** An update being spoken: the words so far. It ends with `done`, and with the failure where it could not be heard. */
export const dictation = z.object({
  id: z.string(),
  text: z.string(),
  done: z.boolean(),
  failure: z
    .object({ code: z.string(), what: z.string(), kept: z.string().optional(), todo: z.string().optional() })
    .optional(),
});

export type UpdateAudience = z.infer<typeof updateAudience>;
export type JudgedUpdate = z.infer<typeof judgedUpdate>;
export type Dictation = z.infer<typeof dictation>;
