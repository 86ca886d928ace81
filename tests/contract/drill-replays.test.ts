import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scorecardOf } from '../../src/core/drill/after/scorecard';
import type { DrillEvent } from '../../src/core/drill/events';
import type { Model } from '../../src/core/drill/model/types';
import { type Played, playThrough } from '../../src/core/drill/play';
import type { DrillScenario } from '../../src/core/scenario/drill';
import type { DrillRecord } from '../../src/shared/drill';
import { clock } from '../../src/shared/units';
import { bracketPorts, DRILLS, modelOf, readScenario, strongRun } from '../unit/core/drill/drills-double';
import { WAYS } from '../unit/core/drill/endings';

// Whole runs of every root cause and every ending, as they were when somebody last looked at them. A change of a drill or
// of the engine shows here as what people would see: `npx vitest run --project contract drill-replays -u` after reading.

const ports = bracketPorts();
/** Minutes after the alert at which the dashboards are read. */
const READ_AT_MIN = [0, 1, 2, 5, 10, 20, 40];

/** What a person would tell of a run. */
function moment(record: DrillRecord): string | undefined {
  switch (record.type) {
    case 'phase':
      return `phase ${record.id} (${record.reason})`;
    case 'order':
      return `${record.state} ${record.id}`;
    case 'operation':
      return `${record.state} ${record.id}${record.step === undefined ? '' : `: ${record.step}`}`;
    case 'turn':
      return `${record.kind} ${record.id}`;
    case 'harm':
      return `harm: ${record.text}`;
    case 'hint':
      return `hint ${record.level}${record.asked ? '' : ' unasked'}`;
    case 'update':
      return `${record.quality} update to ${record.audience}`;
    case 'message':
      return record.tone === 'escalated' ? `escalated: ${record.name}` : undefined;
    case 'ending':
      return `ending ${record.id}`;
    default:
      return undefined;
  }
}

function figures(model: Model, { rows }: Played): string[] {
  const at = READ_AT_MIN.flatMap((minute) => {
    const row = rows.find(([ms]) => ms === model.startsAtMs + minute * 60_000);
    return row ? [row] : [];
  });
  return model.series.map(
    ({ key }, column) => `${key}: ${at.map((row) => Number((row[column + 1] ?? 0).toPrecision(3))).join(' ')}`,
  );
}

function told(name: string, model: Model, events: readonly DrillEvent[]): string {
  const played = playThrough(model, ports, 'full', events);
  const { run, rows } = played;
  const card = scorecardOf(model, run);
  const moments = run.records.flatMap((record) => {
    const text = moment(record);
    return text === undefined ? [] : [`${clock(record.atMs)} ${text}`];
  });
  // Every point and every line of the log.
  const world = createHash('sha256')
    .update(JSON.stringify([run.log, rows]))
    .digest('hex');
  return [
    `## ${model.cause.id}: ${name}`,
    card.dimensions.map(({ id, level }) => `${id} ${level}`).join(', '),
    `hints asked ${card.hints.asked}, unasked ${card.hints.unasked}`,
    ...moments,
    '',
    ...figures(model, played),
    `world ${world}`,
    '',
  ].join('\n');
}

function runsOf(scenario: DrillScenario): string[] {
  const strong = scenario.rootCauses.map(({ id }) => {
    const model = modelOf(scenario, id);
    return told('strong', model, strongRun(model));
  });
  const ways = WAYS.filter(({ drill }) => drill === scenario.id);
  return [...strong, ...ways.map(({ cause, name, events }) => told(name, modelOf(scenario, cause), events))];
}

describe('replays', () => {
  it.each(DRILLS)('of %s are what they were', async (drill) => {
    const runs = runsOf(readScenario(`drills/${drill}.yaml`));
    await expect(runs.join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'drills', `${drill}.txt`));
  });
});
