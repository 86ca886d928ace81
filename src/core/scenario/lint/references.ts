import { isOrder } from '../../drill/intents/orders';
import { effectsOf } from '../../drill/model/keys';
import { REASONING_POINTS } from '../../drill/reasoning/points';
import type { DrillScenario } from '../drill';
import type { LintFinding } from './finding';

type Tell = (path: string, text: string) => void;

type Names = Readonly<{
  clue: (path: string, id: string) => void;
  operation: (path: string, id: string | undefined, from?: string) => void;
}>;

function namesOf(scenario: DrillScenario, tell: Tell): Names {
  return {
    clue: (path, id) => {
      if (!Object.hasOwn(scenario.clues, id)) tell(path, `there is no clue ${id}`);
    },
    operation: (path, id, from) => {
      if (id === undefined) return;
      const plan = scenario.operations[id];
      if (!plan) tell(path, `there is no operation ${id}`);
      else if (from !== undefined && !plan.steps.some((step) => step.id === from)) {
        tell(path, `the operation ${id} has no step ${from}`);
      }
    },
  };
}

/** Names that stand for nothing, and names given twice. */
export function lintReferences(scenario: DrillScenario): LintFinding[] {
  const found: LintFinding[] = [];
  const tell: Tell = (path, text) => void found.push({ level: 'error', path, text });
  const names = namesOf(scenario, tell);
  lintEvidence(scenario, tell, names);
  lintClaims(scenario, tell, names);
  for (const entry of scenario.rootCauses) for (const id of entry.proof) names.clue(`rootCauses.${entry.id}.proof`, id);
  lintOrders(scenario, tell, names);
  for (const { where, effect } of effectsOf(scenario)) lintEffect(scenario, where, effect, tell, names);
  lintCauses(scenario, tell);
  lintTwice(scenario, tell);
  return found;
}

function lintClaims(scenario: DrillScenario, tell: Tell, names: Names): void {
  for (const { id, needs, reasoning, in: phases } of scenario.claims) {
    for (const clue of needs) names.clue(`claims.${id}.needs`, clue);
    for (const point of reasoning) {
      const isKnown = (REASONING_POINTS as readonly string[]).includes(point);
      if (!isKnown)
        tell(`claims.${id}.reasoning`, `there is no point ${point}; there are ${REASONING_POINTS.join(', ')}`);
    }
    for (const phase of phases ?? []) {
      if (!scenario.phases.some((known) => known.id === phase)) tell(`claims.${id}.in`, `there is no phase ${phase}`);
    }
  }
}

function lintEvidence(scenario: DrillScenario, tell: Tell, names: Names): void {
  for (const { id, clues, show, opens } of scenario.evidence) {
    const path = `evidence.${id}`;
    for (const clue of clues) names.clue(`${path}.clues`, clue);
    for (const panel of show.panels ?? []) {
      if (!scenario.panels.some((known) => known.id === panel))
        tell(`${path}.show.panels`, `there is no panel ${panel}`);
    }
    for (const operation of show.pipeline ?? []) names.operation(`${path}.show.pipeline`, operation);
    if (!isOrder(opens)) tell(`${path}.opens`, `"${opens}" is not among the orders that can be spoken`);
  }
}

function lintOrders(scenario: DrillScenario, tell: Tell, names: Names): void {
  for (const { id, order, starts, from, stops, hears, covers } of scenario.orders) {
    const path = `orders.${id}`;
    for (const other of covers) {
      if (!scenario.orders.some((entry) => entry.id === other)) tell(`${path}.covers`, `there is no order ${other}`);
    }
    names.operation(`${path}.starts`, starts, from);
    for (const operation of stops) names.operation(`${path}.stops`, operation);
    if (!isOrder(order) && hears.length === 0) {
      tell(path, `"${order}" is not among the orders that can be spoken, so it needs hears`);
    }
  }
}

function lintEffect(
  scenario: DrillScenario,
  where: string,
  effect: ReturnType<typeof effectsOf>[number]['effect'],
  tell: Tell,
  names: Names,
): void {
  if (effect.set !== undefined && !Object.hasOwn(scenario.levels, effect.set))
    tell(where, `there is no level ${effect.set}`);
  names.operation(where, effect.start, effect.from);
  if (effect.open !== undefined && !scenario.evidence.some(({ id }) => id === effect.open)) {
    tell(where, `there is no evidence ${effect.open}`);
  }
}

function lintCauses(scenario: DrillScenario, tell: Tell): void {
  const causes = new Set(scenario.rootCauses.map(({ id }) => id));
  const lists = {
    timeline: scenario.timeline,
    logs: scenario.logs,
    evidence: scenario.evidence,
    orders: scenario.orders,
    claims: scenario.claims,
    reactions: scenario.reactions,
    relief: scenario.relief,
    twists: scenario.twists,
    endings: scenario.endings,
    tempting: scenario.tempting,
  };
  for (const [name, entries] of Object.entries(lists)) {
    entries.forEach((entry, at) => {
      for (const id of entry.cause ?? [])
        if (!causes.has(id)) tell(`${name}[${at}].cause`, `there is no root cause ${id}`);
    });
  }
  for (const phase of scenario.phases) {
    for (const { cause = [] } of phase.hintsWhen) {
      for (const id of cause) if (!causes.has(id)) tell(`phases.${phase.id}.hintsWhen`, `there is no root cause ${id}`);
    }
    for (const id of causes) {
      if (!phase.hints[id] && !phase.hints.any) tell(`phases.${phase.id}.hints`, `no hints for ${id}, nor for any`);
    }
  }
}

/** Within one cause an id may stand once. */
function lintTwice(scenario: DrillScenario, tell: Tell): void {
  for (const name of ['evidence', 'orders', 'claims', 'reactions', 'relief', 'twists', 'endings'] as const) {
    for (const { id: cause } of scenario.rootCauses) {
      const seen = new Set<string>();
      for (const entry of scenario[name]) {
        if (entry.cause && !entry.cause.includes(cause)) continue;
        if (seen.has(entry.id)) tell(`${name}.${entry.id}`, `stands twice for the cause ${cause}`);
        seen.add(entry.id);
      }
    }
  }
}
