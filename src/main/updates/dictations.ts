import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Failure, FailureError, messageOf } from '../../shared/result';
import type { Dictation } from '../../shared/updates';
import { RunEar } from '../drills/run-ear';
import type { SoundSink } from '../recording/sound-ports';
import type { Hearing } from '../sessions/ports';

export interface DictationParts {
  /** Where the sound goes; made when it is first needed. */
  readonly folder: string;
  readonly hearing: Hearing;
  readonly tell: (dictation: Dictation) => void;
  readonly warn: (failure: Failure) => void;
}

/** Updates that are spoken: each is kept as sound and heard while it is said. */
export class Dictations {
  private readonly open = new Map<string, readonly string[]>();

  constructor(private readonly parts: DictationParts) {}

  /** @throws FailureError when the folder cannot be made */
  async begin(vocabulary: readonly string[]): Promise<string> {
    try {
      await mkdir(this.parts.folder, { recursive: true });
    } catch (thrown) {
      throw new FailureError({
        code: 'updates-folder',
        what: `The folder for spoken updates cannot be made: ${messageOf(thrown)}.`,
        todo: 'Type the update instead, or free some space.',
      });
    }
    const id = randomUUID();
    this.open.set(id, vocabulary);
    return id;
  }

  sinkFor(id: string): SoundSink | undefined {
    const vocabulary = this.open.get(id);
    if (!vocabulary) return undefined;
    this.open.delete(id);
    const { folder, hearing, tell, warn } = this.parts;
    const heard: string[] = [];
    let failure: Failure | undefined;
    const report = (done: boolean): void =>
      tell({ id, text: heard.join(' '), done, ...(failure ? { failure: { ...failure } } : {}) });
    const startedAt = performance.now();
    const ear = new RunEar({
      session: id,
      hearing,
      vocabulary,
      clock: () => Math.round(performance.now() - startedAt),
      file: () => join(folder, `${id}.wav`),
      onHeard: ({ text }) => {
        heard.push(text);
        report(false);
      },
      onProgress: () => undefined,
      onFailed: (why) => {
        failure = why;
      },
      onTrouble: warn,
    });
    void ear.done.then(() => report(true));
    return ear;
  }
}
