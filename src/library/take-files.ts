import { randomInt } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { FailureError, messageOf } from '../shared/result';
import { takeId } from '../shared/take';

export const FILES = {
  sound: 'answer.wav',
  attempt: 'attempt.json',
  transcript: 'transcript.json',
  feedback: 'feedback.json',
  opinion: 'opinion.json',
} as const;

const TAIL_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** `20261121T091500Z-x7k2mp` */
export function newTakeId(now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  const tail = Array.from({ length: 6 }, () => TAIL_LETTERS[randomInt(TAIL_LETTERS.length)]).join('');
  return `${stamp}-${tail}`;
}

export const isTakeId = (name: string): boolean => takeId.safeParse(name).success;

/** When a take with this id was begun. */
export function startOf(id: string): string {
  return id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6.000Z');
}

export type JsonFile<T> =
  | { readonly state: 'there'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly why: string };

/** Reads one of a take's files. A file that is missing and one that is broken are two different things to a person. */
export async function readJson<S extends z.ZodType>(path: string, schema: S): Promise<JsonFile<z.output<S>>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' };
    return { state: 'damaged', why: messageOf(error) };
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return { state: 'there', value: parsed.data };
    const issue = parsed.error.issues[0];
    return { state: 'damaged', why: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
  } catch (error) {
    return { state: 'damaged', why: messageOf(error) };
  }
}

/** Newest change of the files a summary is made from; 0 when there are none. */
export async function stampOf(folder: string): Promise<number> {
  const times = await Promise.all(
    [FILES.attempt, FILES.feedback, FILES.transcript, FILES.sound].map((name) =>
      stat(join(folder, name)).then(
        (facts) => facts.mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}

/** The failure for a folder the system will not let us write to. */
export function cannotWrite(folder: string, error: unknown): FailureError {
  const code = (error as NodeJS.ErrnoException).code;
  const why =
    code === 'ENOSPC'
      ? 'the disk is full'
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? 'it is not writable'
        : code === 'ENOTDIR' || code === 'EEXIST'
          ? 'a file lies in its place'
          : messageOf(error);
  return new FailureError({
    code: 'library-unwritable',
    what: `The folder for takes cannot be written: ${why} (${folder}).`,
    kept: 'Nothing was recorded; earlier takes are untouched.',
    todo: code === 'ENOSPC' ? 'Free some space and try again.' : 'Allow writing there, or choose another data folder.',
  });
}

/** A file that went away by itself needs no setting aside. */
export const unlessGone = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};
