import { join } from 'node:path';
import { scorecardOf } from '../../core/drill/after/scorecard';
import { builtInPorts } from '../../core/drill/built-in-ports';
import type { DrillEvent } from '../../core/drill/events';
import { makeModel } from '../../core/drill/model/make';
import { secondIn } from '../../core/drill/model/moments';
import type { Model } from '../../core/drill/model/types';
import { playThrough } from '../../core/drill/play';
import type { DrillPorts } from '../../core/drill/ports';
import { loadDrills } from '../../library/drill-scenarios';
import { scenariosFolder } from '../../library/scenarios-folder';
import { failed, ok, type Result } from '../../shared/result';
import { against, type BenchRun, percentile } from './bench';

/** The first ones warm the machine up and are not counted. */
const WARM_UP = 3;
const COUNTED = 15;

/** Nobody says anything: the world, the interviewer and those who wait, alone. */
const UNHEARD: DrillPorts = {
  matchOrders: () => ({ intents: [], executes: false, reason: 'nothing said' }),
  hearReasoning: () => [],
  judgeUpdate: () => ({ has: {}, quality: 'poor', defects: [], reply: '' }),
};

const strongRun = (model: Model): DrillEvent[] =>
  model.cause.strong.map(({ at, say }) => ({ type: 'said', atMs: secondIn(model, at) * 1000, text: say }));

/** Time of the processor, which a busy machine stretches far less than the time on the wall. */
function medianMs(play: () => void): number {
  const took: number[] = [];
  for (let round = 0; round < WARM_UP + COUNTED; round += 1) {
    const before = process.cpuUsage();
    play();
    if (round >= WARM_UP) took.push(process.cpuUsage(before).user / 1000);
  }
  return percentile(took, 0.5);
}

/** How long whole drills take without a window: the simulator alone, a strong run heard, judged and scored, and its replay. */
export async function drillBench({ report, note, signal }: BenchRun): Promise<Result<void>> {
  const { drills, problems } = await loadDrills({ builtIn: join(scenariosFolder(), 'drills'), own: [] });
  const [problem] = problems;
  if (problem) return failed('drill-file', `${problem.file}: ${problem.path}: expected ${problem.expected}`);
  const ports = builtInPorts();
  for (const { scenario } of drills) {
    if (signal.aborted) return ok(undefined);
    const model = makeModel(scenario, 0);
    const minutes = scenario.phases.reduce((sum, phase) => sum + phase.minutes, 0);
    note(`playing ${scenario.id}, up to ${minutes} minutes of drill time`);
    const alone = medianMs(() => playThrough(model, UNHEARD, 'full', []));
    report(against(`${scenario.id}, nothing said, processor time`, 'ms', alone, undefined));
    const events = strongRun(model);
    // The ports know what they have heard before; new ones hear every word for the first time.
    const heard = medianMs(() => scorecardOf(model, playThrough(model, builtInPorts(), 'full', events).run));
    report(against(`${scenario.id}, strong run heard and scored, processor time`, 'ms', heard, undefined));
    const again = medianMs(() => scorecardOf(model, playThrough(model, ports, 'full', events).run));
    report(against(`${scenario.id}, strong run replayed and scored, processor time`, 'ms', again, undefined));
  }
  return ok(undefined);
}
