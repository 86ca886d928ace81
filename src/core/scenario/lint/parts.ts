import { effectsOf } from '../../drill/model/keys';
import type { DrillScenario } from '../drill';
import type { Speech } from '../drill-basics';

/** A piece of a drill's file with the place it stands at, as a person finds it. */
export interface Placed {
  readonly path: string;
  readonly text: string;
}

const maybe = (path: string, text: string | undefined): Placed[] => (text === undefined ? [] : [{ path, text }]);

const speeches = (path: string, speech: Speech | undefined): Placed[] =>
  (speech ?? []).flatMap((part, at) => maybe(`${path}[${at}].if`, 'if' in part ? part.if : undefined));

function worldFormulas(scenario: DrillScenario): Placed[] {
  return [
    ...Object.entries(scenario.stocks).flatMap(([name, { perMinute }]) => maybe(`stocks.${name}.perMinute`, perMinute)),
    ...Object.entries(scenario.gauges).flatMap(([name, formula]) => maybe(`gauges.${name}`, formula)),
    ...Object.entries(scenario.services).flatMap(([id, service]) => [
      ...maybe(`services.${id}.saturation`, service.saturation),
      ...Object.entries(service.endpoints).flatMap(([path, endpoint]) => [
        ...maybe(`services.${id}.endpoints.${path}.rps`, endpoint.rps),
        ...maybe(`services.${id}.endpoints.${path}.fails`, endpoint.fails),
        ...Object.values(endpoint.slower).flatMap((formula) =>
          maybe(`services.${id}.endpoints.${path}.slower`, formula),
        ),
      ]),
    ]),
    ...scenario.panels.flatMap((panel) =>
      panel.series.flatMap((series) => maybe(`panels.${panel.id}.${series.id}`, series.is)),
    ),
    ...scenario.timeline.flatMap((entry, at) => maybe(`timeline[${at}].if`, entry.if)),
    ...scenario.logs.flatMap((entry, at) => maybe(`logs[${at}].perMinute`, entry.perMinute)),
    ...Object.entries(scenario.operations).flatMap(([id, { steps }]) =>
      steps.flatMap((step) => maybe(`operations.${id}.${step.id}.fails`, step.fails)),
    ),
    ...effectsOf(scenario).flatMap(({ where, effect }) => [
      ...maybe(`${where}.if`, effect.if),
      ...maybe(`${where}.to`, effect.to),
    ]),
  ];
}

function talkFormulas(scenario: DrillScenario): Placed[] {
  return [
    ...scenario.evidence.flatMap((entry) => [
      ...maybe(`evidence.${entry.id}.if`, entry.if),
      ...speeches(`evidence.${entry.id}.says`, entry.says),
    ]),
    ...scenario.orders.flatMap((entry) => [
      ...entry.refuses.flatMap((refusal, at) => maybe(`orders.${entry.id}.refuses[${at}]`, refusal.if)),
      ...maybe(`orders.${entry.id}.because.unless`, entry.because?.unless),
      ...speeches(`orders.${entry.id}.says`, entry.says),
    ]),
    ...speeches('status', scenario.status),
    ...scenario.stakeholders.flatMap((entry) =>
      entry.asks.flatMap((asks, at) => speeches(`stakeholders.${entry.id}.asks[${at}]`, asks)),
    ),
    ...scenario.phases.flatMap((phase) => [
      ...maybe(`phases.${phase.id}.goal`, phase.goal),
      ...(['opens', 'met', 'late', 'done'] as const).flatMap((name) =>
        speeches(`phases.${phase.id}.${name}`, phase[name]),
      ),
      ...phase.hintsWhen.flatMap((entry, at) => maybe(`phases.${phase.id}.hintsWhen[${at}]`, entry.if)),
      ...phase.questions.flatMap((question) => [
        ...maybe(`phases.${phase.id}.questions.${question.id}.if`, question.if),
        ...maybe(`phases.${phase.id}.questions.${question.id}.answered`, question.answered),
      ]),
    ]),
    ...(['reactions', 'relief', 'twists'] as const).flatMap((name) =>
      scenario[name].flatMap((entry) => maybe(`${name}.${entry.id}.when`, entry.when)),
    ),
    ...scenario.endings.flatMap((entry) => maybe(`endings.${entry.id}.when`, entry.when)),
    ...scoreFormulas(scenario),
  ];
}

