import { readScenario } from '../core/scenario/parse';
import type { QuestionProblem } from '../shared/contract';
import { type Question, question as questionShape } from '../shared/question';
import { ScenarioReader } from './scenario-files';
import type { ScenarioShelf } from './scenario-shelf';

/** A question file a person writes is some ten kilobytes; a hundred times that is something else. */
export const LARGEST_QUESTION_BYTES = 1_000_000;
export const MOST_QUESTION_FILES = 500;

export interface QuestionFile {
  /** The whole path: what a person opens to mend it. */
  readonly file: string;
  readonly question?: Question;
  readonly problems: readonly QuestionProblem[];
}

const reader = new ScenarioReader<Question>({
  name: 'question',
  largestBytes: LARGEST_QUESTION_BYTES,
  mostFiles: MOST_QUESTION_FILES,
  read: (text, file) => readScenario(text, file, questionShape),
  check: (written) => questionShape.safeParse(written).data,
});

/** Lets question files that were read once be known at the next start. */
export const keepQuestionsOn = (shelf: ScenarioShelf): void => reader.keepOn(shelf);

/**
 * Reads every question file that stands directly in a folder, by name. Never throws.
 * @param mayBeMissing a folder that is only made when somebody writes a question is no problem while it is not there
 */
export async function readQuestionFolder(folder: string, mayBeMissing: boolean): Promise<QuestionFile[]> {
  const files = await reader.folder(folder, mayBeMissing);
  return files.map(({ file, value, problems }) => ({ file, problems, ...(value ? { question: value } : {}) }));
}
