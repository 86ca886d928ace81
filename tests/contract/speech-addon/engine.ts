import type { Failure, Result } from '../../../src/shared/result';
import { ModelStore } from '../../../src/speech/models/store';
import type { HeardSegment } from '../../../src/speech/tokens';
import { plainWords, referenceClip } from '../reference-clip';

/** What the tests of the real addon with the real default model share. */

export const THREADS = 2;
export const clip = referenceClip();
export const CLIP_MS = 11_000;
export const store = ModelStore.ofUser();

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what} ${result.error.todo ?? ''}`);
  return result.value;
}

export function failureOf<T>(result: Result<T>): Failure {
  if (result.ok) throw new Error('expected a failure');
  return result.error;
}

export function repeated(sound: Float32Array, times: number): Float32Array {
  const long = new Float32Array(sound.length * times);
  for (let copy = 0; copy < times; copy += 1) long.set(sound, copy * sound.length);
  return long;
}

export const textOf = (segments: readonly HeardSegment[]): string =>
  plainWords(segments.map(({ text }) => text).join(' '));

/** Where the models of this machine are. */
export async function modelPaths(): Promise<{ readonly speech: string; readonly activity: string }> {
  return { speech: value(await store.locate('tiny.en')).path, activity: value(await store.locate('silero')).path };
}
