import { makeModel } from '../drill/model/make';
import type { Model } from '../drill/model/types';
import { openDrill } from '../drill/session';
import type { DrillScenario } from './drill';
import type { LintFinding } from './lint/finding';
import { lintHearing } from './lint/hearing';
import { formulasOf, scoreFormulas, textsOf } from './lint/parts';
import { lintPlays, type Trial } from './lint/plays';
import { lintReach } from './lint/reach';
import { lintReferences } from './lint/references';

export type { LintFinding } from './lint/finding';

/**
 * What in a drill cannot be reached or won. The shape of the file has been checked before (`parseDrill`); here it is
 * read as a whole and played: the strong run of each cause must win, silence must not, and what is tempting must hurt.
 * Errors come first.
 */
export function lintDrill(scenario: DrillScenario): LintFinding[] {
  const found = [...lintReferences(scenario), ...lintScore(scenario)];
  const models = scenario.rootCauses.map((_, seed) => makeModel(scenario, seed));
  const faults = models.flatMap((model) => lintFormulas(model));
  // A drill whose names lead nowhere would only repeat itself in what follows.
  if (found.length + faults.length > 0) return sorted([...found, ...faults]);
  const played = models.map((model) => ({ model, ...lintPlays(model) }));
  return sorted([
    ...models.flatMap(lintReach),
    ...models.flatMap(lintHearing),
    ...played.flatMap(({ findings }) => findings),
    ...lintEndings(
      scenario,
      played.flatMap(({ trials }) => trials),
    ),
    ...lintResources(scenario),
  ]);
}

function sorted(findings: readonly LintFinding[]): LintFinding[] {
  const seen = new Set<string>();
  return [...findings]
    .filter(({ path, text }) => !seen.has(`${path} ${text}`) && seen.add(`${path} ${text}`))
    .sort((a, b) => a.level.localeCompare(b.level));
}

/** Compiles everything there is, so that a fault does not wait for the moment it is needed. */
function lintFormulas(model: Model): LintFinding[] {
  const { run } = openDrill(model, 'lint', 'full');
  const found = model.problems.map((text): LintFinding => ({ level: 'error', path: 'drill', text }));
  const told = (before: number, path: string): LintFinding[] =>
    model.problems.slice(before).map((text) => ({ level: 'error', path, text }));
  for (const { path, text } of formulasOf(model.scenario)) {
    const before = model.problems.length;
    model.value(text, run);
    found.push(...told(before, path));
  }
  for (const { path, text } of textsOf(model.scenario)) {
    const before = model.problems.length;
    model.fill(text, run);
    found.push(...told(before, path));
  }
  return found;
}

/** A criterion that asks for a level would ask for itself. */
const lintScore = (scenario: DrillScenario): LintFinding[] =>
  scoreFormulas(scenario)
    .filter(({ text }) => /\blevel\s*\(/.test(text))
    .map(({ path }) => ({ level: 'error', path, text: 'a criterion cannot ask for a level' }));

function lintEndings(scenario: DrillScenario, trials: readonly Trial[]): LintFinding[] {
  const reached = new Set(trials.map(({ played }) => played.run.ending?.id));
  return scenario.endings
    .filter(({ id }) => !reached.has(id))
    .map(({ id }) => ({ level: 'warning', path: `endings.${id}`, text: 'none of the runs tried comes to it' }));
}

function lintResources(scenario: DrillScenario): LintFinding[] {
  const criteria = new Set(
    Object.values(scenario.scorecard).flatMap((dimension) => dimension.criteria.map(({ id }) => id)),
  );
  return scenario.resources.flatMap(({ title, helps }) =>
    helps
      .filter((id) => !criteria.has(id))
      .map((id): LintFinding => ({ level: 'error', path: `resources: ${title}`, text: `there is no criterion ${id}` })),
  );
}
