import { z } from 'zod';
import { takeId } from './take';

/** Who a status update is for. */
export const updateAudience = z.enum(['sre', 'programme', 'leadership']);

/** Where in the telling of one delay a message stands. */
export const updateMoment = z.enum(['first', 'progress', 'closing']);

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

/** Folder name of an exercise; the same form as a take's. */
export const exerciseId = takeId;

/** Most characters of one update. */
export const UPDATE_TEXT_MAX = 4000;
const updateText = z.string().max(UPDATE_TEXT_MAX);

/** A recording of an update: whose it is and which of several, `first-sre-2.wav`. */
export const updateSoundFile = z.string().regex(/^(first|progress|closing)-(sre|programme|leadership)-\d{1,3}\.wav$/);

/** One update in one exercise. */
export const updateSlot = z.object({ exercise: exerciseId, moment: updateMoment, audience: updateAudience });

/** The file of one update, `first-sre.json`. As long as it was not sent it is a draft. */
export const storedUpdate = z.object({
  version: z.literal(1),
  moment: updateMoment,
  audience: updateAudience,
  text: updateText,
  /** Recordings whose words are in the text. */
  heard: z.array(updateSoundFile),
  sent: z.object({ at: z.iso.datetime(), judged: judgedUpdate }).optional(),
});

/** How well somebody could plan with what they were told, as the candidate sees it or as it was. */
export const OUTCOMES = ['could-plan', 'had-gaps', 'left-guessing'] as const;
export const updateOutcome = z.enum(OUTCOMES);

/** What the candidate thinks of their own messages before they see what was made of them. */
export const ownView = z.object({
  outcomes: z.object({ sre: updateOutcome, programme: updateOutcome, leadership: updateOutcome }),
  /** What they would tell differently. */
  change: z.string().max(2000),
});

/** The file `exercise.json`: what an exercise is beside its updates. */
export const storedExercise = z.object({
  version: z.literal(1),
  id: exerciseId,
  startedAt: z.iso.datetime(),
  /** Moments that lie behind; with all of them behind it is over. */
  passed: z.number().int().min(0).max(updateMoment.options.length),
  ownView: ownView.optional(),
});

/** An exercise as it is listed. */
export const exerciseSummary = storedExercise.pick({ id: true, startedAt: true, passed: true }).extend({
  told: z.number().int().nonnegative(),
  couldAct: z.number().int().nonnegative(),
  /** Something of it cannot be read; opening it says what. */
  damaged: z.boolean(),
});

export const updateSound = z.object({
  file: updateSoundFile,
  durationMs: z.number().int().nonnegative(),
  /** Its words are in the update's text. */
  heard: z.boolean(),
});

export const keptUpdate = storedUpdate.omit({ version: true, heard: true }).extend({ sounds: z.array(updateSound) });

/** An exercise with everything the page shows of it. */
export const exercise = storedExercise.omit({ version: true }).extend({
  updates: z.array(keptUpdate),
  /** Files of it that cannot be read, each in a sentence. */
  damage: z.array(z.string()),
});

/** What became of one audience over the whole exercise. */
export const updateResult = z.object({
  audience: updateAudience,
  outcome: updateOutcome,
  /** 0-100 for all messages together; nothing where none was sent. */
  score: z.number().optional(),
  messages: z.array(
    z.object({
      moment: updateMoment,
      /** What a message of this moment is for, and whether this one did it. */
      needs: z.array(z.object({ id: z.string(), says: z.string(), met: z.boolean(), evidence: quote.optional() })),
    }),
  ),
  /** What only shows across messages: times that moved, promises, the end. */
  findings: z.array(
    z.object({
      id: z.string(),
      good: z.boolean(),
      reason: z.string(),
      quotes: z.array(quote.extend({ moment: updateMoment })),
    }),
  ),
});

export type UpdateAudience = z.infer<typeof updateAudience>;
export type UpdateMomentId = z.infer<typeof updateMoment>;
export type JudgedUpdate = z.infer<typeof judgedUpdate>;
export type Dictation = z.infer<typeof dictation>;
export type UpdateSlot = z.infer<typeof updateSlot>;
export type StoredUpdate = z.infer<typeof storedUpdate>;
export type StoredExercise = z.infer<typeof storedExercise>;
export type ExerciseSummary = z.infer<typeof exerciseSummary>;
export type UpdateOutcome = z.infer<typeof updateOutcome>;
export type OwnView = z.infer<typeof ownView>;
export type UpdateSound = z.infer<typeof updateSound>;
export type KeptUpdate = z.infer<typeof keptUpdate>;
export type Exercise = z.infer<typeof exercise>;
export type UpdateResult = z.infer<typeof updateResult>;
