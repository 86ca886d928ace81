import { judgeUpdate } from '../../src/core/comms';
import { resultsOf } from '../../src/core/interview/updates-result';
import type { CallArgs } from '../../src/shared/contract';
import { failed, ok, type Result } from '../../src/shared/result';
import type { Exercise, ExerciseSummary, KeptUpdate, UpdateAudience, UpdateSlot } from '../../src/shared/updates';
import type { StageExercise } from './fixtures/updates';
import type { Notices } from './notices';

function sentNow(audience: UpdateAudience, text: string, at: string): NonNullable<KeptUpdate['sent']> {
  const { quality, score, elements, reasons, answer } = judgeUpdate({ audience, text });
  return { at, judged: { quality, score, elements: [...elements], reasons: [...reasons], answer } };
}

const judged = (exercise: StageExercise): Exercise => ({
  ...exercise,
  updates: exercise.updates.map(({ sentAt, ...update }) => ({
    ...update,
    ...(sentAt ? { sent: sentNow(update.audience, update.text, sentAt) } : {}),
  })),
});

const unknown = () =>
  failed('exercise-unknown', 'These updates are not there any more.', {
    todo: 'They may have been deleted outside Greenroom.',
  });

const summaryOf = ({ id, startedAt, passed, updates, damage }: Exercise): ExerciseSummary => ({
  id,
  startedAt,
  passed,
  told: updates.filter(({ sent }) => sent).length,
  couldAct: updates.filter(({ sent }) => sent?.judged.quality === 'good').length,
  damaged: damage.length > 0,
});

/** The pretended folder of exercises: updates judged by the app's own rubric; what is "heard" comes from here. */
export class UpdateDouble {
  private shelf: Map<string, Exercise>;

  constructor(
    exercises: readonly StageExercise[],
    private readonly notices: Notices,
  ) {
    this.shelf = new Map(exercises.map((exercise) => [exercise.id, judged(exercise)]));
  }

  doubles() {
    return {
      'updates.list': () => ok(this.list()),
      'updates.begin': () => {
        const id = '20261121T090000Z-stage1';
        return this.keep({ id, startedAt: '2026-11-21T09:00:00.000Z', passed: 0, updates: [], damage: [] });
      },
      'updates.open': ({ id }: CallArgs<'updates.open'>) => this.get(id),
      'updates.draft': ({ text, ...slot }: CallArgs<'updates.draft'>) => {
        this.put(slot, (update) => ({ ...update, text }));
        return ok(true as const);
      },
      'updates.send': ({ text, ...slot }: CallArgs<'updates.send'>) =>
        this.put(slot, (update) => ({
          ...update,
          text,
          sent: sentNow(slot.audience, text, '2026-11-21T09:05:00.000Z'),
        })),
      'updates.hear': () => failed('hearing', 'The stage hears nothing.'),
      'updates.pass': ({ exercise, passed }: CallArgs<'updates.pass'>) => this.change(exercise, { passed }),
      'updates.view': ({ exercise, view }: CallArgs<'updates.view'>) => this.change(exercise, { ownView: view }),
      'updates.result': ({ exercise }: CallArgs<'updates.result'>) => {
        const found = this.get(exercise);
        return found.ok ? ok(resultsOf(found.value.updates)) : found;
      },
      'updates.delete': ({ ids }: CallArgs<'updates.delete'>) => {
        for (const id of ids) this.shelf.delete(id);
        this.notices.tell('updates.changed', this.list());
        return ok(true as const);
      },
      'updates.export': () => ok({ file: '/home/ada/2026-11-20 Status updates.md' }),
      'updates.restore': () => ok(true as const),
      'updates.dictate': () => {
        const id = 'stage-dictation';
        setTimeout(
          () => this.notices.tell('updates.heard', { id, text: 'The integration stage is red since', done: false }),
          900,
        );
        return ok({ id });
      },
    };
  }

  private list(): ExerciseSummary[] {
    return [...this.shelf.values()].map(summaryOf).sort((a, b) => b.id.localeCompare(a.id));
  }

  private get(id: string): Result<Exercise> {
    const found = this.shelf.get(id);
    return found ? ok(found) : unknown();
  }

  private keep(exercise: Exercise): Result<Exercise> {
    this.shelf.set(exercise.id, exercise);
    return ok(exercise);
  }

  private change(id: string, change: Partial<Exercise>): Result<Exercise> {
    const found = this.get(id);
    return found.ok ? this.keep({ ...found.value, ...change }) : found;
  }

  private put({ exercise, moment, audience }: UpdateSlot, change: (update: KeptUpdate) => KeptUpdate) {
    const found = this.get(exercise);
    if (!found.ok) return found;
    const isIt = (other: KeptUpdate): boolean => other.moment === moment && other.audience === audience;
    const { updates } = found.value;
    const next = change(updates.find(isIt) ?? { moment, audience, text: '', sounds: [] });
    this.keep({ ...found.value, updates: [...updates.filter((other) => !isIt(other)), next] });
    return ok(next);
  }
}
