import type { DrillLogLine } from '../../../shared/drill';
import type { LogSource, Model } from '../model/types';
import type { Run } from '../run';
import { drawAt } from '../seeded';
import { clockOf } from '../tell';
import { LOG_TAIL_LINES } from '../timing';

/** However often a thing goes wrong, no more of one kind is written in a second; a person reads them. */
const MOST_A_SECOND = 3;

/** Draws a line's tokens use up: enough that two lines of a row never share one. */
const DRAWS_A_LINE = 16;

const TOKEN = /\{([^{}]+)\}/g;

/** Fills `{n}` (a number), `{hex}` (an id), `{1-12}` (a range), `{a|b}` (one of several). */
function filled(pattern: string, row: number, place: number): string {
  let used = 1;
  return pattern.replace(TOKEN, (_, token: string) => {
    const chance = drawAt(row, place * DRAWS_A_LINE + used);
    used += 1;
    if (token === 'n') return String(10_000 + Math.floor(chance * 89_999));
    if (token === 'hex')
      return Math.floor(chance * 0xffff_ffff)
        .toString(16)
        .padStart(8, '0');
    const range = /^(\d+)-(\d+)$/.exec(token);
    if (range) {
      const [low, high] = [Number(range[1]), Number(range[2])];
      return String(low + Math.floor(chance * (high - low + 1)));
    }
    const choices = token.split('|');
    return choices[Math.floor(chance * choices.length)] ?? token;
  });
}

/** How many lines of a source fall into this second: the rate's whole part and, by chance, one more. */
function linesNow({ rate, row }: LogSource, run: Run, seconds: number): number {
  const expected = Math.min(MOST_A_SECOND, Math.max(0, (rate(run) * seconds) / 60));
  const whole = Math.floor(expected);
  return whole + (drawAt(row, run.second * DRAWS_A_LINE) < expected - whole ? 1 : 0);
}

/** Writes the log lines of the second (or seconds) just played. */
export function writeLogs(model: Model, run: Run, seconds: number): void {
  const fresh: DrillLogLine[] = [];
  for (const source of model.logs) {
    const count = linesNow(source, run, seconds);
    for (let each = 0; each < count; each += 1) {
      const { entry, row } = source;
      const place = run.second * MOST_A_SECOND + each;
      const pattern =
        entry.lines[Math.floor(drawAt(row, place * DRAWS_A_LINE + DRAWS_A_LINE - 1) * entry.lines.length)];
      fresh.push(lineOf(model, run, fresh.length, entry.service, entry.severity, filled(pattern ?? '', row, place)));
    }
  }
  keepLog(run, fresh);
}

function lineOf(
  model: Model,
  run: Run,
  ahead: number,
  service: string,
  severity: DrillLogLine['severity'],
  text: string,
): DrillLogLine {
  return { line: run.logLines + ahead, clock: clockOf(model, run), service, severity, text };
}

function keepLog(run: Run, fresh: readonly DrillLogLine[]): void {
  if (fresh.length === 0) return;
  run.logLines += fresh.length;
  run.log.push(...fresh);
  // Cut in larger pieces, so that the tail is not moved with every line.
  if (run.log.length > 2 * LOG_TAIL_LINES) run.log.splice(0, run.log.length - LOG_TAIL_LINES);
  run.commands.push({ do: 'log', lines: fresh });
}

/** One line by order of an effect. */
export function writeLine(
  model: Model,
  run: Run,
  service: string,
  severity: DrillLogLine['severity'],
  text: string,
): void {
  keepLog(run, [lineOf(model, run, 0, service, severity, text)]);
}
