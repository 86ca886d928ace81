import type { Model, ReadyReaction } from '../model/types';
import type { Run } from '../run';
import { note, record } from '../tell';
import { happen } from './effects';

function isDue({ key, kind, when, againS }: ReadyReaction, run: Run): boolean {
  const before = run.marks.get(key);
  if (before && (againS === undefined || run.second - before.last < againS)) return false;
  // The drill turns once at most: easier for whom it goes badly, harder for whom it goes well.
  if (kind !== 'reaction' && (run.marks.has('twist:any') || run.marks.has('relief:any'))) return false;
  return when(run) !== 0;
}

/** Each drill second: what the state of the world and of the talk brings about. */
export function react(model: Model, run: Run): void {
  noteKnowable(model, run);
  for (const reaction of model.reactions) {
    if (!isDue(reaction, run)) continue;
    const { entry, kind, key } = reaction;
    note(run, key);
    if (kind !== 'reaction') {
      note(run, `${kind}:any`);
      record(model, run, { type: 'turn', id: entry.id, kind });
    }
    happen(model, run, entry.do);
  }
}

/** Evidence under a condition can be looked at from the second in which it first held; the debrief tells. */
function noteKnowable(model: Model, run: Run): void {
  for (const { id, if: condition } of model.evidence) {
    if (condition === undefined || run.knowable.has(id) || !model.holds(condition, run)) continue;
    run.knowable = new Map(run.knowable).set(id, run.second);
  }
}
