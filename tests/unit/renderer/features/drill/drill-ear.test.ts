import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { startLevel } from '../../../../../src/core/acoustics/level';
import type { Samples } from '../../../../../src/core/interview/sound-gate';
import type { Microphone } from '../../../../../src/renderer/audio/microphone';
import { DrillEar } from '../../../../../src/renderer/features/drill/drill-ear';
import type { SoundMessage } from '../../../../../src/shared/contract';
import { msToSamples, samplesToMs } from '../../../../../src/shared/units';

const { posted, speaker } = vi.hoisted(() => ({
  posted: [] as { readonly type: string; readonly samples?: Float32Array }[],
  /** How long ago the interviewer's voice was last heard; undefined when it never was. */
  speaker: { sinceMs: undefined as number | undefined, hushed: 0 },
}));

vi.mock('../../../../../src/renderer/audio/take-recorder', () => ({
  openSoundPort: () => ({ postMessage: (message: SoundMessage) => posted.push(message), close: () => undefined }),
}));
vi.mock('../../../../../src/renderer/audio/speaker', () => ({
  hush: () => {
    speaker.hushed += 1;
    speaker.sinceMs = undefined;
  },
  sinceVoiceMs: () => speaker.sinceMs,
}));

const BLOCK_MS = 20;

/** A microphone that hears what the test says, every block filled with one value. */
function microphoneDouble() {
  const listeners = new Set<(samples: Samples) => void>();
  const store = createStore(() => ({ level: { ...startLevel, speaking: false } }));
  const microphone = {
    store,
    onBlock: (listener: (samples: Samples) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    microphone: microphone as unknown as Microphone,
    hears: (ms: number, value: number, speaking = true) => {
      store.setState({ level: { ...startLevel, rmsDb: speaking ? -25 : -70, floorDb: -72, speaking } });
      for (let at = 0; at < ms; at += BLOCK_MS)
        for (const listener of listeners) listener(new Float32Array(msToSamples(BLOCK_MS)).fill(value));
    },
  };
}

const sentMs = (value: number): number =>
  samplesToMs(posted.reduce((sum, { samples }) => sum + (samples?.filter((each) => each === value).length ?? 0), 0));

let voices: boolean[];

function earOf(mode: 'always' | 'hold') {
  const { microphone, hears } = microphoneDouble();
  const ear = new DrillEar(microphone, 'run', { onVoice: (on) => voices.push(on) });
  ear.set(mode, true);
  return { ear, hears };
}

beforeEach(() => {
  posted.length = 0;
  voices = [];
  Object.assign(speaker, { sinceMs: undefined, hushed: 0 });
});

describe('an ear that always listens', () => {
  it('hears the candidate, and nothing while the interviewer speaks', () => {
    const { hears } = earOf('always');
    hears(1_000, 0.5);
    speaker.sinceMs = 0;
    hears(1_000, 0.25, false);
    expect(sentMs(0.5)).toBe(1_000);
    expect(sentMs(0.25)).toBe(0);
    expect(voices[0]).toBe(true);
  });

  it('silences the interviewer when it is talked over', () => {
    const { hears } = earOf('always');
    speaker.sinceMs = 0;
    hears(1_000, 0.5);
    expect(speaker.hushed).toBe(1);
    expect(sentMs(0.5)).toBe(1_000);
  });

  it('is closed while the drill is paused', () => {
    const { ear, hears } = earOf('always');
    ear.set('always', false);
    posted.length = 0;
    hears(1_000, 0.5);
    expect(posted).toEqual([]);
    expect(ear.store.getState().open).toBe(false);
  });
});

describe('push to talk', () => {
  it('hears nothing until the key is down, then from a little before it to a little after it', () => {
    const { ear, hears } = earOf('hold');
    hears(1_000, 0.25);
    expect(posted).toEqual([]);
    ear.hold();
    hears(500, 0.5);
    ear.release();
    hears(1_000, 0.75);
    expect(sentMs(0.25)).toBe(300);
    expect(sentMs(0.5)).toBe(500);
    expect(sentMs(0.75)).toBe(500);
    expect(posted.at(-1)?.type).toBe('end');
    expect(voices).toEqual([true, false]);
  });

  it('cuts the interviewer short, and takes none of its words', () => {
    const { ear, hears } = earOf('hold');
    speaker.sinceMs = 0;
    hears(1_000, 0.25);
    ear.hold();
    hears(500, 0.5);
    expect(speaker.hushed).toBe(1);
    expect(sentMs(0.25)).toBe(0);
    expect(sentMs(0.5)).toBe(500);
  });

  it('does nothing while the drill is paused', () => {
    const { ear, hears } = earOf('hold');
    ear.set('hold', false);
    ear.hold();
    hears(500, 0.5);
    expect(posted).toEqual([]);
  });
});
