import type { DrillScenario } from '../../scenario/drill';
import type { Effect } from '../../scenario/drill-basics';
import { ORDERS } from '../intents/orders';
import { isMarkKind } from './meaning';

/** Every effect a drill's file holds, with where it stands. */
export function effectsOf(scenario: DrillScenario): { readonly where: string; readonly effect: Effect }[] {
  const all = (where: string, effects: readonly Effect[]): { where: string; effect: Effect }[] =>
    effects.map((effect, index) => ({ where: `${where}[${index}]`, effect }));
  return [
    ...scenario.timeline.flatMap((entry, index) => all(`timeline[${index}].do`, entry.do)),
    ...Object.entries(scenario.operations).flatMap(([id, { steps, done, stopped }]) => [
      ...steps.flatMap((step) => [
        ...all(`operations.${id}.${step.id}.do`, step.do),
        ...all(`operations.${id}.${step.id}.failed`, step.failed),
      ]),
      ...all(`operations.${id}.done`, done),
      ...all(`operations.${id}.stopped`, stopped ?? []),
    ]),
    ...scenario.orders.flatMap((entry) => all(`orders.${entry.id}.do`, entry.do)),
    ...(['reactions', 'relief', 'twists'] as const).flatMap((name) =>
      scenario[name].flatMap((entry) => all(`${name}.${entry.id}.do`, entry.do)),
    ),
  ];
}

const AUDIENCES = ['sre', 'programme', 'leadership'];

function namesByKind(scenario: DrillScenario): Readonly<Record<string, ReadonlySet<string>>> {
  const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
  const effects = effectsOf(scenario).map(({ effect }) => effect);
  const operations = Object.keys(scenario.operations);
  const heard = [...AUDIENCES, ...ids(scenario.stakeholders), 'any'];
  const claims = ids(scenario.claims);
  const known: Readonly<Record<string, readonly string[]>> = {
    looked: ids(scenario.evidence),
    order: [...ORDERS, ...scenario.orders.map(({ order }) => order), ...scenario.evidence.map(({ opens }) => opens)],
    did: ids(scenario.orders),
    clue: Object.keys(scenario.clues),
    claim: claims,
    grounded: claims,
    started: operations,
    done: operations,
    failed: operations,
    stopped: operations,
    step: operations.flatMap((id) => (scenario.operations[id]?.steps ?? []).map((step) => `${id}/${step.id}`)),
    harm: [...effects.flatMap(({ harm }) => (harm ? [harm] : [])), 'any'],
    happened: [...effects.flatMap(({ happen }) => (happen ? [happen] : [])), 'spoke'],
    told: heard,
    'told-well': heard,
    'told-badly': heard,
    escalated: [...ids(scenario.stakeholders), 'any'],
    hint: [...ids(scenario.phases), 'any', 'unasked'],
    asked: scenario.phases.flatMap(({ questions }) => ids(questions)),
    phase: ids(scenario.phases),
    twist: [...ids(scenario.twists), 'any'],
    relief: [...ids(scenario.relief), 'any'],
    reaction: ids(scenario.reactions),
  };
  return Object.fromEntries(Object.entries(known).map(([kind, names]) => [kind, new Set(names)]));
}

/** Says of a key like `looked:schema` why it can never come to be; undefined when it can. */
export function keyFaults(scenario: DrillScenario): (key: string) => string | undefined {
  const known = namesByKind(scenario);
  return (key) => {
    const cut = key.indexOf(':');
    const [kind, name] = [key.slice(0, cut), key.slice(cut + 1)];
    if (cut < 0 || !isMarkKind(kind)) return `'${key}' is no kind:name (kinds: ${Object.keys(known).join(', ')})`;
    return known[kind]?.has(name) ? undefined : `'${key}': this drill has no ${kind} "${name}"`;
  };
}
