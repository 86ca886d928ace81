import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BlockLevel } from '../../../../src/core/acoustics/level';
import {
  closedMicrophone,
  conditionOf,
  isReady,
  MICROPHONE,
  type MicrophoneEvent,
  type MicrophoneState,
  onlySilence,
  stepMicrophone,
} from '../../../../src/core/interview/microphone';
import { factsOf, microphoneWord } from '../../../../src/core/interview/microphone-words';

const ROOM: BlockLevel = { rmsDb: -70, peakDb: -60, zero: false, clipped: false };
const VOICE: BlockLevel = { rmsDb: -25, peakDb: -12, zero: false, clipped: false };
const WHISPER: BlockLevel = { rmsDb: -52, peakDb: -44, zero: false, clipped: false };
const LOUD: BlockLevel = { rmsDb: -3, peakDb: 0, zero: false, clipped: true };
const ZEROS: BlockLevel = { rmsDb: -100, peakDb: -100, zero: true, clipped: false };
const HEADSET = { id: 'a', label: 'Headset' };

type Timeless<E> = E extends MicrophoneEvent ? Omit<E, 'atMs'> : never;
/** An event whose time the bench fills in. */
type Fact = Timeless<MicrophoneEvent>;

/** A person at a microphone: plays events one after the other and keeps time. */
class Bench {
  state: MicrophoneState = closedMicrophone;
  readonly mishaps: string[] = [];
  atMs = 0;

  do(event: Fact): this {
    const step = stepMicrophone(this.state, { ...event, atMs: this.atMs });
    this.state = step.state;
    this.mishaps.push(...step.mishaps);
    return this;
  }

  hear(block: BlockLevel, forMs: number): this {
    for (let ms = 0; ms < forMs; ms += 20) {
      this.atMs += 20;
      this.do({ type: 'block', block, blockMs: 20 });
    }
    return this;
  }

  wait(ms: number): this {
    this.atMs += ms;
    return this.do({ type: 'tick' });
  }

  open(): this {
    return this.do({ type: 'ask' }).do({ type: 'granted', device: HEADSET });
  }

  live(): this {
    return this.open().hear(ROOM, 1000);
  }

  record(): this {
    return this.do({ type: 'recording', on: true });
  }

  get condition() {
    return conditionOf(this.state);
  }
}

describe('opening a microphone', () => {
  test('is ready only when real signal arrives', () => {
    const bench = new Bench().open();
    expect(isReady(bench.state)).toBe(false);
    bench.hear(ZEROS, 1000);
    expect(isReady(bench.state)).toBe(false);
    expect(bench.condition).toBeUndefined();
    bench.hear(ZEROS, MICROPHONE.signalWithinMs);
    expect(bench.condition).toBe('no-signal');
    expect(microphoneWord(factsOf(bench.state))?.failure.code).toBe('microphone-no-signal');
    bench.hear(ROOM, 20);
    expect(isReady(bench.state)).toBe(true);
    expect(microphoneWord(factsOf(bench.state))).toBeUndefined();
  });

  test('that sends no blocks at all is said to be without sound, by time alone', () => {
    expect(new Bench().open().wait(MICROPHONE.signalWithinMs).condition).toBe('no-signal');
  });

  test('that brings nothing but the room while one was asked to speak is said to be silent, until it hears somebody', () => {
    const bench = new Bench().open().hear(ROOM, MICROPHONE.saySomethingMs - 100);
    expect(onlySilence(bench.state, false)).toBe(false);
    bench.hear(ROOM, 200);
    expect(onlySilence(bench.state, false)).toBe(true);
    expect(onlySilence(bench.state, true)).toBe(false);
    // One that sends nothing at all has a word of its own.
    const mute = new Bench().open().wait(2 * MICROPHONE.saySomethingMs);
    expect([onlySilence(mute.state, false), mute.condition]).toEqual([false, 'no-signal']);
    // Another device has to be heard anew.
    expect(onlySilence(bench.open().hear(ROOM, 1000).state, false)).toBe(false);
  });

  test('each refusal has words and something to do', () => {
    for (const refusal of ['denied', 'none', 'busy', 'gone', 'failed'] as const) {
      const bench = new Bench().do({ type: 'ask' }).do({ type: 'refused', refusal });
      const word = microphoneWord(factsOf(bench.state));
      expect(word?.failure.code).toBe(`microphone-${refusal}`);
      expect(word?.failure.todo).toBeTruthy();
    }
  });

  test('an answer that comes after closing changes nothing', () => {
    const bench = new Bench().do({ type: 'ask' }).do({ type: 'close' }).do({ type: 'granted', device: HEADSET });
    expect(bench.state.phase).toBe('closed');
  });
});

