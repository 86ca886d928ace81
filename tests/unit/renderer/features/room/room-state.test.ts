import { describe, expect, test } from 'vitest';
import { emptyRoom, holdsAnswer, type RoomState, stageOf } from '../../../../../src/renderer/features/room/room-state';
import { PHASES, type Phase, type SessionView } from '../../../../../src/shared/session';

const view = (phase: Phase): SessionView => ({
  id: 'one',
  phase,
  questionId: 'release-delay',
  questionTitle: 'A release that was delayed',
  prompt: 'Tell me.',
  variant: 'standard',
  targetMs: { minMs: 120_000, maxMs: 180_000 },
  heardShare: 0,
  behindMs: 0,
  recordedMs: 0,
  words: '',
});
const room = (phase: Phase, more: Partial<RoomState> = {}): RoomState => ({ ...emptyRoom, view: view(phase), ...more });

describe('what the room shows', () => {
  test('is opening until main has answered, and broken when main refused', () => {
    expect(stageOf(emptyRoom)).toBe('opening');
    expect(stageOf({ ...emptyRoom, failure: { code: 'x', what: 'x' } })).toBe('broken');
  });

  test('follows every phase of the session', () => {
    for (const phase of PHASES) expect(stageOf(room(phase))).toBeTruthy();
    expect(stageOf(room('recording'))).toBe('recording');
  });

  test('is thinking only while nothing has begun', () => {
    expect(stageOf(room('ready', { thinkEndsAtMs: 5 }))).toBe('thinking');
    expect(stageOf(room('recording', { thinkEndsAtMs: 5 }))).toBe('recording');
  });

  test('keeps the last word between the press of stop and the end of the tail', () => {
    expect(stageOf(room('recording', { stopping: true }))).toBe('stopping');
    expect(stageOf(room('finishing', { stopping: true }))).toBe('finishing');
  });

  test('holds an answer exactly while one could be lost', () => {
    const held = PHASES.filter((phase) => holdsAnswer(stageOf(room(phase))));
    expect(held).toEqual(['opening', 'recording']);
  });
});
