import { z } from 'zod';
import { drillId, drillStart, PACES } from './drill';

/** What a person does in a drill, as the page tells it. Main stamps it with the session's time. */
const words = z.string().trim().min(1).max(4000);
const name = z.string().max(80);
const of = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...shape });

export const drillAct = z.discriminatedUnion('type', [
  of('typed', { text: words }),
  of('open', { evidence: name }),
  of('close', { evidence: name }),
  of('order', { order: name }),
  of('message', { to: z.array(name).max(20), text: words }),
  of('confirm', {}),
  of('stop', {}),
  of('stop-operation', { operation: name }),
  of('taken-back', { said: z.number().int().nonnegative() }),
  of('hint', {}),
  of('voice', { on: z.boolean() }),
  of('spoken', { line: z.number().int() }),
  of('wait', {}),
  of('pause', {}),
  of('resume', {}),
  of('end', {}),
]);

export type DrillAct = z.infer<typeof drillAct>;

/** Folder name of a run; the same form as a take's. */
export const runId = z.string().regex(/^\d{8}T\d{6}Z-[a-z0-9]{6}$/);

export const drillBegin = z.object({
  drill: drillId,
  pace: z.enum(PACES),
  /** Which root cause and noise the run has; drawn by main when left out. */
  seed: z.number().int().min(0).max(999_999_999).optional(),
});

/** A run as the page opens it. */
export const openedDrill = drillStart.extend({
  /** Kinds of views this drill has, to be asked for by hand: `look.logs`, `check.data_safety`. */
  looks: z.array(z.string()),
});

/** A stretch of a run's sound: the file it is in and where it lies on the session's clock. */
export const runSound = z.object({
  file: z.string(),
  startMs: z.number().int().nonnegative(),
  durationMs: z.number().int().nonnegative(),
});

/** What the engine is doing with what it hears; `deaf` with the reason when it cannot hear at all. */
export const drillHearing = z.object({
  run: runId,
  state: z.enum(['off', 'listening', 'behind', 'deaf']),
  /** Sound not heard yet. */
  behindMs: z.number().int().nonnegative(),
  failure: z
    .object({ code: z.string(), what: z.string(), kept: z.string().optional(), todo: z.string().optional() })
    .optional(),
});

export type RunSound = z.infer<typeof runSound>;
export type DrillHearing = z.infer<typeof drillHearing>;
export type OpenedDrill = z.infer<typeof openedDrill>;
