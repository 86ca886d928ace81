import { z } from 'zod';

export const VARIANTS = ['short', 'standard', 'technical', 'leadership'] as const;
export type VariantId = (typeof VARIANTS)[number];

/** The longest text a voice is given at once, in characters; about two minutes of speech. */
export const LONGEST_SPOKEN = 2000;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, like release-delay');
const sentence = z.string().trim().min(1).max(4000);
/** What the interviewer says aloud. */
const spoken = z.string().trim().min(1).max(LONGEST_SPOKEN);
const answer = z.string().trim().min(1).max(10_000);
const seconds = z.number().int().min(10).max(900);

/** The first value that stands there a second time. */
function doubled(values: readonly string[]): { value: string; index: number } | undefined {
  const index = values.findIndex((value, at) => values.indexOf(value) < at);
  const value = values[index];
  return value === undefined ? undefined : { value, index };
}

/** A list whose members carry an id each, no id twice. */
const byId = <T extends z.ZodType<{ readonly id: string }>>(member: T, most: number) =>
  z
    .array(member)
    .max(most)
    .superRefine((members, context) => {
      const found = doubled(members.map((given) => given.id));
      if (!found) return;
      context.addIssue({
        code: 'custom',
        path: [found.index, 'id'],
        message: `an id of its own; ${found.value} stands above already`,
      });
    });

const variant = z
  .strictObject({
    id: z.enum(VARIANTS).describe('Which kind of answer: short, standard, technical or leadership'),
    minSeconds: seconds.describe('Shortest good answer, in seconds'),
    maxSeconds: seconds.describe('Longest good answer, in seconds'),
    prompt: spoken.optional().describe('The question in the words of this variant, where they differ'),
    emphasis: sentence.describe('What this variant looks for, told to the candidate'),
    modelAnswer: answer.optional().describe('A good answer of this length, as it would be spoken'),
  })
  .refine((given) => given.minSeconds < given.maxSeconds, {
    path: ['minSeconds'],
    message: 'a number below maxSeconds',
  });

const beat = z.strictObject({
  id: id.describe('A name for this step, used once in the file'),
  text: sentence.describe('The step a full answer covers, as shown to the candidate'),
  said: z.array(sentence).min(2).max(12).describe('Other ways people say it; used to recognise it by meaning'),
  part: z.enum(['S', 'T', 'A', 'R']).describe('Situation, Task, Action or Result'),
});

const metric = z.strictObject({
  label: sentence.describe('What was measured'),
  before: z.number().describe('The figure before'),
  after: z.number().describe('The figure after'),
  unit: z.string().max(40).describe('What is counted: "a month", "min", "per day"'),
  change: sentence.describe('The change as the story tells it: "-50 %"'),
});

/** One question of the library: the shape of a file in `scenarios/questions` and in a person's own folder. */
export const question = z.strictObject({
  id: id.describe('The name of the question, used once in the library; takes remember it'),
  title: sentence.describe('A few words for lists'),
  topic: id.describe('What it is about, for filtering: releases, incidents, people'),
  prompt: spoken.describe('The question as the interviewer speaks it'),
  looksFor: sentence.describe('What the interviewer listens for; one line'),
  variants: byId(variant, VARIANTS.length).min(1).describe('Kinds of answer, each with its own length'),
  hints: z.array(spoken).min(1).max(10).describe('Help on request, from a nudge to nearly the answer'),
  beats: byId(beat, 30).default([]).describe('Steps a full answer covers'),
  followUps: z.array(spoken).min(1).max(20).describe('What the interviewer may ask next'),
  modelAnswer: answer.describe('A good answer of the standard length, as it would be spoken'),
  vocabulary: z
    .array(z.string().trim().min(1).max(60))
    .max(100)
    .default([])
    .describe('Words of the field that an answer may hold; they help the speech engine'),
  proof: z
    .array(metric)
    .min(1)
    .max(8)
    .optional()
    .describe('Figures of before and after, shown when the interviewer asks for proof'),
});

export type Question = z.infer<typeof question>;
export type Variant = z.infer<typeof variant>;
export type Beat = z.infer<typeof beat>;
export type Metric = z.infer<typeof metric>;
