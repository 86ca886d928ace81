import { join } from 'node:path';
import { makeModel } from '../core/drill/model/make';
import { type DrillScenario, drillScenario } from '../core/scenario/drill';
import { readScenario } from '../core/scenario/parse';
import type { QuestionProblem } from '../shared/contract';
import type { OwnFolder } from './questions';
import { type ScenarioFile, ScenarioReader } from './scenario-files';
import type { ScenarioShelf } from './scenario-shelf';

/** A drill is some hundred kilobytes of text. */
export const LARGEST_DRILL_BYTES = 2_000_000;
export const MOST_DRILL_FILES = 100;

export interface LoadedDrill {
  readonly scenario: DrillScenario;
  readonly file: string;
  readonly source: 'built-in' | 'own';
}

export interface DrillLibrary {
  readonly drills: LoadedDrill[];
  readonly problems: QuestionProblem[];
}

const reader = new ScenarioReader<DrillScenario>({
  name: 'drill',
  largestBytes: LARGEST_DRILL_BYTES,
  mostFiles: MOST_DRILL_FILES,
  read: readRunnable,
  check: (written) => {
    const { data } = drillScenario.safeParse(written);
    return data && troublesOf(data).length === 0 ? data : undefined;
  },
});

/** Lets drill files that were read once be known at the next start. */
export const keepDrillsOn = (shelf: ScenarioShelf): void => reader.keepOn(shelf);

const troublesOf = (scenario: DrillScenario): string[] =>
  scenario.rootCauses.flatMap((_, seed) => makeModel(scenario, seed).problems);

/** A drill that refers to what is not there fits its shape and cannot be run all the same. */
function readRunnable(text: string, file: string): ReturnType<typeof readScenario<DrillScenario>> {
  const read = readScenario(text, file, drillScenario);
  if (!read.ok) return read;
  const problems = troublesOf(read.value.value);
  if (problems.length === 0) return read;
  return {
    ok: false,
    error: [...new Set(problems)].map((expected) => ({
      file,
      path: 'formulas',
      expected: `names that exist: ${expected}`,
    })),
  };
}

/** One drill from its file; for the linter and for trying out one's own. Never throws. */
export const readDrillFile = (file: string): Promise<ScenarioFile<DrillScenario>> => reader.file(file);

/** Where a person's own drills are looked for. */
export const ownDrillFolders = (data: string): OwnFolder[] => [{ folder: join(data, 'drills'), mayBeMissing: true }];

/**
 * Loads all drills: the built-in ones and a person's own. A file that does not fit is reported and the rest still load;
 * an own drill with the id of a built-in one takes its place, and that is told. Never throws.
 */
export async function loadDrills(folders: {
  readonly builtIn: string;
  readonly own: readonly OwnFolder[];
}): Promise<DrillLibrary> {
  const own: ScenarioFile<DrillScenario>[] = [];
  for (const { folder, mayBeMissing } of folders.own) own.push(...(await reader.folder(folder, mayBeMissing)));
  const builtIn = await reader.folder(folders.builtIn, false);
  const problems = [...builtIn, ...own].flatMap((read) => read.problems);
  const drills = new Map<string, LoadedDrill>();
  for (const { file, value } of builtIn) if (value) drills.set(value.id, { scenario: value, file, source: 'built-in' });
  for (const { file, value } of own) {
    if (!value) continue;
    const before = drills.get(value.id);
    if (before?.source === 'own') {
      problems.push({ file, path: 'id', expected: `an id of its own; ${value.id} is already that of ${before.file}` });
      continue;
    }
    if (before)
      problems.push({
        file,
        path: 'id',
        expected: `another id, to have both; as it is, yours replaces the built-in ${value.id}`,
      });
    drills.set(value.id, { scenario: value, file, source: 'own' });
  }
  return { drills: [...drills.values()], problems };
}
