import { z } from 'zod';
import type { QuestionProblem } from '../../shared/contract';
import { type Question, question as questionShape } from '../../shared/question';
import type { Result } from '../../shared/result';
import { misfits, pathWords, type ShapeNode } from './misfit-words';
import { readYaml } from './read-yaml';

/** Problems told of one file; past these a person mends and looks again. */
const MOST_PROBLEMS = 25;

const shapes = new WeakMap<z.ZodType, ShapeNode>();

/** The shape as editors and the words of misfits see it: what may be written, defaults left open. */
export function shapeOf(schema: z.ZodType): ShapeNode {
  const known = shapes.get(schema);
  if (known) return known;
  const made = z.toJSONSchema(schema, { io: 'input' }) as ShapeNode;
  shapes.set(schema, made);
  return made;
}

function shortened(problems: readonly QuestionProblem[], file: string): QuestionProblem[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  const rest = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), { file, path: 'further down', expected: `${rest} more to mend` }];
}

/** A scenario, and what its file says before it was checked and put into the shape the app works with. */
export interface ReadScenario<T> {
  readonly value: T;
  readonly written: unknown;
}

/**
 * Reads a scenario file: YAML that fits `schema`. Never throws; all that does not fit is told together.
 * @param file the name that problems carry
 */
export function readScenario<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
): Result<ReadScenario<T>, QuestionProblem[]> {
  const read = readYaml(text);
  if (!read.ok) {
    const problems = read.problems.map(({ line, expected }) => ({ file, path: `line ${line}`, expected, line }));
    return { ok: false, error: shortened(problems, file) };
  }
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return { ok: true, value: { value: parsed.data, written: read.value } };
  const problems = misfits(parsed.error.issues, shapeOf(schema), read.value).map(({ path, expected }) => {
    const line = read.lineOf(path);
    return { file, path: pathWords(path), expected, ...(line === undefined ? {} : { line }) };
  });
  return { ok: false, error: shortened(problems, file) };
}

/** As `readScenario`, for who wants the scenario only. */
export function parseScenario<T>(text: string, file: string, schema: z.ZodType<T>): Result<T, QuestionProblem[]> {
  const read = readScenario(text, file, schema);
  return read.ok ? { ok: true, value: read.value.value } : read;
}

export const parseQuestion = (text: string, file: string): Result<Question, QuestionProblem[]> =>
  parseScenario(text, file, questionShape);
