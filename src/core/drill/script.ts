import { z } from 'zod';
import { type Failure, failed, ok, type Result } from '../../shared/result';
import type { DrillEvent } from './events';

/** The command line's script: one `{"atMs": 1500, "say": "..."}` a line. */
const line = z.object({
  atMs: z
    .number()
    .int()
    .nonnegative()
    .max(24 * 3_600_000),
  say: z.string().max(20_000),
});

export interface DrillScript {
  readonly events: readonly DrillEvent[];
  /** What was put right, in words. */
  readonly notes: readonly string[];
}

const WANTED = 'lines like {"atMs": 1500, "say": "show me the logs"}, with whole milliseconds from the start';

function faultOf(text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Told with what would be right.
    return 'it is not JSON';
  }
  const parsed = line.safeParse(value);
  if (parsed.success) return undefined;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.');
  return field ? `"${field}": ${issue?.message ?? 'does not fit'}` : 'it is no object with atMs and say';
}

/**
 * Reads a script. Lines may come in any order (they are sorted by time, and that is said) and empty lines are passed
 * over; a line that is no script line stops it, with its number.
 */
export function readScript(text: string): Result<DrillScript, Failure> {
  const events: DrillEvent[] = [];
  let isOrdered = true;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (raw.trim() === '') continue;
    const fault = faultOf(raw);
    if (fault !== undefined) {
      return failed('script-line', `Line ${index + 1} of the script does not fit: ${fault}.`, {
        todo: `Write ${WANTED}.`,
      });
    }
    const { atMs, say } = line.parse(JSON.parse(raw));
    isOrdered &&= atMs >= (events.at(-1)?.atMs ?? 0);
    events.push({ type: 'said', atMs, text: say });
  }
  const notes = isOrdered ? [] : ['The lines were not in order of time; they are played in that order.'];
  return ok({ events: [...events].sort((a, b) => a.atMs - b.atMs), notes });
}
