import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/shared/result';
import type { NativeSpeech, NativeVoiceActivity } from '../../../src/speech/native';
import { VAD_WINDOW_SAMPLES, VoiceActivity } from '../../../src/speech/voice-activity';

/** Gives each window's first sample as its probability, so that a test sees which windows were made. */
async function activityDouble() {
  const calls: string[] = [];
  const native: NativeVoiceActivity = {
    push: (samples) => {
      if (samples.some(Number.isNaN)) throw Object.assign(new Error('sample 0 is nan'), { code: 'audio-invalid' });
      calls.push(`push ${samples.length}`);
      return Float32Array.from(
        { length: samples.length / VAD_WINDOW_SAMPLES },
        (_, window) => samples[window * 512] ?? -1,
      );
    },
    reset: () => void calls.push('reset'),
    analyse: async () => ({ probabilities: new Float32Array(1), segments: [] }),
    free: () => void calls.push('free'),
  };
  const addon = { loadVoiceActivity: async () => native } as unknown as NativeSpeech;
  const loaded = await VoiceActivity.load('/models/silero.bin', ok(addon));
  if (!loaded.ok) throw new Error(loaded.error.what);
  return { activity: loaded.value, calls };
}

const counting = (length: number): Float32Array => Float32Array.from({ length }, (_, at) => at);
const windows = (result: ReturnType<VoiceActivity['push']>): number[] => (result.ok ? [...result.value] : [Number.NaN]);

describe('a stream', () => {
  it('is cut into whole windows however it comes', async () => {
    const { activity } = await activityDouble();
    const sound = counting(512 * 3 + 100);
    const got: number[] = [];
    for (const [from, to] of [
      [0, 1],
      [1, 511],
      [511, 513],
      [513, 1500],
      [1500, 1500],
      [1500, sound.length],
    ] as const) {
      got.push(...windows(activity.push(sound.subarray(from, to))));
    }
    expect(got).toEqual([0, 512, 1024]);
    expect(windows(activity.flush())).toEqual([1536]);
    expect(windows(activity.flush())).toEqual([]);
  });

  it('asks nothing of the engine before a window is whole', async () => {
    const { activity, calls } = await activityDouble();
    activity.push(counting(511));
    expect(calls).toEqual([]);
    activity.push(counting(1));
    expect(calls).toEqual(['push 512']);
  });

  it('does not keep the caller’s array: it may be used again', async () => {
    const { activity } = await activityDouble();
    const buffer = counting(300);
    activity.push(buffer);
    buffer.fill(9);
    expect(windows(activity.push(counting(300)))).toEqual([0]);
  });

  it('goes on after a refused piece as if that had not come', async () => {
    const { activity } = await activityDouble();
    activity.push(counting(100));
    const refused = activity.push(new Float32Array(600).fill(Number.NaN));
    expect(refused).toMatchObject({ ok: false, error: { code: 'audio-invalid' } });
    expect(windows(activity.push(counting(412)))).toEqual([0]);
  });

  it('begins anew after a reset', async () => {
    const { activity, calls } = await activityDouble();
    activity.push(counting(500));
    activity.reset();
    expect(windows(activity.push(counting(20)))).toEqual([]);
    expect(calls).toEqual(['reset']);
  });
});
