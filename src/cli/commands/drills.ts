import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DrillScenario } from '../../core/scenario/drill';
import { type LintFinding, lintDrill } from '../../core/scenario/lint-drill';
import { loadDrills, ownDrillFolders, readDrillFile } from '../../library/drill-scenarios';
import { scenariosFolder } from '../../library/scenarios-folder';
import type { QuestionProblem } from '../../shared/contract';
import { dataFolder } from '../../speech/folders';
import type { Command, CommandInput, ExitStatus } from '../command';
import type { Output } from '../output';

/** The drills there are, or, with `--lint`, what in one's own cannot be reached or won. */
export const drills: Command = async (input) => {
  const { values } = parseArgs({
    args: [...input.args],
    options: { lint: { type: 'string' }, folder: { type: 'string' } },
  });
  return values.lint === undefined ? list(input, values.folder) : lint(input, values.lint);
};

async function list({ out }: CommandInput, folder: string | undefined): Promise<ExitStatus> {
  const data = dataFolder(process.env, process.platform, homedir());
  const own = folder === undefined ? ownDrillFolders(data) : [{ folder, mayBeMissing: false }];
  const found = await loadDrills({ builtIn: join(scenariosFolder(), 'drills'), own });
  const listed = found.drills.map(({ scenario }) => listing(scenario));
  out.result(listed, () => listed.map(inWords).join('\n'));
  tell(found.problems, out);
  return folder !== undefined && found.problems.length > 0 ? 1 : 0;
}

type Listed = ReturnType<typeof listing>;

const listing = ({ id, title, summary, phases, rootCauses }: DrillScenario) => ({
  id,
  title,
  summary,
  phases: phases.map((phase) => ({ id: phase.id, title: phase.title, minutes: phase.minutes })),
  rootCauses: rootCauses.map((cause) => cause.id),
});

function inWords({ id, title, summary, phases }: Listed): string {
  const minutes = phases.map((phase) => `${phase.title} ${phase.minutes} min`);
  return `${id}: ${title}\n  ${summary}\n  ${minutes.join(', ')}\n`;
}

async function lint({ out }: CommandInput, file: string): Promise<ExitStatus> {
  const read = await readDrillFile(file);
  if (!read.value) {
    tell(read.problems, out);
    return 1;
  }
  const findings = lintDrill(read.value);
  out.result(findings, () => lintWords(read.value?.title ?? file, findings));
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}

function lintWords(title: string, findings: readonly LintFinding[]): string {
  const lines = findings.map(({ level, path, text }) => `${level}: ${path}: ${text}`);
  const errors = findings.filter(({ level }) => level === 'error').length;
  const sum = errors > 0 ? `${errors} to mend.` : 'It can be reached, won and lost.';
  return [...lines, `${title}: ${sum}`].join('\n');
}

function tell(problems: readonly QuestionProblem[], out: Output): void {
  for (const { file, line, path, expected } of problems) {
    out.note(`${file}${line === undefined ? '' : `:${line}`}: ${path}: expected ${expected}`);
  }
}
