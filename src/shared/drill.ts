import { z } from 'zod';

/**
 * The drill as the page sees it. Two clocks run: the **session's**, in whole milliseconds from the start of the
 * recording (`atMs`; words, quotes and playback), and the **drill's own** (`clock`, milliseconds since 1970 in UTC; the
 * time of day on the dashboards). Pace and waiting change how fast the second runs against the first.
 *
 * How a view uses it: `drillView` is the whole state at a moment and replaces the one before; it holds no series. Points
 * come as `drillSamples`, rows to append to what `drillStart` gave. See docs/drills.md, "For who draws it".
 */

const atMs = z.number().int().nonnegative();
const clockMs = z.number().int();

export const PACES = ['full', 'quick'] as const;
export const LEVELS = ['novice', 'intermediate', 'expert'] as const;
export const DRILL_DIMENSIONS = ['triage', 'rollback', 'root-cause', 'process', 'communication'] as const;

export const drillId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A drill as the list shows it. `rootCauses` would spoil it and is for the command line only. */
export const drillSummary = z.object({
  id: drillId,
  title: z.string(),
  summary: z.string(),
  alert: z.string(),
  phases: z.array(z.object({ id: z.string(), title: z.string(), minutes: z.number() })),
  /** Whole length at each pace, on the wall's clock. */
  minutes: z.object({ full: z.number(), quick: z.number() }),
  source: z.enum(['built-in', 'own']),
  vocabulary: z.array(z.string()),
});

// --- what happened, in order ----------------------------------------------------------------------------------------

const said = z.number().int().nonnegative().describe('number of the utterance, as in the record `said`');
const of = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), atMs, clock: clockMs, ...shape });

export const LINE_KINDS = [
  'opening',
  'question',
  'ask-back',
  'answer',
  'say-back',
  'hint',
  'nudge',
  'news',
  'closing',
] as const;

export const ORDER_STATES = ['said-back', 'carried-out', 'stopped', 'refused', 'taken-back'] as const;
export const OPERATION_STATES = ['started', 'step', 'done', 'failed', 'stopped'] as const;

export const drillRecord = z.discriminatedUnion('type', [
  of('phase', { id: z.string(), title: z.string(), reason: z.enum(['start', 'met', 'late']) }),
  of('speak', { line: z.number().int(), text: z.string(), kind: z.enum(LINE_KINDS) }),
  /** `startMs` is when it began to be said; `atMs` when it was understood. */
  of('said', { said, text: z.string(), by: z.enum(['voice', 'keys']), startMs: atMs }),
  of('understood', { said, intents: z.array(z.string()), executes: z.boolean(), reason: z.string() }),
  of('opened', { said: said.optional(), evidence: z.string(), title: z.string() }),
  of('clue', { id: z.string(), text: z.string() }),
  of('claim', { said, id: z.string(), title: z.string(), grounded: z.boolean(), quote: z.string() }),
  of('order', {
    said: said.optional(),
    id: z.string(),
    order: z.string(),
    title: z.string(),
    state: z.enum(ORDER_STATES),
    why: z.string().optional(),
  }),
  of('operation', { id: z.string(), title: z.string(), state: z.enum(OPERATION_STATES), step: z.string().optional() }),
  of('message', {
    from: z.string(),
    name: z.string(),
    text: z.string(),
    tone: z.enum(['plain', 'impatient', 'escalated', 'thanks', 'own']),
  }),
  of('update', {
    said: z.array(said),
    audience: z.enum(['sre', 'programme', 'leadership']),
    text: z.string(),
    quality: z.enum(['good', 'poor']),
    has: z.record(z.string(), z.boolean()),
    defects: z.array(z.string()),
  }),
  of('marker', { text: z.string(), kind: z.enum(['deploy', 'flag', 'order', 'note', 'harm']) }),
  of('harm', { id: z.string(), text: z.string() }),
  of('hint', { phase: z.string(), level: z.number().int().min(1).max(4), asked: z.boolean(), text: z.string() }),
  of('turn', { id: z.string(), kind: z.enum(['twist', 'relief']) }),
  of('paused', {}),
  of('resumed', {}),
  of('waiting', { on: z.boolean() }),
  of('taken-back', { said }),
  of('ending', { id: z.string(), title: z.string(), text: z.string(), good: z.boolean() }),
]);

// --- the state at a moment ------------------------------------------------------------------------------------------

export const drillLogLine = z.object({
  /** Grows by one with every line of a run; a key for lists. */
  line: z.number().int(),
  clock: clockMs,
  service: z.string(),
  severity: z.enum(['debug', 'info', 'warn', 'error']),
  text: z.string(),
});

