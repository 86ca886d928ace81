import { z } from 'zod';

export const LABELS = ['S', 'T', 'A', 'R', 'other'] as const;
export const PARTS = ['S', 'T', 'A', 'R'] as const;
export const KINDS = ['story', 'pseudo-story', 'self-description', 'hypothetical', 'off-topic', 'too-short'] as const;
export const DIMENSIONS = ['structure', 'ownership', 'specificity', 'result', 'relevance', 'delivery'] as const;
export const DEFECTS = [
  'missing_situation',
  'missing_task',
  'missing_action',
  'missing_result',
  'no_specifics',
  'all_we',
  'pseudo_story',
  'self_description',
  'hypothetical',
  'blames_others',
  'off_topic',
  'rambling_setup',
  'result_without_evidence',
  'buzzwords',
  'names_the_parts_aloud',
] as const;

const ms = z.number().int().nonnegative();
const score = z.number().min(0).max(100);

export const evidence = z.object({
  quote: z.string(),
  /** Index into `sentences`. */
  sentence: z.number().int().nonnegative(),
  startMs: ms.optional(),
});

export const sentence = z.object({
  text: z.string(),
  label: z.enum(LABELS),
  confidence: z.number().min(0).max(1),
  /** What the label was decided on, in words, the weightiest first. */
  why: z.array(z.string()).optional(),
  startMs: ms.optional(),
  endMs: ms.optional(),
});

export const dimension = z.object({
  id: z.enum(DIMENSIONS),
  score,
  reason: z.string(),
  evidence: z.array(evidence),
});

export const defect = z.object({ id: z.enum(DEFECTS), reason: z.string(), evidence: z.array(evidence) });

export const delivery = z.object({
  words: z.number().int().nonnegative(),
  durationMs: ms.optional(),
  speechMs: ms.optional(),
  wordsPerMinute: z.number().optional(),
  pauses: z.array(z.object({ startMs: ms, endMs: ms })).optional(),
  fillers: z.array(z.object({ word: z.string(), count: z.number().int(), at: z.array(ms).optional() })),
  target: z.object({ minMs: ms, maxMs: ms, verdict: z.enum(['short', 'within', 'long', 'unknown']) }),
});

/** The judgement on one answer: the file `feedback.json` of a take and the output of `greenroom score`. */
export const feedback = z.object({
  id: z.string().optional(),
  kind: z.enum(KINDS),
  overall: score,
  sentences: z.array(sentence),
  missing: z.array(z.enum(PARTS)),
  dimensions: z.array(dimension),
  defects: z.array(defect),
  delivery,
  topFix: z.object({
    title: z.string(),
    why: z.string(),
    how: z.string(),
    /** The part to tell anew, where the fix is about one. */
    part: z.enum(PARTS).optional(),
    /** The words the fix is about; the page lets one hear them. */
    evidence: z.array(evidence).optional(),
  }),
  strengths: z.array(z.string()),
  improvements: z.array(z.string()),
  followUps: z.array(z.string()),
  beats: z
    .array(z.object({ id: z.string(), text: z.string(), covered: z.boolean(), quote: z.string().optional() }))
    .optional(),
});

export type Label = (typeof LABELS)[number];
export type Part = (typeof PARTS)[number];
export type Kind = (typeof KINDS)[number];
export type DimensionId = (typeof DIMENSIONS)[number];
export type DefectId = (typeof DEFECTS)[number];
export type Evidence = z.infer<typeof evidence>;
export type Sentence = z.infer<typeof sentence>;
export type Dimension = z.infer<typeof dimension>;
export type Defect = z.infer<typeof defect>;
export type Delivery = z.infer<typeof delivery>;
export type Feedback = z.infer<typeof feedback>;
