import type { QuestionProblem } from '../../shared/contract';
import type { Result } from '../../shared/result';
import { type DrillScenario, drillScenario } from './drill';
import { parseScenario } from './parse';

/** Reads a drill's file. What a drill refers to and how it plays is the linter's business. */
export const parseDrill = (text: string, file: string): Result<DrillScenario, QuestionProblem[]> =>
  parseScenario(text, file, drillScenario);
