import { type JudgedStatus, judgeWith } from './judge';
import { type CommsModel, loadComms } from './model';
import type { StatusUpdate } from './rubric';
import stored from './weights/comms.json';

export type { JudgedDefect, JudgedElement, JudgedStatus, UpdateQuote } from './judge';
export { AUDIENCES, ELEMENTS, type StatusUpdate, UPDATE_DEFECTS, type UpdateAudience } from './rubric';

let model: CommsModel | undefined;

/** `judgeWith` the weights that belong to this version. */
export function judgeUpdate(update: StatusUpdate): JudgedStatus {
  model ??= loadComms(stored);
  return judgeWith(model, update);
}
