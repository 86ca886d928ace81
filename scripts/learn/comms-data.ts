import { z } from 'zod';
import { AUDIENCES, UPDATE_DEFECTS } from '../../src/core/comms/rubric';

/** A line of data/comms; data/comms/README.md has the rules. */
export const labelledUpdate = z.strictObject({
  id: z.string(),
  split: z.enum(['train', 'test']),
  audience: z.enum(AUDIENCES),
  text: z.string().min(1),
  has: z.strictObject({
    cause: z.boolean(),
    impact: z.boolean(),
    not_impacted: z.boolean(),
    eta: z.boolean(),
    next_update: z.boolean(),
    confidence: z.boolean(),
    plan: z.boolean(),
  }),
  quality: z.enum(['good', 'poor']),
  defects: z.array(z.enum(UPDATE_DEFECTS)),
});
