import type { DrillPanel } from '../../../shared/drill';
import type { DrillScenario } from '../../scenario/drill';
import type { RootCause } from '../../scenario/drill-talk';
import { draw, hash } from '../seeded';
import { type Cell, cellPlans, inOrder } from './cells';
import { Compiler } from './compiler';
import { levelNumber } from './levels';
import { secondOf } from './moments';
import { nameAll } from './names';
import { type Pattern, patternOf } from './patterns';
import type { LogSource, Model, ReadyReaction, Series, Stock } from './types';

/** Which cause a seed stands for: seeds in a row give all causes in turn. */
export function causeOf({ rootCauses }: DrillScenario, seed: number): RootCause {
  return rootCauses[((seed % rootCauses.length) + rootCauses.length) % rootCauses.length] as RootCause;
}

type ForCause = <T extends { readonly cause?: readonly string[] | undefined }>(entries: readonly T[]) => T[];

/** Makes a drill ready to run with a seed. What is wrong in it is told in `problems`, and it runs as well as it can. */
export function makeModel(scenario: DrillScenario, seed: number): Model {
  const cause = causeOf(scenario, seed);
  const only: ForCause = (entries) =>
    entries.filter((entry) => entry.cause === undefined || entry.cause.includes(cause.id));
  const plans = cellPlans(scenario);
  const names = nameAll(scenario, cause, plans);
  const compiler = new Compiler(scenario, names, {
    isCause: (id) => (scenario.rootCauses.some((entry) => entry.id === id) ? id === cause.id : undefined),
    levelSoFar: (dimension) =>
      Object.hasOwn(scenario.scorecard, dimension)
        ? (run) => levelNumber(model, run, dimension as keyof DrillScenario['scorecard'])
        : undefined,
  });
  compiler.problems.push(...names.problems);
  const cells = plans.map(({ name, make }): Cell => {
    const { made, reads } = compiler.noting(make);
    return { name, index: names.index.get(name) ?? 0, compute: made, reads };
  });
  const sorted = inOrder(cells);
  if ('circle' in sorted) compiler.problems.push(`these wait for each other: ${sorted.circle.join(' -> ')}`);
  const startsAtMs = Date.parse(scenario.clock.startsAt);
  const historyS = scenario.clock.historyMinutes * 60;
  const holds: Model['holds'] = (source, run) => source === undefined || compiler.formula(source)(run) !== 0;
  const model: Model = {
    scenario,
    seed,
    cause,
    startsAtMs,
    historyS,
    levels: names.levels,
    startValues: names.start,
    stocks: stocksOf(scenario, names.index, compiler),
    cells: 'order' in sorted ? sorted.order : [],
    panels: panelsOf(scenario),
    series: seriesOf(scenario, seed, compiler),
    timeline: only(scenario.timeline).flatMap((entry) =>
      entry.do.map((effect) => ({
        atS: secondOf(entry.at, startsAtMs, historyS),
        effect: { ...effect, if: both(entry.if, effect.if) },
      })),
    ),
    logs: only(scenario.logs).map(
      (entry, index): LogSource => ({
        entry,
        rate: compiler.formula(entry.perMinute),
        row: hash(seed, `log ${index} ${entry.service} ${entry.lines[0] ?? ''}`),
      }),
    ),
    evidence: only(scenario.evidence),
    orders: only(scenario.orders),
    claims: only(scenario.claims),
    reactions: reactionsOf(scenario, only, compiler),
    stakeholders: scenario.stakeholders,
    arrivals: new Map(
      scenario.stakeholders.flatMap(({ id, opens }) =>
        opens ? [[id, secondOf(opens.at, startsAtMs, historyS)] as const] : [],
      ),
    ),
    endings: only(scenario.endings),
    holds,
    value: (source, run) => compiler.formula(source)(run),
    fill: compiler.fill,
    say: (speech, run) => {
      const part = speech.find((candidate) => holds('if' in candidate ? candidate.if : undefined, run));
      return part && compiler.fill(part.say, run);
    },
    pattern: remembered(patternOf),
    seconds: ({ minSeconds, maxSeconds }, label) =>
      // Most lengths are fixed, and patience is asked for every second.
      minSeconds === maxSeconds
        ? Math.round(minSeconds)
        : Math.round(minSeconds + (maxSeconds - minSeconds) * draw(seed, `length ${label}`)),
    problems: compiler.problems,
  };
  return model;
}

function remembered(make: (source: string) => Pattern): (source: string) => Pattern {
  const known = new Map<string, Pattern>();
  return (source) => {
    const pattern = known.get(source) ?? make(source);
    known.set(source, pattern);
    return pattern;
  };
}

const both = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? (one ?? other) : `(${one}) and (${other})`;

function stocksOf(scenario: DrillScenario, index: ReadonlyMap<string, number>, compiler: Compiler): Stock[] {
  return Object.entries(scenario.stocks).map(([name, stock]) => ({
    index: index.get(name) ?? 0,
    perMinute: compiler.formula(stock.perMinute),
    min: stock.min ?? Number.NEGATIVE_INFINITY,
    max: stock.max ?? Number.POSITIVE_INFINITY,
  }));
}

const seriesKey = (panel: { readonly id: string }, series: { readonly id: string }): string =>
  `${panel.id}.${series.id}`;

function panelsOf(scenario: DrillScenario): DrillPanel[] {
  return scenario.panels.map((panel) => ({
    id: panel.id,
    title: panel.title,
    unit: panel.unit,
    ...(panel.limit === undefined ? {} : { limit: panel.limit }),
    series: panel.series.map((series) => ({ key: seriesKey(panel, series), title: series.title })),
  }));
}

function seriesOf(scenario: DrillScenario, seed: number, compiler: Compiler): Series[] {
  return scenario.panels.flatMap((panel) =>
    panel.series.map((series) => ({
      key: seriesKey(panel, series),
      value: compiler.formula(series.is),
      noise: series.noise,
      row: hash(seed, `noise ${seriesKey(panel, series)}`),
      isShare: panel.unit === 'share',
    })),
  );
}

const KINDS = { reactions: 'reaction', relief: 'relief', twists: 'twist' } as const;

function reactionsOf(scenario: DrillScenario, only: ForCause, compiler: Compiler): ReadyReaction[] {
  return (['reactions', 'relief', 'twists'] as const).flatMap((name) =>
    only(scenario[name]).map((entry) => ({
      entry,
      kind: KINDS[name],
      key: `${KINDS[name]}:${entry.id}`,
      when: compiler.formula(entry.when),
      againS: entry.again?.minSeconds,
    })),
  );
}
