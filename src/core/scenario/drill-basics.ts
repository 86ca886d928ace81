import { z } from 'zod';
import { parseFormula } from './formula/parse';

/** The small pieces a drill's file is written with. */

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, like checkout-deploy')
  .describe('a name of its own');

/** What formulas call a level, a stock or a gauge. */
export const variable = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a lower-case name like cells_on_new, which formulas use');

export const text = z.string().trim().min(1);

export const formula = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((given) => (typeof given === 'boolean' ? (given ? '1' : '0') : String(given)))
  .superRefine((given, context) => {
    const parsed = parseFormula(given);
    if (parsed.ok) return;
    const shown = `${given.slice(0, parsed.error.at)}⟨here⟩${given.slice(parsed.error.at)}`;
    context.addIssue({ code: 'custom', message: `a formula; ${parsed.error.expected} is expected ${shown}` });
  })
  .describe('a formula over levels, gauges and what has happened');

const DURATION = /^(\d+(?:\.\d+)?)(s|m|h)$/;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

function secondsOf(given: string): number | undefined {
  const [, amount, unit] = DURATION.exec(given.trim()) ?? [];
  const each = SECONDS[unit ?? ''];
  return each === undefined ? undefined : Math.round(Number(amount) * each);
}

/** Drill time in whole seconds: `30s`, `4m`, or a range `40m to 45m` from which the seed chooses. */
export const duration = z
  .string()
  .transform((given, context) => {
    const [low, high, ...more] = given.split(' to ').map(secondsOf);
    if (low === undefined || more.length > 0 || (given.includes(' to ') && high === undefined)) {
      context.addIssue({ code: 'custom', message: 'a time like 30s, 4m or 40m to 45m' });
      return z.NEVER;
    }
    return { minSeconds: low, maxSeconds: Math.max(low, high ?? low) };
  })
  .describe('drill time, like 30s, 4m or 40m to 45m');

export type Duration = z.infer<typeof duration>;

/** A time of day in UTC, or one counted from the alert: `14:00`, `14:00:30`, `+12m`. */
export const moment = z
  .string()
  .regex(
    /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$|^\+\d+(\.\d+)?[smh]$/,
    'a time of day like 14:00, or +12m after the alert',
  )
  .describe('a time of day in UTC like 14:00, or +12m after the alert');

/**
 * Which of several causes a part belongs to; all when left out. A list of one may be written without its brackets.
 */
export const cause = z
  .union([id, z.array(id).min(1)])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .describe('the root cause, or causes, this belongs to; all when left out');

/**
 * Words to listen for: `(errors|spike) & (deploy*|two o'clock)`. Groups joined by & must all be there in one sentence, in
 * any order; `a > b` wants b within a few words after a, and none between that denies; * stands for any ending.
 */
export const pattern = text
  .refine(
    (given) =>
      given.split(/[&>]/).every((group) =>
        group
          .replace(/[()]/g, '')
          .split('|')
          .every((word) => word.trim()),
      ),
    'words between every |, & and >',
  )
  .refine((given) => {
    const groups = given.split(/[&>]/).map((group) => group.trim());
    return groups.length === 1 || groups.every((group) => !group.includes('|') || /^\([^()]*\)$/.test(group));
  }, 'brackets around words with | beside an & or a >, like (errors|spike) & deploy*; other ways to say it are patterns of their own')
  .describe('words to listen for, like (errors|spike) & deploy*, or writes > null');

/** Something said, or different things by the state of the incident: the first whose `if` holds. */
export const speech = z
  .union([text, z.array(z.strictObject({ if: formula.optional(), say: text })).min(1)])
  .transform((given) => (typeof given === 'string' ? [{ say: given }] : given))
  .describe('what is said, or a list of { if, say } of which the first that holds is said');

export type Speech = z.infer<typeof speech>;

const effectShape = z.strictObject({
  if: formula.optional(),
  after: duration.optional(),
  set: variable.optional(),
  to: formula.optional(),
  over: duration.optional(),
  /** The way is made in this many equal jumps (instances one after another) instead of evenly. */
  steps: z.number().int().min(1).max(500).optional(),
  marker: text.optional(),
  kind: z.enum(['deploy', 'flag', 'note']).optional(),
  log: text.optional(),
  service: text.optional(),
  severity: z.enum(['debug', 'info', 'warn', 'error']).optional(),
  post: text.optional(),
  by: text.optional(),
  say: text.optional(),
  harm: id.optional(),
  text: text.optional(),
  happen: id.optional(),
  start: id.optional(),
  from: id.optional(),
  open: id.optional(),
});

const DOING = ['set', 'marker', 'log', 'post', 'say', 'harm', 'happen', 'start', 'open'] as const;
const WITH: Readonly<Record<string, (typeof DOING)[number]>> = {
  to: 'set',
  over: 'set',
  steps: 'set',
  kind: 'marker',
  service: 'log',
  severity: 'log',
  by: 'post',
  text: 'harm',
  from: 'start',
};
const NEEDS: Readonly<Partial<Record<(typeof DOING)[number], string>>> = { set: 'to', post: 'by', harm: 'text' };

/** One thing that happens to the world or to the people in it. */
export const effect = effectShape.superRefine((given, context) => {
  const fields: Readonly<Record<string, unknown>> = given;
  const does = DOING.filter((name) => given[name] !== undefined);
  const [only] = does;
  if (does.length !== 1 || only === undefined) {
    context.addIssue({ code: 'custom', message: `exactly one of ${DOING.join(', ')}` });
    return;
  }
  const missing = NEEDS[only];
  if (missing && fields[missing] === undefined) {
    context.addIssue({ code: 'custom', message: `${missing} beside ${only}` });
  }
  for (const [name, owner] of Object.entries(WITH)) {
    if (fields[name] !== undefined && owner !== only) {
      context.addIssue({ code: 'custom', path: [name], message: `${name} only beside ${owner}` });
    }
  }
});

export type Effect = z.infer<typeof effect>;
export const effects = z.array(effect);
