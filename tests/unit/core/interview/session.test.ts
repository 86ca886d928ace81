import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  holdsSound,
  openSession,
  type SessionEvent,
  type SessionState,
  stepSession,
} from '../../../../src/core/interview/session';
import type { Feedback } from '../../../../src/shared/feedback';
import type { Transcript } from '../../../../src/shared/transcript';

const transcript: Transcript = {
  text: 'I fixed it',
  words: [],
  pauses: [],
  fillers: [],
  speech: [],
  unclear: [],
  durationMs: 4000,
  model: 'tiny.en',
  engineMs: 100,
  language: 'en',
};
const feedback = { kind: 'story', overall: 50 } as unknown as Feedback;

const whole: SessionEvent[] = [
  { type: 'asked' },
  { type: 'record' },
  { type: 'take-opened', takeId: 'take' },
  { type: 'sound', recordedMs: 4000 },
  { type: 'words', text: 'I fixed', heardMs: 2000 },
  { type: 'stop' },
  { type: 'sound-closed', durationMs: 4200 },
  { type: 'heard', transcript },
  { type: 'judged', feedback },
  { type: 'saved' },
];

function replay(events: readonly SessionEvent[]): { state: SessionState; commands: string[] } {
  let state = openSession('one');
  const commands: string[] = [];
  for (const event of events) {
    const step = stepSession(state, event);
    state = step.state;
    commands.push(...step.commands.map((command) => command.do));
  }
  return { state, commands };
}

describe('a session', () => {
  it('goes from the question to the saved take', () => {
    const { state, commands } = replay(whole);
    expect(state.phase).toBe('done');
    expect(state.recordedMs).toBe(4200);
    expect(commands).toEqual(['open-take', 'close-sound', 'finish-hearing', 'judge', 'save']);
  });

  it('may be answered before the question has ended', () => {
    expect(replay([{ type: 'record' }]).state.phase).toBe('opening');
  });

  it('keeps the sound when the engine fails', () => {
    const { state, commands } = replay([
      ...whole.slice(0, 7),
      { type: 'failed', failure: { code: 'engine', what: 'It died.' } },
    ]);
    expect(state.phase).toBe('failed');
    expect(commands.at(-1)).toBe('keep-sound');
  });

  it('removes a discarded take and is ready for the next', () => {
    const { state, commands } = replay([...whole.slice(0, 4), { type: 'discard' }]);
    expect(state.phase).toBe('ready');
    expect(state.takeId).toBeUndefined();
    expect(commands.at(-1)).toBe('remove-take');
  });

  it('ends or throws away a take that was not open yet as soon as it is', () => {
    const opening: SessionEvent[] = [{ type: 'record' }, { type: 'discard' }];
    expect(replay(opening).state.phase).toBe('opening');
    const thrown = replay([...opening, { type: 'take-opened', takeId: 'take' }]);
    expect(thrown.state).toEqual({ ...openSession('one'), phase: 'ready' });
    expect(thrown.commands).toEqual(['open-take', 'remove-take']);
    const stopped = replay([{ type: 'record' }, { type: 'stop' }, { type: 'take-opened', takeId: 'take' }]);
    expect(stopped.state.phase).toBe('finishing');
    expect(stopped.commands).toEqual(['open-take', 'close-sound']);
  });

  it('does not let a discard touch a take that is done', () => {
    expect(replay([...whole, { type: 'discard' }]).commands).not.toContain('remove-take');
  });

  it('starts anew after a failure', () => {
    const { state } = replay([
      { type: 'record' },
      { type: 'failed', failure: { code: 'x', what: 'x' } },
      { type: 'record' },
    ]);
    expect(state.phase).toBe('opening');
    expect(state.failure).toBeUndefined();
  });

  const anyEvent = fc.constantFrom<SessionEvent>(
    ...whole,
    { type: 'failed', failure: { code: 'x', what: 'x' } },
    { type: 'discard' },
  );

  it('is total, and whatever happens sound is closed, kept or removed before it is let go of', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = openSession('one');
        for (const event of events) {
          const before = state;
          const step = stepSession(before, event);
          state = step.state;
          const letGo = holdsSound(before) && !holdsSound(state);
          const cared =
            step.commands.some(({ do: what }) => what === 'keep-sound' || what === 'remove-take') ||
            event.type === 'saved';
          expect(letGo && !cared).toBe(false);
        }
      }),
    );
  });
});
