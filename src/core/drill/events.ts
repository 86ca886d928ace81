import { z } from 'zod';

/**
 * Facts a run is made of, and the lines of its file. `atMs` is the session's clock: whole milliseconds from the start of
 * the recording. Ticks are not kept: the run is played up to each event's time, on a grain of its own.
 */
const atMs = z
  .number()
  .int()
  .nonnegative()
  .max(24 * 3_600_000);
const of = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), atMs, ...shape });

const words = z.string().max(20_000);

export const drillEvent = z.discriminatedUnion('type', [
  of('tick', {}),
  /** What was heard; `startMs` is when it began to be said, `atMs` when it was understood. */
  of('said', { text: words, startMs: atMs.optional() }),
  of('typed', { text: words }),
  /** A view opened or closed by hand. */
  of('open', { evidence: z.string() }),
  of('close', { evidence: z.string() }),
  /** One of the drill's orders, by its id, given by hand. */
  of('order', { order: z.string() }),
  /** Written into the channel, to these stakeholders or, with none named, to all. */
  of('message', { to: z.array(z.string()), text: words }),
  of('confirm', {}),
  of('stop', {}),
  of('stop-operation', { operation: z.string() }),
  of('taken-back', { said: z.number().int().nonnegative() }),
  of('hint', {}),
  /** The candidate's voice begins or ends, before it is known what was said. */
  of('voice', { on: z.boolean() }),
  /** The interviewer's voice has come to the end of a line. */
  of('spoken', { line: z.number().int() }),
  /** Run ahead until something happens. */
  of('wait', {}),
  of('pause', {}),
  of('resume', {}),
  of('end', {}),
]);

export type DrillEvent = z.infer<typeof drillEvent>;
