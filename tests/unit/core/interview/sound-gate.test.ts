import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closedGate,
  type GateEvent,
  type GateState,
  preRollFor,
  SOUND_MARGINS,
  stepGate,
} from '../../../../src/core/interview/sound-gate';
import { msToSamples } from '../../../../src/shared/units';

const BLOCK = 320;
/** Blocks whose samples count on, so that a lost or doubled one shows. */
function counting(blocks: number, from = 0): GateEvent[] {
  return Array.from({ length: blocks }, (_, index) => ({
    type: 'block' as const,
    samples: Float32Array.from({ length: BLOCK }, (_unused, at) => from + index * BLOCK + at),
  }));
}

function run(events: readonly GateEvent[], start: GateState = closedGate) {
  let state = start;
  let ended = 0;
  const sent: number[] = [];
  for (const event of events) {
    const step = stepGate(state, event);
    state = step.state;
    for (const block of step.send) sent.push(...block);
    if (step.ended) ended += 1;
  }
  return { state, sent, ended };
}

const consecutive = (samples: readonly number[]): boolean =>
  samples.every((value, index) => index === 0 || value === (samples[index - 1] ?? Number.NaN) + 1);

/** Gives events their content: blocks whose samples count on over the whole run. */
function numbered(): (type: GateEvent['type']) => GateEvent {
  let at = 0;
  return (type) => {
    if (type === 'begin') return { type, preRollMs: SOUND_MARGINS.preRollMs };
    if (type !== 'block') return { type };
    const samples = Float32Array.from({ length: BLOCK }, (_, index) => at + index);
    at += BLOCK;
    return { type, samples };
  };
}

/** Cuts a run of events where a new take really begins, so that each part holds one take. */
function takesIn(events: readonly GateEvent[]): { start: GateState; events: GateEvent[] }[] {
  const takes: { start: GateState; events: GateEvent[] }[] = [{ start: closedGate, events: [] }];
  let state = closedGate;
  for (const event of events) {
    const next = stepGate(state, event).state;
    if (next.phase === 'armed' && state.phase !== 'armed') takes.push({ start: state, events: [] });
    takes.at(-1)?.events.push(event);
    state = next;
  }
  return takes;
}

describe('the sound gate', () => {
  test('keeps 800 ms from before the start and 500 ms from after the stop, without a gap', () => {
    const { sent, ended } = run([
      ...counting(100),
      { type: 'begin', preRollMs: SOUND_MARGINS.preRollMs },
      ...counting(5, 100 * BLOCK),
      { type: 'opened' },
      ...counting(50, 105 * BLOCK),
      { type: 'stop' },
      ...counting(60, 155 * BLOCK),
    ]);
    expect(ended).toBe(1);
    expect(consecutive(sent)).toBe(true);
    expect(sent[0]).toBe(100 * BLOCK - msToSamples(800));
    expect(sent.length).toBe(msToSamples(800) + 55 * BLOCK + msToSamples(500));
  });

  test('sends nothing before the take is open, and then everything that waited', () => {
    const before = run([{ type: 'begin', preRollMs: 0 }, ...counting(40)]);
    expect(before.sent).toEqual([]);
    const after = run([{ type: 'opened' }], before.state);
    expect(after.sent.length).toBe(40 * BLOCK);
    expect(after.state.held).toEqual([]);
  });

  test('a stop before the take is open still gives the answer with its tail', () => {
    const { sent, ended } = run([
      { type: 'begin', preRollMs: 0 },
      ...counting(10),
      { type: 'stop' },
      { type: 'opened' },
      ...counting(50, 10 * BLOCK),
    ]);
    expect(ended).toBe(1);
    expect(sent.length).toBe(10 * BLOCK + msToSamples(500));
  });

  test('a microphone that vanished ends the take with what there is', () => {
    const { sent, ended, state } = run([
      { type: 'begin', preRollMs: 0 },
      { type: 'opened' },
      ...counting(10),
      { type: 'stop' },
      { type: 'cut' },
      ...counting(3),
    ]);
    expect(ended).toBe(1);
    expect(sent.length).toBe(10 * BLOCK);
    expect(state.phase).toBe('ended');
  });

  test('the ring never holds more than the pre-roll', () => {
    const { state } = run(counting(1000));
    expect(state.heldSamples).toBe(msToSamples(SOUND_MARGINS.preRollMs));
  });

  test('any order of events sends consecutive samples of one take and ends it at most once', () => {
    const name = fc.constantFrom<GateEvent['type']>('block', 'begin', 'opened', 'stop', 'cut');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 200 }), (names) => {
        for (const events of takesIn(names.map(numbered()))) {
          const { sent, ended, state } = run(events.events, events.start);
          expect(consecutive(sent)).toBe(true);
          expect(ended).toBeLessThanOrEqual(1);
          if (state.phase === 'open' || state.phase === 'tail') expect(state.sentSamples).toBe(sent.length);
        }
      }),
    );
  });
});

describe('the pre-roll after the interviewer spoke', () => {
  test('leaves out the interviewer’s own last words', () => {
    expect(preRollFor(undefined)).toBe(800);
    expect(preRollFor(0)).toBe(0);
    expect(preRollFor(500)).toBe(300);
    expect(preRollFor(60_000)).toBe(800);
  });
});
