import type { Part } from '../../../shared/feedback';
import type { VariantId } from '../../../shared/question';
import type { Failure } from '../../../shared/result';
import type { SessionView } from '../../../shared/session';

/** Which question the room is for, and whether it is a follow-up or one part told anew. */
export interface RoomPlace {
  readonly question: string;
  readonly variant: VariantId;
  readonly parent?: string | undefined;
  readonly followUp?: string | undefined;
  readonly retryPart?: Part | undefined;
}

export interface RoomState {
  readonly view: SessionView | undefined;
  /** Why the room could not be opened, or a call that failed in it. */
  readonly failure: Failure | undefined;
  /** The interviewer could not be heard; the question is there to read. */
  readonly voiceFailure: Failure | undefined;
  /** Stop was pressed; the tail is still being recorded. */
  readonly stopping: boolean;
  /** When thinking time ends, on the page's clock; undefined when there is none or it is over. */
  readonly thinkEndsAtMs: number | undefined;
  readonly thinkTotalMs: number;
  /** Jotted down while thinking. */
  readonly notes: string;
}

export const emptyRoom: RoomState = {
  view: undefined,
  failure: undefined,
  voiceFailure: undefined,
  stopping: false,
  thinkEndsAtMs: undefined,
  thinkTotalMs: 0,
  notes: '',
};

/** What the room is doing, for what it shows. */
export type Stage =
  | 'opening'
  | 'broken'
  | 'asking'
  | 'thinking'
  | 'ready'
  | 'starting'
  | 'recording'
  | 'stopping'
  | 'finishing'
  | 'failed'
  | 'done';

const BY_PHASE: Readonly<Record<SessionView['phase'], Stage>> = {
  asking: 'asking',
  thinking: 'ready',
  ready: 'ready',
  opening: 'starting',
  recording: 'recording',
  finishing: 'finishing',
  done: 'done',
  failed: 'failed',
};

export function stageOf({ view, failure, stopping, thinkEndsAtMs }: RoomState): Stage {
  if (!view) return failure ? 'broken' : 'opening';
  const stage = BY_PHASE[view.phase];
  if (stage === 'recording' && stopping) return 'stopping';
  if (stage === 'ready' && thinkEndsAtMs !== undefined) return 'thinking';
  return stage;
}

/** Whether leaving now would break off an answer. */
export const holdsAnswer = (stage: Stage): boolean =>
  stage === 'starting' || stage === 'recording' || stage === 'stopping';
