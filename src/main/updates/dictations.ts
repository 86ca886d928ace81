import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { UpdateStore } from '../../library/updates';
import { type Failure, FailureError, messageOf } from '../../shared/result';
import type { Dictation, UpdateSlot } from '../../shared/updates';
import { RunEar } from '../drills/run-ear';
import type { SoundSink } from '../recording/sound-ports';
import type { Hearing } from '../sessions/ports';
import { withWords } from './spoken-words';

export interface DictationParts {
  readonly store: UpdateStore;
  readonly hearing: Hearing;
  readonly tell: (dictation: Dictation) => void;
  readonly warn: (failure: Failure) => void;
  /** The update on disk has new words. */
  readonly onKept: () => Promise<void>;
}

interface Begun extends UpdateSlot {
  readonly file: string;
  readonly vocabulary: readonly string[];
}

/** Updates that are spoken: each is kept as sound while it is said, and its words are on disk before the page has them. */
export class Dictations {
  private readonly open = new Map<string, Begun>();
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly parts: DictationParts) {}

  /** @throws FailureError when there is no such exercise */
  async begin(slot: UpdateSlot, vocabulary: readonly string[]): Promise<string> {
    const id = randomUUID();
    this.open.set(id, { ...slot, file: await this.parts.store.newSound(slot.exercise, slot), vocabulary });
    return id;
  }

  sinkFor(id: string): SoundSink | undefined {
    const begun = this.open.get(id);
    if (!begun) return undefined;
    this.open.delete(id);
    const { store, hearing, tell, warn } = this.parts;
    const heard: string[] = [];
    let failure: Failure | undefined;
    const report = (done: boolean): void =>
      tell({ id, text: heard.join(' '), done, ...(failure ? { failure: { ...failure } } : {}) });
    const startedAt = performance.now();
    const ear = new RunEar({
      session: id,
      hearing,
      vocabulary: begun.vocabulary,
      clock: () => Math.round(performance.now() - startedAt),
      file: () => join(store.folder, begun.exercise, begun.file),
      onHeard: ({ text }) => {
        heard.push(text);
        report(false);
      },
      onProgress: () => undefined,
      onFailed: (why) => {
        failure = { ...why, kept: 'What you said is kept as sound; its words can be made out later.' };
      },
      onTrouble: (trouble) => warn(asUpdate(trouble)),
    });
    const settled = ear.done.then(async () => {
      failure = (await this.keep(begun, heard.join(' '), failure)) ?? failure;
      report(true);
    });
    this.running.add(settled);
    void settled.finally(() => this.running.delete(settled));
    return ear;
  }

  /** Settles when all that was spoken is heard and on disk. */
  async settled(): Promise<void> {
    await Promise.all(this.running);
  }

  /** Puts the words into the update on disk. @returns why they could not be */
  private async keep({ exercise, file, ...place }: Begun, words: string, failed: Failure | undefined) {
    const { store, onKept } = this.parts;
    store.soundWritten(exercise, file);
    try {
      // What was not heard to its end stays marked as unheard, so that it can be heard again from the sound.
      if (!failed) await store.change(exercise, place, (update) => withWords(update, file, words));
      await onKept();
      return undefined;
    } catch (thrown) {
      if (thrown instanceof FailureError) return thrown.failure;
      return { code: 'updates-unwritable', what: `The words could not be kept: ${messageOf(thrown)}.` };
    }
  }
}

/** The ear speaks of drills; what it cannot write here is an update. */
function asUpdate(trouble: Failure): Failure {
  if (trouble.code !== 'disk-trouble') return trouble;
  return {
    code: trouble.code,
    what: trouble.what.replace('the drill’s sound', 'the sound of your update'),
    kept: 'Its words are made out all the same.',
    todo: 'Free some space.',
  };
}
