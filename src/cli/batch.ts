import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { failed, messageOf, ok, type Result } from '../shared/result';
import { type ExitStatus, UsageError } from './command';
import type { Output } from './output';

export interface Batch<T> {
  readonly args: readonly string[];
  readonly out: Output;
  readonly signal: AbortSignal;
  /** What a line must be. */
  readonly schema: z.ZodType<T>;
  /** An example of a line, for advice. */
  readonly example: string;
  /** One line's result, with its id. */
  readonly answer: (line: T) => object;
  readonly inWords: (line: T) => string;
}

/**
 * A command of the form `--batch FILE.jsonl`: a result for each line, in order. Lines that do not fit are named by their
 * number on standard error and left out; the others are answered all the same, and the exit status is 1.
 */
export async function runBatch<T>(command: string, batch: Batch<T>): Promise<ExitStatus> {
  const { values } = parseArgs({ args: [...batch.args], options: { batch: { type: 'string' } } });
  const file = values.batch;
  if (file === undefined) throw new UsageError(`${command} takes --batch FILE.jsonl.`);
  const text = await textOf(file, batch.example);
  if (!text.ok) return batch.out.fail(text.error);
  let status: ExitStatus = 0;
  for (const [index, line] of text.value.split(/\r?\n/).entries()) {
    if (batch.signal.aborted) return 130;
    if (line.trim() === '') continue;
    const parsed = parseLine(line, `${file}:${index + 1}`, batch);
    if (parsed.ok) batch.out.result(batch.answer(parsed.value), () => batch.inWords(parsed.value));
    else status = batch.out.fail(parsed.error);
  }
  return status;
}

async function textOf(file: string, example: string): Promise<Result<string>> {
  try {
    return ok((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    const todo = `Name a file with one ${example} a line.`;
    return failed('batch-file', `The batch file cannot be read: ${messageOf(error)}.`, { todo });
  }
}

function parseLine<T>(line: string, place: string, { schema, example }: Batch<T>): Result<T> {
  const wrong = (what: string): Result<T> =>
    failed('batch-line', `${place}: ${what}.`, { todo: `A line looks like ${example}.` });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return wrong(`not JSON: ${messageOf(error)}`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.');
  return wrong(`${field ? `${field}: ` : ''}${issue?.message ?? 'does not fit'}`);
}
