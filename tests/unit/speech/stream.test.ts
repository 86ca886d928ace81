import { describe, expect, it } from 'vitest';
import type { Piece } from '../../../src/core/transcript/pieces';
import { failed, ok, type Result } from '../../../src/shared/result';
import type { Transcript } from '../../../src/shared/transcript';
import { samplesToMs } from '../../../src/shared/units';
import type { PieceEar } from '../../../src/speech/piece-ear';
import type { PieceHearing } from '../../../src/speech/piece-hearing';
import { type HearingProgress, StreamingTranscriber, type StreamOptions } from '../../../src/speech/stream';
import { VAD_WINDOW_SAMPLES, type VoiceActivity } from '../../../src/speech/voice-activity';

/** Hears speech wherever the sound is loud: a window at a time, as Silero does. */
class LoudnessActivity {
  private rest = new Float32Array(0);
  freed = false;
  push(samples: Float32Array): Result<Float32Array> {
    const sound = new Float32Array(this.rest.length + samples.length);
    sound.set(this.rest);
    sound.set(samples, this.rest.length);
    const found: number[] = [];
    let at = 0;
    for (; at + VAD_WINDOW_SAMPLES <= sound.length; at += VAD_WINDOW_SAMPLES) {
      const loud = sound.subarray(at, at + VAD_WINDOW_SAMPLES).some((value) => Math.abs(value) > 0.01);
      found.push(loud ? 0.95 : 0.02);
    }
    this.rest = sound.slice(at);
    return ok(Float32Array.from(found));
  }
  flush(): Result<Float32Array> {
    return this.push(new Float32Array((VAD_WINDOW_SAMPLES - this.rest.length) % VAD_WINDOW_SAMPLES));
  }
  free(): void {
    this.freed = true;
  }
}

/** Writes a piece's borders and its sound's sum, so that a word tells which sound was heard. */
class PlayedEar {
  readonly heard: string[] = [];
  free = true;
  hold: Promise<void> | undefined;
  failure: Result<never> | undefined;
  aborted = 0;

  async hear(samples: Float32Array, piece: Piece, signal: AbortSignal): Promise<Result<PieceHearing>> {
    this.heard.push(`${piece.startMs}-${piece.endMs}`);
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    if (this.hold && !signal.aborted) await Promise.race([this.hold, stopped]);
    if (signal.aborted) {
      this.aborted += 1;
      return failed('aborted', 'It was stopped.');
    }
    if (this.failure) return this.failure;
    const sum = Math.round(samples.reduce((all, value) => all + Math.abs(value), 0));
    const text = `p${piece.startMs}/${sum}`;
    const words = [{ text, startMs: piece.startMs + 256, endMs: piece.endMs - 256, confidence: 1 }];
    return ok({ piece, verdict: 'heard', words, engineMs: 5, language: 'en' });
  }
}

const tone = (ms: number): number[] => Array.from({ length: ms * 16 }, (_, at) => 0.3 * Math.sin(at / 5));
const quiet = (ms: number): number[] => Array.from({ length: ms * 16 }, () => 0);
/** Three sayings with pauses that end pieces. */
const SOUND = Float32Array.from([
  ...quiet(640),
  ...tone(3000),
  ...quiet(1200),
  ...tone(2600),
  ...quiet(900),
  ...tone(6100),
  ...quiet(500),
]);

function open(more: Partial<StreamOptions> = {}) {
  const ear = new PlayedEar();
  const activity = new LoudnessActivity();
  const stream = new StreamingTranscriber({
    ear: ear as unknown as PieceEar,
    activity: activity as unknown as VoiceActivity,
    model: 'tiny.en',
    ...more,
  });
  return { ear, activity, stream };
}

