import { debriefOf } from '../../src/core/drill/after/debrief';
import { builtInPorts } from '../../src/core/drill/built-in-ports';
import { makeModel } from '../../src/core/drill/model/make';
import { replay } from '../../src/core/drill/play';
import type { DrillCommand } from '../../src/core/drill/run';
import { summariseDrill } from '../../src/library/drill-summary';
import { LiveDrill } from '../../src/main/drills/live-drill';
import { DRIVING } from '../../src/main/drills/timing';
import type { CallArgs, CallResult } from '../../src/shared/contract';
import type { DrillHearing, OpenedDrill } from '../../src/shared/drill-acts';
import { failed, ok, type Result } from '../../src/shared/result';
import type { StageRun } from './fixtures/drill-runs';
import { runsOf, scenarios } from './fixtures/drills';
import type { Notices } from './notices';

const unknown = (id: string) => failed('drill-run-unknown', `There is no drill run ${id}.`);

/** Drills as main runs them, with the app's own engine and clock, but without disk, ears and voice. */
export class DrillDouble {
  private live: LiveDrill | undefined;
  private id = '';
  private readonly ports = builtInPorts();
  private shownAt = 0;

  constructor(
    private readonly runs: readonly StageRun[],
    private readonly notices: Notices,
  ) {
    setInterval(() => this.tick(), DRIVING.tickMs);
  }

  doubles() {
    return {
      'drills.list': () =>
        ok({ drills: scenarios.map((scenario) => summariseDrill(scenario, 'built-in')), problems: [] }),
      'drills.runs': () => ok(runsOf(this.runs)),
      'drills.delete': () => ok(true as const),
      'drills.restore': () => ok(true as const),
      'drill.begin': ({ drill, pace, seed }: CallArgs<'drill.begin'>) =>
        this.open({ id: '20261121T090000Z-stage1', drill, pace, seed: seed ?? 1, events: [] }),
      'drill.open': ({ run }: CallArgs<'drill.open'>) => {
        const found = this.runs.find(({ id }) => id === run);
        return found ? this.open(found) : unknown(run);
      },
      'drill.act': ({ act }: CallArgs<'drill.act'>) => {
        this.tell(this.live?.take(act) ?? []);
        return ok(true as const);
      },
      'drill.leave': () => {
        this.live = undefined;
        return ok(true as const);
      },
      'drill.debrief': ({ run }: CallArgs<'drill.debrief'>) => this.debrief(run),
      'drill.question': () => ok({ questionId: 'release-delay' }),
    };
  }

  /** What the ear says, for states that would need an engine. */
  hearing(change: Partial<DrillHearing>): void {
    this.notices.tell('drill.hearing', { run: this.id, state: 'listening', behindMs: 0, ...change });
  }

  private open({ id, drill, seed, pace, events }: StageRun): Result<OpenedDrill> {
    const scenario = scenarios.find((known) => known.id === drill);
    if (!scenario) return failed('drill-unknown', `There is no drill ${drill}.`, { todo: 'Choose another drill.' });
    const model = makeModel(scenario, seed);
    const now = () => performance.now();
    this.live = new LiveDrill({ model, ports: this.ports, id, pace, past: events, now, keep: () => undefined });
    this.id = id;
    return ok(this.live.start());
  }

  private debrief(run: string): Result<CallResult<'drill.debrief'>> {
    const found = this.runs.find(({ id }) => id === run);
    const scenario = scenarios.find(({ id }) => id === found?.drill);
    if (!found || !scenario) return unknown(run);
    const model = makeModel(scenario, found.seed);
    const played = replay(model, this.ports, run, found.pace, found.events);
    const sounds = [{ file: 'sound-000000000.wav', startMs: 0, durationMs: played.run.nowMs }];
    return ok({ debrief: debriefOf(model, this.ports, played), sounds });
  }

  private tick(): void {
    const commands = this.live?.tick() ?? [];
    this.tell(commands, performance.now() - this.shownAt >= DRIVING.showEveryMs);
  }

  private tell(commands: readonly DrillCommand[], show = true): void {
    if (!this.live) return;
    const rows = commands.flatMap((command) => (command.do === 'sample' ? [command.row] : []));
    if (rows.length > 0) this.notices.tell('drill.samples', this.live.samples(rows));
    if (!show && commands.every((command) => command.do === 'sample' || command.do === 'log')) return;
    this.shownAt = performance.now();
    this.notices.tell('drill.changed', this.live.view());
  }
}
