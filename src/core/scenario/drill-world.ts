import { z } from 'zod';
import { cause, duration, effects, formula, id, moment, text, variable } from './drill-basics';

/** The part of a drill's file that describes the system: what there is, how it hangs together, what moves it. */

const amount = z.number().nonnegative();

const level = z.strictObject({
  title: text.optional(),
  start: z.number().default(0),
});

const stock = z.strictObject({
  title: text.optional(),
  start: z.number().default(0),
  /** What flows in (or, below zero, out) in a minute of drill time. */
  perMinute: formula,
  min: z.number().optional(),
  max: z.number().optional(),
});

const slower = z
  .strictObject({ p50: formula.default('0'), p95: formula.default('0'), p99: formula.default('0') })
  .describe('milliseconds on top of the usual latency');

const endpoint = z.strictObject({
  /** Requests in a second. */
  rps: formula,
  usual: z.strictObject({ errors: z.number().min(0).max(1), p50: amount, p95: amount, p99: amount }),
  /** Share of the requests that fail on top of the usual ones, 0..1. */
  fails: formula.default('0'),
  slower: slower.prefault({}),
  /** Endpoints this one calls, and the share of its requests that do; their slowness and errors come through. */
  calls: z.record(text, z.number().min(0).max(1)).default({}),
});

const service = z.strictObject({
  title: text,
  /** How full it is, 0..1. */
  saturation: formula.default('0'),
  endpoints: z.record(text, endpoint).default({}),
});

const series = z.strictObject({
  id: text,
  title: text,
  is: formula,
  /** How much the drawn line trembles, as a share of its value. */
  noise: z.number().min(0).max(0.3).default(0.02),
});

const panel = z.strictObject({
  id,
  title: text,
  unit: z.enum(['share', 'ms', 'per-second', 'count', 'minutes', 'hours']),
  series: z.array(series).min(1).max(12),
  /** A line drawn across: the objective or the limit. */
  limit: z.number().optional(),
});

const timed = z.strictObject({ at: moment, cause: cause.optional(), if: formula.optional(), do: effects.min(1) });

const logLine = z.strictObject({
  service: text,
  severity: z.enum(['debug', 'info', 'warn', 'error']),
  cause: cause.optional(),
  perMinute: formula,
  /** One of these is written each time. `{n}` a number, `{hex}` an id, `{a|b}` one of several. */
  lines: z.array(text).min(1),
});

const step = z.strictObject({
  id,
  title: text,
  takes: duration,
  /** What happens as it begins; times count from there. */
  do: effects.default([]),
  /** When this holds as it ends, the step has failed and what follows does not happen. */
  fails: formula.optional(),
  /** What happens then. */
  failed: effects.default([]),
});

const operation = z.strictObject({
  title: text,
  /** A pipeline is shown with its stages. */
  kind: z.enum(['work', 'pipeline']).default('work'),
  steps: z.array(step).min(1).max(20),
  /** What happens when the last step has ended well. */
  done: effects.default([]),
  /** What happens when it is stopped in the middle; left out, it cannot be stopped. */
  stopped: effects.optional(),
});

export const worldFields = {
  levels: z.record(variable, level),
  stocks: z.record(variable, stock).default({}),
  gauges: z.record(variable, formula).default({}),
  services: z.record(id, service),
  panels: z.array(panel).min(1).max(9),
  timeline: z.array(timed).default([]),
  logs: z.array(logLine).default([]),
  operations: z.record(id, operation).default({}),
} as const;

export type Operation = z.infer<typeof operation>;
export type Panel = z.infer<typeof panel>;
export type LogLine = z.infer<typeof logLine>;
export type Service = z.infer<typeof service>;
export type Endpoint = z.infer<typeof endpoint>;
