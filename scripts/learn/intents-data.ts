import { z } from 'zod';
import { ORDERS, SCENARIOS } from '../../src/core/drill/intents/orders';

/** A line of data/intents; data/intents/README.md has the rules. */
export const labelledUtterance = z.strictObject({
  id: z.string(),
  split: z.enum(['train', 'test']),
  scenario: z.enum(SCENARIOS),
  utterance: z.string().min(1),
  intents: z.array(z.enum(ORDERS)),
  executes: z.boolean(),
  why: z.string(),
});
