import { z } from 'zod';
import { id, text } from './drill-basics';
import { talkFields } from './drill-talk';
import { worldFields } from './drill-world';

/** How much faster than the wall's the drill's clock runs. Quick is for practice between two meetings. */
export const PACE_FACTOR = { full: 1, quick: 3 } as const;

/**
 * A drill as its file holds it: data only. What a field is for stands beside it; docs/drills.md tells how to write one,
 * and `greenroom drills --lint FILE` says what in it cannot be reached or won.
 */
export const drillScenario = z.strictObject({
  id,
  /** Raised when a change makes earlier runs replay differently. */
  version: z.number().int().min(1),
  title: text,
  /** One line for the card. */
  summary: text,
  alert: z.strictObject({ title: text, text }),
  clock: z.strictObject({
    /** When the alert fires. */
    startsAt: z.iso.datetime(),
    /** How much of the past the dashboards show. */
    historyMinutes: z.number().int().min(1).max(240),
  }),
  /** Drill time between two points of a series. */
  sampleSeconds: z.number().int().min(1).max(60).default(5),
  interviewer: z.strictObject({ name: text, role: text }),
  /** Words of the field that may be said; they help the speech engine. */
  vocabulary: z.array(z.string()).default([]),
  story: z.strictObject({
    /** The opening of a story made from a run; `{{formula}}` fills in figures. */
    situation: text,
    task: text,
  }),
  ...worldFields,
  ...talkFields,
});

export type DrillScenario = z.infer<typeof drillScenario>;
export type Pace = keyof typeof PACE_FACTOR;
