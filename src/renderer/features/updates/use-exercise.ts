import { useCallback, useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/result';
import type { Exercise, KeptUpdate, OwnView, UpdateAudience, UpdateMomentId } from '../../../shared/updates';
import { ask, listen } from '../../app/client';

export interface ExerciseView {
  readonly exercise: Exercise | undefined;
  readonly failure: Failure | undefined;
  readonly updateFor: (moment: UpdateMomentId, audience: UpdateAudience) => KeptUpdate | undefined;
  /** Reads it again. */
  readonly reload: () => Promise<Exercise | undefined>;
  readonly pass: (passed: number) => Promise<void>;
  readonly view: (view: OwnView) => Promise<void>;
}

/** An exercise as it is on disk. What is typed is kept by the cards; everything else main knows first. */
export function useExercise(id: string): ExerciseView {
  const [shown, setShown] = useState<{ exercise?: Exercise | undefined; failure?: Failure | undefined }>({});
  const take = useCallback((answer: Result<Exercise>): Exercise | undefined => {
    setShown((before) => (answer.ok ? { exercise: answer.value } : { ...before, failure: answer.error }));
    return answer.ok ? answer.value : undefined;
  }, []);
  const reload = useCallback(async () => take(await ask('updates.open', { id })), [id, take]);
  useEffect(() => {
    void reload();
    // A recording that was heard, a message that was sent: whatever changed on disk is shown.
    return listen('updates.changed', () => void reload());
  }, [reload]);
  return {
    exercise: shown.exercise,
    failure: shown.failure,
    updateFor: (moment, audience) =>
      shown.exercise?.updates.find((update) => update.moment === moment && update.audience === audience),
    reload,
    pass: async (passed) => void take(await ask('updates.pass', { exercise: id, passed })),
    view: async (view) => void take(await ask('updates.view', { exercise: id, view })),
  };
}
