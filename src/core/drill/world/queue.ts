import type { Effect } from '../../scenario/drill-basics';
import type { Model } from '../model/types';
import type { Run } from '../run';

export interface Origin {
  /** The utterance an effect goes back to. */
  readonly said?: number | undefined;
  /** The operation it is part of; its effects still to come are dropped when it is stopped. */
  readonly run?: number | undefined;
}

/** Puts effects in the queue of what is to come; those without a delay are due at once and happen when it is settled. */
export function enqueue(model: Model, run: Run, effects: readonly Effect[], origin: Origin = {}): void {
  const queued = effects.map((effect) => {
    const afterS = effect.after ? model.seconds(effect.after, `after ${JSON.stringify(effect)}`) : 0;
    return { atS: run.second + afterS, effect, said: origin.said, run: origin.run };
  });
  run.queue = [...run.queue, ...queued];
}
