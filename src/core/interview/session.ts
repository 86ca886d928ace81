import type { Feedback } from '../../shared/feedback';
import type { Failure } from '../../shared/result';
import type { Phase } from '../../shared/session';
import type { Transcript } from '../../shared/transcript';

/**
 * One rehearsal of one question, as a pure reducer: facts come in as events, what is to be done goes out as commands.
 * There is one of these for each session, and whoever carries its commands out drops what a thrown-away take still
 * reports, so that a fact that comes late touches neither a newer session nor a newer take.
 *
 *   asking -> ready -> opening -> recording -> finishing -> done
 *
 * A failure after sound was recorded never loses it: the take stays `recorded` and can be heard again later.
 */
export interface SessionState {
  readonly id: string;
  readonly phase: Phase;
  readonly takeId?: string | undefined;
  readonly recordedMs: number;
  readonly heardMs: number;
  readonly words: string;
  readonly transcript?: Transcript | undefined;
  readonly feedback?: Feedback | undefined;
  readonly failure?: Failure | undefined;
  /** The candidate stopped or threw it away before the take was open; done as soon as it is. */
  readonly afterOpening?: 'stop' | 'discard' | undefined;
}

export type SessionEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'record' }
  | { readonly type: 'take-opened'; readonly takeId: string }
  | { readonly type: 'sound'; readonly recordedMs: number }
  | { readonly type: 'words'; readonly text: string; readonly heardMs: number }
  | { readonly type: 'stop' }
  | { readonly type: 'sound-closed'; readonly durationMs: number }
  | { readonly type: 'heard'; readonly transcript: Transcript }
  | { readonly type: 'judged'; readonly feedback: Feedback }
  | { readonly type: 'saved' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'discard' };

export type SessionCommand =
  | { readonly do: 'open-take' }
  | { readonly do: 'close-sound' }
  | { readonly do: 'finish-hearing'; readonly durationMs: number }
  | { readonly do: 'judge'; readonly transcript: Transcript }
  | { readonly do: 'save'; readonly transcript: Transcript; readonly feedback: Feedback; readonly durationMs: number }
  | { readonly do: 'keep-sound'; readonly durationMs: number }
  | { readonly do: 'remove-take' };

export interface Step {
  readonly state: SessionState;
  readonly commands: readonly SessionCommand[];
}

export const openSession = (id: string): SessionState => ({
  id,
  phase: 'asking',
  recordedMs: 0,
  heardMs: 0,
  words: '',
});

const stay = (state: SessionState): Step => ({ state, commands: [] });
const go = (state: SessionState, change: Partial<SessionState>, ...commands: SessionCommand[]): Step => ({
  state: { ...state, ...change },
  commands,
});

/** Whether a step let go of a take: what is still being done for it is nobody's business any more. */
export const lettingGo = (before: SessionState, after: SessionState): boolean =>
  after.phase === 'ready' && before.phase !== 'ready' && before.phase !== 'asking' && before.phase !== 'thinking';

/** Whether there is sound that must not be lost. */
export const holdsSound = (state: SessionState): boolean =>
  state.takeId !== undefined && (state.phase === 'recording' || state.phase === 'finishing');

function fail(state: SessionState, failure: Failure): Step {
  if (state.phase === 'done' || state.phase === 'failed') return stay(state);
  const keep: SessionCommand[] = holdsSound(state) ? [{ do: 'keep-sound', durationMs: state.recordedMs }] : [];
  return go(state, { phase: 'failed', failure }, ...keep);
}

function discard(state: SessionState): Step {
  // A folder that is just being made cannot be removed yet.
  if (state.phase === 'opening') return go(state, { afterOpening: 'discard' });
  const remove: SessionCommand[] = state.takeId ? [{ do: 'remove-take' }] : [];
  return {
    state: { ...openSession(state.id), phase: 'ready' },
    commands: remove,
  };
}

function whileOpening(state: SessionState, event: SessionEvent): Step {
  if (event.type === 'stop') return go(state, { afterOpening: state.afterOpening ?? 'stop' });
  if (event.type !== 'take-opened') return stay(state);
  const opened: SessionState = { ...state, phase: 'recording', takeId: event.takeId, afterOpening: undefined };
  if (state.afterOpening === 'discard') return discard(opened);
  return state.afterOpening === 'stop' ? whileRecording(opened, { type: 'stop' }) : go(opened, {});
}

function whileRecording(state: SessionState, event: SessionEvent): Step {
  switch (event.type) {
    case 'sound':
      return go(state, { recordedMs: Math.max(state.recordedMs, event.recordedMs) });
    case 'words':
      return go(state, { words: event.text, heardMs: Math.max(state.heardMs, event.heardMs) });
    case 'stop':
      return go(state, { phase: 'finishing' }, { do: 'close-sound' });
    default:
      return stay(state);
  }
}

function whileFinishing(state: SessionState, event: SessionEvent): Step {
  switch (event.type) {
    case 'sound':
      return go(state, { recordedMs: Math.max(state.recordedMs, event.recordedMs) });
    case 'words':
      return go(state, { words: event.text, heardMs: Math.max(state.heardMs, event.heardMs) });
    case 'sound-closed':
      return go(state, { recordedMs: event.durationMs }, { do: 'finish-hearing', durationMs: event.durationMs });
    case 'heard':
      return go(
        state,
        { transcript: event.transcript, words: event.transcript.text, heardMs: state.recordedMs },
        { do: 'judge', transcript: event.transcript },
      );
    case 'judged':
      if (!state.transcript) return stay(state);
      return go(
        state,
        { feedback: event.feedback },
        { do: 'save', transcript: state.transcript, feedback: event.feedback, durationMs: state.recordedMs },
      );
    case 'saved':
      return go(state, { phase: 'done' });
    default:
      return stay(state);
  }
}

/** Total: any event in any phase gives a state; one that has no meaning there changes nothing. */
export function stepSession(state: SessionState, event: SessionEvent): Step {
  if (event.type === 'failed') return fail(state, event.failure);
  if (event.type === 'discard') return state.phase === 'done' ? stay(state) : discard(state);
  switch (state.phase) {
    case 'asking':
    case 'thinking':
    case 'ready':
      if (event.type === 'asked') return go(state, { phase: 'ready' });
      // Starting to answer before the question has ended is the candidate's right.
      if (event.type === 'record') return go(state, { phase: 'opening', failure: undefined }, { do: 'open-take' });
      return stay(state);
    case 'failed':
      if (event.type === 'record') return go({ ...openSession(state.id) }, { phase: 'opening' }, { do: 'open-take' });
      return stay(state);
    case 'opening':
      return whileOpening(state, event);
    case 'recording':
      return whileRecording(state, event);
    case 'finishing':
      return whileFinishing(state, event);
    case 'done':
      return stay(state);
  }
}
