import { join } from 'node:path';
import { z } from 'zod';
import { AUDIENCES, ELEMENTS, UPDATE_DEFECTS } from '../../src/core/comms/rubric';
import { type LabelledStatement, TOLD_BY_STATEMENT } from '../../src/core/comms/training';
import { inWriterOrder, readLabelled, readLines } from './labelled';

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

/** A line of data/comms/statements.jsonl. */
const labelledStatement = z.strictObject({
  id: z.string(),
  text: z.string().min(1),
  has: z.array(z.enum(ELEMENTS)),
  faults: z.array(z.enum(TOLD_BY_STATEMENT)).optional(),
});

const folder = (root: string): string => join(root, 'data', 'comms');

/** @param root of the checkout */
export const readUpdates = (root: string): z.infer<typeof labelledUpdate>[] =>
  inWriterOrder(readLabelled(folder(root), labelledUpdate));

/** All of them train. */
export const readStatements = (root: string): LabelledStatement[] =>
  readLines(folder(root), 'statements.jsonl', labelledStatement);
