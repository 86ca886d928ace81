import { DRILL_DIMENSIONS } from '../../../shared/drill';
import { levelReached } from '../../drill/model/levels';
import { secondIn } from '../../drill/model/moments';
import type { Model } from '../../drill/model/types';
import { type Played, playThrough } from '../../drill/play';
import type { DrillPorts } from '../../drill/ports';
import type { LintFinding } from './finding';

/** What one playing of a drill is tried for, and what came of it. */
export interface Trial {
  readonly name: string;
  readonly played: Played;
}

interface Line {
  readonly atMs: number;
  readonly say: string;
  readonly orders: readonly string[];
}

/** Hears in each line what its file says is in it, and takes every update of some length for a good one. */
function declaredPorts(lines: readonly Line[]): DrillPorts {
  const orders = new Map(lines.map(({ say, orders: given }) => [say, given]));
  return {
    matchOrders: (utterance) => {
      const intents = orders.get(utterance) ?? [];
      return { intents, executes: intents.length > 0, reason: intents.length > 0 ? 'plain order' : 'report' };
    },
    hearReasoning: () => [],
    judgeUpdate: () => ({ has: {}, quality: 'good', defects: [], reply: '' }),
  };
}

function play(model: Model, name: string, lines: readonly Line[]): Trial {
  const events = lines.map(({ atMs, say }) => ({ type: 'said', atMs, text: say }) as const);
  return { name, played: playThrough(model, declaredPorts(lines), 'full', events) };
}

const strongLines = (model: Model): Line[] =>
  model.cause.strong.map(({ at, say, orders }) => ({ atMs: secondIn(model, at) * 1000, say, orders }));

/** The strong run must win: that is the proof that the drill can be won at all. */
function lintStrong(model: Model, trial: Trial): LintFinding[] {
  const path = `rootCauses.${model.cause.id}.strong`;
  const { run } = trial.played;
  const found = DRILL_DIMENSIONS.flatMap((dimension): LintFinding[] => {
    const reached = levelReached(model, run, dimension);
    if (reached.level === 'expert') return [];
    const missing = reached.criteria.filter(({ earned }) => !earned).map(({ criterion }) => criterion.id);
    const why = reached.cap ?? `not earned: ${missing.join(', ')}`;
    return [{ level: 'error', path, text: `the strong run reaches only ${reached.level} in ${dimension} (${why})` }];
  });
  if (!run.ending?.good)
    found.push({ level: 'error', path, text: `the strong run ends in "${run.ending?.id}", which is no good ending` });
  return found;
}

/** Who says nothing must not look good in anything. */
function lintSilent(model: Model, trial: Trial): LintFinding[] {
  const { run } = trial.played;
  const found = DRILL_DIMENSIONS.flatMap((dimension): LintFinding[] => {
    const { level } = levelReached(model, run, dimension);
    return level === 'novice'
      ? []
      : [{ level: 'error', path: `scorecard.${dimension}`, text: `saying nothing earns ${level}` }];
  });
  if (run.ending?.good) {
    found.push({ level: 'error', path: 'endings', text: `saying nothing ends well, in "${run.ending.id}"` });
  }
  return found;
}

/** Drill seconds within which the harm of a wrong move must show. */
const HARM_WITHIN_S = 60;

function lintTempting(model: Model, trial: Trial, harm: string): LintFinding[] {
  const { run } = trial.played;
  const path = `tempting: ${trial.name}`;
  const ordered = run.records.find(
    (record) => record.type === 'update' || (record.type === 'order' && record.state === 'carried-out'),
  );
  const shown = run.marks.get(`harm:${harm}`)?.first;
  if (!ordered) return [{ level: 'error', path, text: 'it is not carried out at all' }];
  const orderedS = (ordered.clock - model.startsAtMs) / 1000;
  if (shown === undefined) return [{ level: 'error', path, text: `it does not bring the harm ${harm}` }];
  if (shown - orderedS <= HARM_WITHIN_S) return [];
  return [
    {
      level: 'error',
      path,
      text: `the harm shows only ${Math.round(shown - orderedS)} s after the order; it should within ${HARM_WITHIN_S}`,
    },
  ];
}

/** Whatever was played, rates are shares and figures are numbers. */
function lintFigures(model: Model, trial: Trial): LintFinding[] {
  return model.series.flatMap((series, at): LintFinding[] => {
    const values = trial.played.rows.map((row) => row[at + 1] ?? Number.NaN);
    if (values.every((value) => Number.isFinite(value) && (!series.isShare || (value >= 0 && value <= 1)))) return [];
    return [{ level: 'error', path: `panels.${series.key}`, text: `leaves its range in the ${trial.name} run` }];
  });
}

/** Plays the drill the ways its file says it can be played, and tells what does not come out as it should. */
export function lintPlays(model: Model): { readonly findings: LintFinding[]; readonly trials: readonly Trial[] } {
  const strong = play(model, 'strong', strongLines(model));
  const silent = play(model, 'silent', []);
  const wrong = model.scenario.tempting
    .filter(({ cause }) => cause === undefined || cause.includes(model.cause.id))
    .map((entry) => ({
      entry,
      trial: play(model, entry.title, [
        { atMs: secondIn(model, entry.at) * 1000, say: entry.say, orders: entry.orders },
      ]),
    }));
  const trials = [strong, silent, ...wrong.map(({ trial }) => trial)];
  const findings = [
    ...lintStrong(model, strong),
    ...lintSilent(model, silent),
    ...wrong.flatMap(({ entry, trial }) => lintTempting(model, trial, entry.harm)),
    ...trials.flatMap((trial) => lintFigures(model, trial)),
  ];
  return { findings, trials };
}