async function hearIn(blocks: readonly number[], more: Partial<StreamOptions> = {}): Promise<Transcript> {
  const { stream } = open(more);
  for (let at = 0, turn = 0; at < SOUND.length; turn += 1) {
    const size = blocks[turn % blocks.length] ?? 1;
    stream.push(SOUND.subarray(at, at + size));
    at += size;
    if (turn % 7 === 0) await new Promise((next) => setImmediate(next));
  }
  const heard = await stream.finish();
  if (!heard.ok) throw new Error(heard.error.what);
  const { afterStopMs: _, engineMs: __, ...rest } = heard.value;
  return { ...rest, engineMs: 0 };
}

describe('hearing a recording while it grows', () => {
  it('gives the same transcript in whatever blocks it comes, early hearing or not', async () => {
    const whole = await hearIn([SOUND.length]);
    expect(whole.words).toHaveLength(3);
    expect(whole.durationMs).toBe(samplesToMs(SOUND.length));
    expect(await hearIn([512], { early: true })).toEqual(whole);
    expect(await hearIn([1, 999, 160], { early: true })).toEqual(whole);
    expect(await hearIn([16_000])).toEqual(whole);
    // Five recordings in small blocks; slow where other programs want the processor.
  }, 30_000);

  it('has the last piece heard before the end is told, where the silence was long enough', async () => {
    const { ear, stream } = open({ early: true });
    for (let at = 0; at < SOUND.length; at += 1600) {
      stream.push(SOUND.subarray(at, at + 1600));
      await stream.caughtUp();
    }
    const before = ear.heard.length;
    await stream.finish();
    expect(ear.heard).toHaveLength(before);
  });

  it('does not hear again what an earlier process heard', async () => {
    const known: PieceHearing[] = [];
    const first = await hearIn([4000], { onPiece: (hearing) => known.push(hearing) });
    const { ear, stream } = open({ known: known.slice(0, 2) });
    stream.push(SOUND);
    const second = await stream.finish();
    expect(ear.heard).toHaveLength(1);
    expect(second.ok && second.value.words).toEqual(first.words);
  });

  it('marks a stretch that the engine could not get through', async () => {
    const known: PieceHearing[] = [];
    await hearIn([4000], { onPiece: (hearing) => known.push(hearing) });
    const skipped = known.slice(1, 2).map((hearing): PieceHearing => ({ ...hearing, verdict: 'unheard', words: [] }));
    const heard = await hearIn([4000], { known: skipped });
    expect(heard.words).toHaveLength(2);
    expect(heard.unclear).toHaveLength(1);
  });

  it('ends with what went wrong in the engine, and takes no more sound', async () => {
    const { ear, stream } = open();
    ear.failure = failed('engine-failed', 'It failed.');
    stream.push(SOUND);
    expect(await stream.finish()).toMatchObject({ ok: false, error: { code: 'engine-failed' } });
    expect(stream.push(SOUND)).toMatchObject({ ok: false, error: { code: 'engine-failed' } });
  });

  it('can be given up at any time, and gives the memory back', async () => {
    const { ear, activity, stream } = open();
    ear.hold = new Promise(() => undefined);
    stream.push(SOUND);
    stream.abort();
    expect(await stream.finish()).toMatchObject({ ok: false, error: { code: 'aborted' } });
    expect(ear.aborted).toBeGreaterThan(0);
    expect(activity.freed).toBe(true);
  });

  it('says how far behind it is while the engine does not keep up, without waiting for it', async () => {
    const { ear, stream } = open({ onProgress: (at) => told.push(at) });
    const told: HearingProgress[] = [];
    let release: () => void = () => undefined;
    ear.hold = new Promise((resolve) => {
      release = resolve;
    });
    for (let at = 0; at < SOUND.length; at += 1600) stream.push(SOUND.subarray(at, at + 1600));
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)?.behindMs).toBeGreaterThan(10_000);
    expect(told.at(-1)?.heardMs).toBeLessThan(1000);
    release();
    expect((await stream.finish()).ok).toBe(true);
    expect(told.at(-1)?.behindMs).toBe(0);
    expect(told.at(-1)?.text.split(' ')).toHaveLength(3);
  });
});
