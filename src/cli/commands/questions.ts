import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadQuestions, ownQuestionFolders } from '../../library/questions';
import { scenariosFolder } from '../../library/scenarios-folder';
import { storedSettings } from '../../library/settings-file';
import type { QuestionProblem } from '../../shared/contract';
import type { Question } from '../../shared/question';
import { clock } from '../../shared/units';
import { dataFolder } from '../../speech/folders';
import type { Command, ExitStatus } from '../command';
import type { Output } from '../output';

interface ListedQuestion {
  readonly id: string;
  readonly title: string;
  readonly topic: string;
  readonly prompt: string;
  readonly variants: readonly { readonly id: string; readonly minMs: number; readonly maxMs: number }[];
}

/**
 * Every question, the person's own among them. Files that do not fit are told on standard error. They are the input of
 * this call only when a folder was named (`--folder`): then they decide the exit status.
 */
export const questions: Command = async ({ args, out }) => {
  const { values } = parseArgs({ args: [...args], options: { folder: { type: 'string' } } });
  const data = dataFolder(process.env, process.platform, homedir());
  const { questionFolder } = await storedSettings(data);
  const own = ownQuestionFolders(values.folder ?? questionFolder, data);
  const found = await loadQuestions({ builtIn: join(scenariosFolder(), 'questions'), own });
  const listed = found.questions.map(listing);
  out.result(listed, () => listed.map(inWords).join('\n'));
  return tell(found.problems, values.folder !== undefined, out);
};

function listing({ id, title, topic, prompt, variants }: Question): ListedQuestion {
  const targets = variants.map(({ id: variant, minSeconds, maxSeconds }) => ({
    id: variant,
    minMs: minSeconds * 1000,
    maxMs: maxSeconds * 1000,
  }));
  return { id, title, topic, prompt, variants: targets };
}

function inWords({ id, topic, prompt, variants }: ListedQuestion): string {
  const targets = variants.map((variant) => `${variant.id} ${clock(variant.minMs)}-${clock(variant.maxMs)}`);
  return `${id} (${topic})\n  ${prompt}\n  ${targets.join(', ')}\n`;
}

function tell(problems: readonly QuestionProblem[], asked: boolean, out: Output): ExitStatus {
  for (const { file, line, path, expected } of problems) {
    out.note(`${file}${line === undefined ? '' : `:${line}`}: ${path}: expected ${expected}`);
  }
  return asked && problems.length > 0 ? 1 : 0;
}