export function scoreFormulas(scenario: DrillScenario): Placed[] {
  return Object.entries(scenario.scorecard).flatMap(([id, dimension]) => [
    ...dimension.criteria.flatMap((entry) => maybe(`scorecard.${id}.${entry.id}.earned`, entry.earned)),
    ...dimension.caps.flatMap((entry, at) => maybe(`scorecard.${id}.caps[${at}].if`, entry.if)),
  ]);
}

/** Every formula of a drill's file. */
export const formulasOf = (scenario: DrillScenario): Placed[] => [
  ...worldFormulas(scenario),
  ...talkFormulas(scenario),
];

const said = (path: string, speech: Speech | undefined): Placed[] =>
  (speech ?? []).map((part, at) => ({ path: `${path}[${at}]`, text: part.say }));

function shownTexts(scenario: DrillScenario): Placed[] {
  return scenario.evidence.flatMap(({ id, title, show }) => [
    { path: `evidence.${id}.title`, text: title },
    ...maybe(`evidence.${id}.show.text`, show.text),
    ...(show.table?.rows ?? []).flatMap((row, at) => row.map((text) => ({ path: `evidence.${id}.rows[${at}]`, text }))),
    ...(show.list ?? []).flatMap((item) => [
      { path: `evidence.${id}.list.${item.id}`, text: item.title },
      ...maybe(`evidence.${id}.list.${item.id}`, item.text),
    ]),
  ]);
}

/** Every text of a drill's file that may hold `{{figures}}`. */
export function textsOf(scenario: DrillScenario): Placed[] {
  return [
    ...shownTexts(scenario),
    ...effectsOf(scenario).flatMap(({ where, effect }) =>
      (['marker', 'log', 'post', 'say', 'text'] as const).flatMap((name) => maybe(`${where}.${name}`, effect[name])),
    ),
    ...scenario.orders.flatMap((entry) => [
      ...maybe(`orders.${entry.id}.sayBack`, entry.sayBack),
      ...maybe(`orders.${entry.id}.because.ask`, entry.because?.ask),
      ...entry.refuses.map(({ say }) => ({ path: `orders.${entry.id}.refuses`, text: say })),
      ...said(`orders.${entry.id}.says`, entry.says),
    ]),
    ...said('status', scenario.status),
    ...Object.entries(scenario.nothing).map(([order, text]) => ({ path: `nothing.${order}`, text })),
    ...scenario.phases.flatMap((phase) => [
      ...(['opens', 'met', 'late', 'done'] as const).flatMap((name) => said(`phases.${phase.id}.${name}`, phase[name])),
      ...phase.questions.map(({ id, ask }) => ({ path: `phases.${phase.id}.questions.${id}`, text: ask })),
      ...phase.hintsWhen.flatMap(({ hints }, at) =>
        hints.map((text) => ({ path: `phases.${phase.id}.hintsWhen[${at}]`, text })),
      ),
      ...Object.entries(phase.hints).flatMap(([cause, hints]) =>
        hints.map((text, at) => ({ path: `phases.${phase.id}.hints.${cause}[${at}]`, text })),
      ),
    ]),
    ...scenario.stakeholders.flatMap((entry) => [
      ...maybe(`stakeholders.${entry.id}.opens`, entry.opens?.text),
      ...entry.asks.flatMap((asks, at) => said(`stakeholders.${entry.id}.asks[${at}]`, asks)),
    ]),
    ...scenario.endings.map(({ id, text }) => ({ path: `endings.${id}.text`, text })),
    { path: 'story.situation', text: scenario.story.situation },
    { path: 'story.task', text: scenario.story.task },
  ];
}
