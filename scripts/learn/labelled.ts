import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** Writers whose files hold the test part; the rest trains. */
const FILES = /^w(\d+)\.jsonl$/;

/**
 * Every line of every writer's file in a folder of labelled data, checked against its schema.
 * @throws naming file and line where one does not fit
 */
export function readLabelled<T>(folder: string, schema: z.ZodType<T>): T[] {
  const files = readdirSync(folder)
    .filter((name) => FILES.test(name))
    .sort((a, b) => writerOf(a) - writerOf(b));
  return files.flatMap((name) => readLines(folder, name, schema));
}

/** Every line of one file, checked against its schema. @throws naming file and line where one does not fit */
export const readLines = <T>(folder: string, name: string, schema: z.ZodType<T>): T[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, `${name}:${index + 1}`, schema)]));

const writerOf = (name: string): number => Number(FILES.exec(name)?.[1] ?? 0);

function parseLine<T>(line: string, place: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(JSON.parse(line));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${place}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
}

/** By the writer's number, then as written: training must not depend on how a folder lists its files. */
export const inWriterOrder = <T extends { readonly id: string }>(items: readonly T[]): T[] =>
  items
    .map((item, index) => ({ item, index, writer: Number(/^w(\d+)-/.exec(item.id)?.[1] ?? 0) }))
    .sort((a, b) => a.writer - b.writer || a.index - b.index)
    .map(({ item }) => item);

/** Which writer an item is by: figures are cross-validated with one writer held out at a time. */
export const writer = ({ id }: { readonly id: string }): string => id.slice(0, id.indexOf('-'));
