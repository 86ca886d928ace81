import { join } from 'node:path';
import { z } from 'zod';
import { SCENARIOS } from '../../src/core/drill/intents/orders';
import { REASONING_POINTS } from '../../src/core/drill/reasoning/points';
import { inWriterOrder, readLabelled } from './labelled';

/** A line of data/reasoning; data/reasoning/README.md has the rules. */
export const labelledReasoning = z.strictObject({
  id: z.string(),
  split: z.enum(['train', 'test']),
  scenario: z.enum(SCENARIOS),
  utterance: z.string().min(1),
  points: z.array(z.enum(REASONING_POINTS)),
});

/** @param root of the checkout */
export const readReasoning = (root: string): z.infer<typeof labelledReasoning>[] =>
  inWriterOrder(readLabelled(join(root, 'data', 'reasoning'), labelledReasoning));
