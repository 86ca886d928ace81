// Silero voice activity in the real engine, streamed and over a whole recording.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VAD_WINDOW_SAMPLES, VoiceActivity } from '../../../src/speech/voice-activity';
import { clip, failureOf, modelPaths, value } from './engine';

describe('voice activity', () => {
  let activity: VoiceActivity;
  let path = '';
  beforeAll(async () => {
    path = (await modelPaths()).activity;
    activity = value(await VoiceActivity.load(path));
  });
  afterAll(() => activity.free());

  it('finds the four stretches of the clip', async () => {
    const { segments } = value(await activity.analyse(clip));
    expect(segments).toHaveLength(4);
    const starts = [300, 3_250, 5_350, 8_150];
    for (const [index, segment] of segments.entries()) {
      expect(Math.abs(segment.startMs - (starts[index] ?? 0))).toBeLessThan(150);
      expect(segment.endMs).toBeGreaterThan(segment.startMs);
    }
  });

  it('says the same of a stream, however it is cut, as of the whole', async () => {
    const whole = value(await activity.analyse(clip)).probabilities;
    value(activity.reset());
    const streamed: number[] = [];
    for (let at = 0, size = 1; at < clip.length; at += size, size = ((size * 7) % 1900) + 1) {
      streamed.push(...value(activity.push(clip.subarray(at, at + size))));
    }
    streamed.push(...value(activity.flush()));
    expect(streamed).toEqual([...whole]);
    expect(whole).toHaveLength(Math.ceil(clip.length / VAD_WINDOW_SAMPLES));
  });

  it('starts a new stream fresh', () => {
    value(activity.reset());
    const first = value(activity.push(clip.subarray(0, 51_200)));
    value(activity.reset());
    expect(value(activity.push(clip.subarray(0, 51_200)))).toEqual(first);
  });

  it('hears no speech in silence and hum', async () => {
    const hum = Float32Array.from({ length: 48_000 }, (_, at) => 0.1 * Math.sin((2 * Math.PI * 50 * at) / 16_000));
    for (const sound of [new Float32Array(48_000), hum]) {
      expect(value(await activity.analyse(sound)).segments).toEqual([]);
    }
  });

  it('refuses what is no sound and keeps its stream', () => {
    value(activity.reset());
    value(activity.push(clip.subarray(0, 16_000)));
    expect(failureOf(activity.push(new Float32Array(512).fill(Number.NaN))).code).toBe('audio-invalid');
    const next = value(activity.push(clip.subarray(16_000, 32_000)));
    value(activity.reset());
    const undisturbed = value(activity.push(clip.subarray(0, 32_000)));
    expect([...undisturbed.subarray(-next.length)]).toEqual([...next]);
  });

  it('serves one purpose at a time', async () => {
    const running = activity.analyse(clip);
    expect(failureOf(activity.push(clip.subarray(0, 512))).code).toBe('handle-busy');
    expect(failureOf(await activity.analyse(clip)).code).toBe('handle-busy');
    expect((await running).ok).toBe(true);
  });

  it('refuses once it is freed', async () => {
    const short = value(await VoiceActivity.load(path));
    const running = short.analyse(clip);
    short.free();
    expect((await running).ok).toBe(true);
    expect(failureOf(short.push(clip.subarray(0, 512))).code).toBe('handle-freed');
    expect(failureOf(await short.analyse(clip)).code).toBe('handle-freed');
  });
});
