import { join } from 'node:path';
import type { QuestionProblem } from '../shared/contract';
import type { Question } from '../shared/question';
import { type QuestionFile, readQuestionFolder } from './question-files';

/** A folder of a person's own questions. */
export interface OwnFolder {
  readonly folder: string;
  /** It is made only when somebody writes a question; until then its absence is no problem. */
  readonly mayBeMissing: boolean;
}

export interface QuestionLibrary {
  readonly questions: Question[];
  readonly problems: QuestionProblem[];
}

/**
 * The folders a person's own questions are looked for in, the stronger first.
 * @param chosen the folder named in the settings; empty for none
 * @param data Greenroom's data folder
 */
export function ownQuestionFolders(chosen: string, data: string): OwnFolder[] {
  const usual = { folder: join(data, 'questions'), mayBeMissing: true };
  const named = chosen.trim();
  return named === '' || named === usual.folder ? [usual] : [{ folder: named, mayBeMissing: false }, usual];
}

/**
 * Joins what was read into one library. The first file with an id has it, so the stronger folders come first; a file
 * whose id is taken is reported, whichever folder it is in. Pure.
 */
export function joinQuestions(own: readonly QuestionFile[], builtIn: readonly QuestionFile[]): QuestionLibrary {
  const holders = new Map<string, QuestionFile>();
  const problems: QuestionProblem[] = [];
  for (const read of [...own, ...builtIn]) {
    problems.push(...read.problems);
    if (!read.question) continue;
    const holder = holders.get(read.question.id);
    if (!holder) holders.set(read.question.id, read);
    else problems.push(taken(read, holder, builtIn.includes(read) && !builtIn.includes(holder)));
  }
  // Built-in questions first and each part by file name: the order people know does not change when they add their own.
  const order = [...builtIn, ...own];
  const questions = order.flatMap((read) => {
    const holds = read.question && holders.get(read.question.id) === read;
    return holds && read.question ? [read.question] : [];
  });
  return { questions, problems };
}

function taken(read: QuestionFile, holder: QuestionFile, ownWins: boolean): QuestionProblem {
  const id = read.question?.id ?? '';
  // Said of the person's own file, because that is the one they can change.
  return ownWins
    ? {
        file: holder.file,
        path: 'id',
        expected: `another id, to have both; as it is, yours replaces the built-in ${id}`,
      }
    : { file: read.file, path: 'id', expected: `an id of its own; ${id} is already that of ${holder.file}` };
}

/**
 * Loads all questions: the built-in ones and a person's own. A file that does not fit is reported and the rest still
 * load. Never throws.
 * @param own folders of own questions, the stronger first; a plain path must exist
 */
export async function loadQuestions(folders: {
  readonly builtIn: string;
  readonly own: readonly (string | OwnFolder)[];
}): Promise<QuestionLibrary> {
  const own: QuestionFile[] = [];
  for (const given of folders.own) {
    const { folder, mayBeMissing } = typeof given === 'string' ? { folder: given, mayBeMissing: false } : given;
    own.push(...(await readQuestionFolder(folder, mayBeMissing)));
  }
  return joinQuestions(own, await readQuestionFolder(folders.builtIn, false));
}