/** An evidence view that is open. One of the parts is there, sometimes two. Texts are filled in as of when it opened. */
export const drillEvidence = z.object({
  id: z.string(),
  title: z.string(),
  openedAtMs: atMs,
  text: z.string().optional(),
  /** Unified diff: lines begin with `+`, `-`, `@@` or a space. */
  diff: z.object({ file: z.string(), body: z.string() }).optional(),
  table: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).optional(),
  list: z.array(z.object({ id: z.string(), title: z.string(), text: z.string().optional() })).optional(),
  /** Show the log tail with this filter. */
  logs: z.object({ service: z.string().optional(), holds: z.string().optional() }).optional(),
  /** Bring these panels forward. */
  panels: z.array(z.string()).optional(),
  /** Show these operations' runs stage by stage (`operations` below). */
  pipeline: z.array(z.string()).optional(),
});

export const drillOperation = z.object({
  /** Grows by one with every operation started in a run. */
  run: z.number().int(),
  id: z.string(),
  title: z.string(),
  kind: z.enum(['work', 'pipeline']),
  state: z.enum(['running', 'done', 'failed', 'stopped']),
  startedAt: clockMs,
  /** When it will end if nothing happens; when it ended. */
  endsAt: clockMs,
  /** 0..1 */
  progress: z.number().min(0).max(1),
  stoppable: z.boolean(),
  steps: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.enum(['skipped', 'waiting', 'running', 'done', 'failed', 'stopped']),
      /** Planned length for steps ahead, real length for those behind. */
      seconds: z.number().int(),
    }),
  ),
});

export const drillPanel = z.object({
  id: z.string(),
  title: z.string(),
  unit: z.enum(['share', 'ms', 'per-second', 'count', 'minutes', 'hours']),
  limit: z.number().optional(),
  /** `key` names the column in the rows of samples (and the series in the command line's output). */
  series: z.array(z.object({ key: z.string(), title: z.string() })),
});

const understood = z.object({
  said,
  atMs,
  text: z.string(),
  intents: z.array(z.string()),
  /** In words, for the line "Understood: ...". */
  titles: z.array(z.string()),
  state: z.enum(['not-an-order', 'held', 'doing', 'done', 'stopped', 'refused', 'taken-back', 'update']),
  reason: z.string(),
});

export const drillView = z.object({
  run: z.string(),
  drill: drillId,
  title: z.string(),
  alert: z.object({ title: z.string(), text: z.string() }),
  pace: z.enum(PACES),
  state: z.enum(['running', 'paused', 'waiting', 'ended']),
  atMs,
  clock: clockMs,
  /** Drill time per wall time now: 1, 3, or faster while waiting. */
  rate: z.number(),
  phase: z.object({
    id: z.string(),
    title: z.string(),
    index: z.number().int(),
    of: z.number().int(),
    /** Drill time left in the phase; never below 0. */
    leftMs: z.number().int().nonnegative(),
    lengthMs: z.number().int(),
  }),
  interviewer: z.object({
    name: z.string(),
    role: z.string(),
    line: z.number().int(),
    text: z.string(),
    kind: z.enum(LINE_KINDS),
    atMs,
  }),
  /** What the interviewer is waiting for, beside the next order. */
  expects: z.enum(['anything', 'which', 'update']),
  /** Newest last; at most twelve. */
  understood: z.array(understood),
  /** Said back and about to be done unless a "no" comes by `untilMs`. */
  pending: z.object({ said: said.optional(), text: z.string(), untilMs: atMs }).optional(),
  evidence: z.array(drillEvidence),
  operations: z.array(drillOperation),
  channel: z.array(
    z.object({
      number: z.number().int(),
      atMs,
      clock: clockMs,
      from: z.string(),
      name: z.string(),
      text: z.string(),
      tone: z.enum(['plain', 'impatient', 'escalated', 'thanks', 'own']),
    }),
  ),
  stakeholders: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      audience: z.enum(['sre', 'programme', 'leadership']),
      /** 1 just told, 0 out of patience. */
      patience: z.number().min(0).max(1),
      mood: z.enum(['calm', 'waiting', 'impatient', 'escalated']),
      toldAt: clockMs.optional(),
    }),
  ),
  markers: z.array(
    z.object({ clock: clockMs, text: z.string(), kind: z.enum(['deploy', 'flag', 'order', 'note', 'harm']) }),
  ),
  log: z.array(drillLogLine),
  hints: z.object({ given: z.number().int(), leftInPhase: z.number().int() }),
  ending: z.object({ id: z.string(), title: z.string(), text: z.string(), good: z.boolean() }).optional(),
});

/** Points to append: column 0 is the drill's clock in milliseconds since 1970, the rest the `keys` in their order. */
export const drillSamples = z.object({
  run: z.string(),
  keys: z.array(z.string()),
  rows: z.array(z.array(z.number())),
});

