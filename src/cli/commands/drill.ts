import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DrillReport, reportOf } from '../../core/drill/after/report';
import { builtInPorts } from '../../core/drill/built-in-ports';
import { makeModel } from '../../core/drill/model/make';
import { clockText } from '../../core/drill/model/texts';
import { playThrough } from '../../core/drill/play';
import { readScript } from '../../core/drill/script';
import type { DrillScenario } from '../../core/scenario/drill';
import { loadDrills, ownDrillFolders, readDrillFile } from '../../library/drill-scenarios';
import { scenariosFolder } from '../../library/scenarios-folder';
import { type DrillRecord, PACES, type Pace } from '../../shared/drill';
import { failed, messageOf, ok, type Result } from '../../shared/result';
import { clock } from '../../shared/units';
import { dataFolder } from '../../speech/folders';
import { type Command, UsageError } from '../command';

/** Plays one drill without a window: what is said comes from a script, the clock runs by itself. */
export const drill: Command = async ({ args, out }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string' }, script: { type: 'string' }, pace: { type: 'string', default: 'full' } },
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new UsageError('drill takes one ID.');
  const seed = seedOf(values.seed);
  const pace = paceOf(values.pace);
  const found = await scenarioOf(id);
  if (!found.ok) return out.fail(found.error);
  const text = values.script === undefined ? ok('') : await scriptText(values.script);
  if (!text.ok) return out.fail(text.error);
  const script = readScript(text.value);
  if (!script.ok) return out.fail(script.error);
  for (const note of script.value.notes) out.note(note);
  const model = makeModel(found.value, seed);
  const report = reportOf(model, playThrough(model, builtInPorts(), pace, script.value.events));
  out.result(report, () => inWords(report));
  return 0;
};

/** Which cause a run has follows from its seed; without one it is the first. */
function seedOf(given: string | undefined): number {
  if (given === undefined) return 0;
  if (!/^\d{1,9}$/.test(given))
    throw new UsageError(`--seed takes a whole number from 0 to 999999999, not "${given}".`);
  return Number(given);
}

function paceOf(given: string): Pace {
  const pace = PACES.find((known) => known === given);
  if (!pace) throw new UsageError(`--pace is ${PACES.join(' or ')}, not "${given}".`);
  return pace;
}

/** A drill by its id, or by its file when it is somebody's own that is not in its place yet. */
async function scenarioOf(id: string): Promise<Result<DrillScenario>> {
  if (/\.ya?ml$/i.test(id)) {
    const { value, problems } = await readDrillFile(id);
    const [problem] = problems;
    return value ? ok(value) : failed('drill-file', `${id}: ${problem?.path}: expected ${problem?.expected}`);
  }
  const own = ownDrillFolders(dataFolder(process.env, process.platform, homedir()));
  const { drills } = await loadDrills({ builtIn: join(scenariosFolder(), 'drills'), own });
  const found = drills.find(({ scenario }) => scenario.id === id);
  if (found) return ok(found.scenario);
  const names = drills.map(({ scenario }) => scenario.id).join(', ');
  return failed('drill-unknown', `There is no drill "${id}".`, { todo: `Choose one of: ${names}.` });
}

async function scriptText(file: string): Promise<Result<string>> {
  try {
    return ok(await readFile(file, 'utf8'));
  } catch (error) {
    return failed('script-file', `The script cannot be read: ${messageOf(error)}.`, {
      todo: 'Name a file with one {"atMs": 1500, "say": "..."} a line.',
    });
  }
}

function lineOf(record: DrillRecord): string | undefined {
  switch (record.type) {
    case 'phase':
      return `== ${record.title}`;
    case 'speak':
      return `interviewer: ${record.text}`;
    case 'said':
      return `you: ${record.text}`;
    case 'opened':
      return `[opened: ${record.title}]`;
    case 'order':
      return `[${record.state}: ${record.title}]`;
    case 'message':
      return `${record.name}: ${record.text}`;
    case 'harm':
      return `[harm: ${record.text}]`;
    default:
      return undefined;
  }
}

function inWords({ events, scorecard, ending }: DrillReport): string {
  const told = events.flatMap((record) => {
    const line = lineOf(record);
    return line === undefined ? [] : [`${clock(record.atMs).padStart(7)} ${clockText(record.clock)}  ${line}`];
  });
  const scores = scorecard.dimensions.map(({ id, level, reason }) => `${id}: ${level}. ${reason}`);
  return [
    ...told,
    '',
    `${ending.title}. ${ending.text}`,
    '',
    ...scores,
    '',
    ...scorecard.strengths.map((text) => `+ ${text}`),
    ...scorecard.improvements.map((text) => `- ${text}`),
    ...scorecard.resources.map((text) => `> ${text}`),
  ].join('\n');
}