describe('while recording', () => {
  test('a mute switch is told after a second of zeros and noted once', () => {
    const bench = new Bench().live().record().hear(VOICE, 2000).hear(ZEROS, 3000);
    expect(bench.condition).toBe('muted');
    expect(bench.mishaps).toHaveLength(1);
    bench.hear(VOICE, 500);
    expect(bench.condition).toBeUndefined();
    bench.hear(ZEROS, 2000);
    expect(bench.mishaps).toHaveLength(2);
  });

  test('pausing to think is never a mishap; after a while it is asked about', () => {
    const bench = new Bench().live().record().hear(VOICE, 2000).hear(ROOM, 10_000);
    expect(bench.condition).toBeUndefined();
    bench.hear(ROOM, 5_000);
    expect(bench.condition).toBe('silent');
    expect(bench.mishaps).toEqual([]);
  });

  test('silence before the first word is thinking, however long', () => {
    expect(new Bench().live().record().hear(ROOM, 60_000).condition).toBeUndefined();
  });

  test('clipping shows, goes away by itself and is noted', () => {
    const bench = new Bench().live().record().hear(LOUD, 100);
    expect(bench.condition).toBe('clipping');
    bench.hear(VOICE, MICROPHONE.clippingShownMs + 100);
    expect(bench.condition).toBeUndefined();
    expect(bench.mishaps).toHaveLength(1);
  });

  test('a faint voice is told, and one clear word takes it back', () => {
    const bench = new Bench()
      .live()
      .record()
      .hear(WHISPER, MICROPHONE.faintMs + 500);
    expect(bench.condition).toBe('faint');
    expect(bench.hear(VOICE, 100).condition).toBeUndefined();
  });

  test('another program taking the device is told from a device that sends nothing', () => {
    const bench = new Bench().live().record().hear(VOICE, 500);
    bench.do({ type: 'silenced', silenced: true });
    expect(bench.condition).toBe('taken');
    expect(isReady(bench.state)).toBe(false);
    bench.do({ type: 'silenced', silenced: false });
    expect(bench.condition).toBeUndefined();
    expect(bench.wait(2000).condition).toBe('stalled');
    expect(bench.mishaps).toHaveLength(2);
  });

  test('an unplugged device keeps what there is, and going on names the gap', () => {
    const bench = new Bench().live().record().hear(VOICE, 1000).do({ type: 'ended' });
    expect(bench.state.phase).toBe('lost');
    expect(microphoneWord(factsOf(bench.state))?.failure.kept).toMatch(/kept/);
    bench.wait(7_000).open();
    expect(bench.state.recording).toBe(true);
    expect(bench.mishaps).toHaveLength(2);
    expect(bench.mishaps[1]).toMatch(/gap of 7 s/);
    expect(isReady(bench.hear(VOICE, 40).state)).toBe(true);
  });

  test('another default of the system is told and noted, and the device that was open goes on', () => {
    const bench = new Bench().live().record().hear(VOICE, 500).do({ type: 'default-changed', label: 'Desk' });
    expect(bench.condition).toBe('changed');
    expect(isReady(bench.state)).toBe(true);
    expect(microphoneWord(factsOf(bench.state))?.failure.what).toContain('Desk');
    expect(bench.hear(VOICE, 500).mishaps).toHaveLength(1);
    expect(bench.do({ type: 'default-changed', label: 'Headset' }).condition).toBeUndefined();
  });

  test('before recording nothing is noted, only told', () => {
    const bench = new Bench().live().hear(LOUD, 100).hear(ZEROS, 2000);
    expect(bench.condition).toBe('muted');
    expect(bench.do({ type: 'ended' }).mishaps).toEqual([]);
  });
});

test('any order of events keeps time moving forward and every mishap a sentence', () => {
  const event: fc.Arbitrary<Fact> = fc.oneof(
    fc.constantFrom('ask' as const, 'tick' as const, 'ended' as const, 'close' as const).map((type) => ({ type })),
    fc.constant<Fact>({ type: 'granted', device: HEADSET }),
    fc.constant<Fact>({ type: 'refused', refusal: 'busy' }),
    fc.constantFrom('Headset', 'Desk').map((label) => ({ type: 'default-changed' as const, label })),
    fc.constantFrom(ROOM, VOICE, LOUD, ZEROS).map((block) => ({ type: 'block' as const, block, blockMs: 20 })),
    fc.boolean().map((on) => ({ type: 'recording' as const, on })),
    fc.boolean().map((silenced) => ({ type: 'silenced' as const, silenced })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.nat({ max: 3000 })), { maxLength: 120 }), (events) => {
      const bench = new Bench();
      for (const [given, passedMs] of events) {
        bench.atMs += passedMs;
        const before = bench.state.nowMs;
        bench.do(given);
        expect(bench.state.nowMs).toBeGreaterThanOrEqual(before);
        const word = microphoneWord(factsOf(bench.state));
        if (word) expect(word.failure.what).toMatch(/\.$/);
      }
      for (const mishap of bench.mishaps) expect(mishap).toMatch(/\.$/);
    }),
  );
});