/** What a page needs to begin, or to come back to a run: everything up to now. */
export const drillStart = z.object({
  view: drillView,
  panels: z.array(drillPanel),
  samples: drillSamples,
});

// --- afterwards -----------------------------------------------------------------------------------------------------

export const drillQuote = z.object({ text: z.string(), atMs });

export const drillScore = z.object({
  id: z.enum(DRILL_DIMENSIONS),
  title: z.string(),
  level: z.enum(LEVELS),
  reason: z.string(),
  quotes: z.array(drillQuote),
  criteria: z.array(
    z.object({
      id: z.string(),
      level: z.enum(['intermediate', 'expert']),
      text: z.string(),
      earned: z.boolean(),
      quotes: z.array(drillQuote),
      missed: z.string(),
    }),
  ),
});

export const drillScorecard = z.object({
  dimensions: z.array(drillScore),
  strengths: z.array(z.string()).length(3),
  improvements: z.array(z.string()).length(3),
  resources: z
    .array(z.object({ title: z.string(), where: z.string() }))
    .min(2)
    .max(3),
  hints: z.object({ asked: z.number().int(), unasked: z.number().int() }),
});

/** A STAR draft from a run. `own` sentences are the candidate's words, with the moment they were said. */
export const drillStory = z.object({
  title: z.string(),
  prompt: z.string(),
  parts: z.array(
    z.object({
      part: z.enum(['S', 'T', 'A', 'R']),
      sentences: z.array(z.object({ text: z.string(), own: z.boolean(), atMs: atMs.optional() })),
    }),
  ),
  /** What the run does not hold and the candidate has to add. */
  missing: z.array(z.string()),
});

export const drillDebrief = z.object({
  run: z.string(),
  drill: drillId,
  title: z.string(),
  seed: z.number().int(),
  pace: z.enum(PACES),
  startsAt: clockMs,
  durationMs: atMs,
  rootCause: z.object({ id: z.string(), title: z.string(), explained: z.string() }),
  ending: z.object({ id: z.string(), title: z.string(), text: z.string(), good: z.boolean() }),
  scorecard: drillScorecard,
  records: z.array(drillRecord),
  panels: z.array(drillPanel),
  samples: drillSamples,
  /** For each clue: when it could first have been read, when it was, and where. */
  clues: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      proof: z.boolean(),
      where: z.array(z.string()),
      knowableAt: clockMs,
      seenAt: clockMs.optional(),
    }),
  ),
  /** What in the evidence led astray. */
  herrings: z.array(z.object({ evidence: z.string(), text: z.string(), opened: z.boolean() })),
  strongRun: z.array(
    z.object({ clock: clockMs, say: z.string(), why: z.string().optional(), doneAt: clockMs.optional() }),
  ),
  story: drillStory,
});

/** The file `drill.json` of a run. Its id has the form of a take's. */
export const drillRun = z.object({
  version: z.literal(1),
  id: z.string().regex(/^\d{8}T\d{6}Z-[a-z0-9]{6}$/),
  drill: drillId,
  drillVersion: z.number().int(),
  title: z.string(),
  seed: z.number().int(),
  pace: z.enum(PACES),
  startedAt: z.iso.datetime(),
  state: z.enum(['running', 'ended']),
  /** Session time so far, on the clock of its sound. */
  durationMs: atMs,
  ending: z.object({ id: z.string(), title: z.string(), good: z.boolean() }).optional(),
  levels: z.partialRecord(z.enum(DRILL_DIMENSIONS), z.enum(LEVELS)).optional(),
});

export type DrillRun = z.infer<typeof drillRun>;
export type Pace = (typeof PACES)[number];
export type DrillLevel = (typeof LEVELS)[number];
export type DrillDimension = (typeof DRILL_DIMENSIONS)[number];
export type LineKind = (typeof LINE_KINDS)[number];
export type DrillSummary = z.infer<typeof drillSummary>;
export type DrillRecord = z.infer<typeof drillRecord>;
export type DrillLogLine = z.infer<typeof drillLogLine>;
export type DrillEvidence = z.infer<typeof drillEvidence>;
export type DrillOperation = z.infer<typeof drillOperation>;
export type DrillPanel = z.infer<typeof drillPanel>;
export type DrillView = z.infer<typeof drillView>;
export type DrillSamples = z.infer<typeof drillSamples>;
export type DrillStart = z.infer<typeof drillStart>;
export type DrillScore = z.infer<typeof drillScore>;
export type DrillScorecard = z.infer<typeof drillScorecard>;
export type DrillStory = z.infer<typeof drillStory>;
export type DrillDebrief = z.infer<typeof drillDebrief>;
export type DrillQuote = z.infer<typeof drillQuote>;
