import { setTimeout as wait } from 'node:timers/promises';
import { ok, type Result } from '../../shared/result';
import { msToSamples, samplesToMs } from '../../shared/units';
import { HearingRoom } from '../../speech/hearing-room';
import { ModelStore } from '../../speech/models/store';
import type { PieceHearing } from '../../speech/piece-hearing';
import type { EngineChoice } from '../../speech/rooms';
import type { StreamingTranscriber } from '../../speech/stream';
import type { BenchRun } from './bench';
import type { SpokenAnswer } from './spoken-answer';

/** Answers that are ended, each at the end of another sentence of the last third. */
const STOPS = 8;
/** The end of each comes at the speed of a microphone; what was said before is heard as a file. */
const LIVE_MS = 16_000;
/** From the last word to the press of the key, and the tail the recorder keeps after it. */
const REACTION_MS = 250;
const TAIL_MS = 500;
/** What a microphone delivers at once in the app. */
const FRAME_MS = 32;

/** Ends an answer at several sentences. @returns for each, how long after the end of the sound the transcript was there */
export async function afterStops(
  { sound, sentenceEndsMs }: SpokenAnswer,
  { model, threads }: EngineChoice,
  { note, signal }: BenchRun,
): Promise<Result<number[]>> {
  const room = await HearingRoom.open({ store: ModelStore.ofUser(), model, threads });
  if (!room.ok) return room;
  const ends = sentenceEndsMs.filter((endMs) => endMs > (sentenceEndsMs.at(-1) ?? 0) * (2 / 3)).slice(-STOPS);
  const found: number[] = [];
  // The answers begin alike: what was heard of their beginning once is not heard again.
  const heardBefore: PieceHearing[] = [];
  try {
    for (const endMs of ends) {
      note(`ending the answer after ${(endMs / 1000).toFixed(0)} s`);
      const spoken = withSilence(sound.subarray(0, msToSamples(endMs)), REACTION_MS + TAIL_MS);
      const liveFromMs = samplesToMs(spoken.length) - LIVE_MS;
      const stream = await room.value.stream({
        vocabulary: [],
        urgency: 'live',
        known: heardBefore.filter(({ piece }) => piece.endMs < liveFromMs),
        onPiece: (hearing) => heardBefore.push(hearing),
      });
      if (!stream.ok) return stream;
      await speakInto(stream.value, spoken, signal);
      const heard = await stream.value.finish();
      if (!heard.ok) return heard;
      found.push(heard.value.afterStopMs ?? 0);
    }
  } finally {
    await room.value.close();
  }
  return ok(found);
}

function withSilence(sound: Float32Array, silenceMs: number): Float32Array {
  const longer = new Float32Array(sound.length + msToSamples(silenceMs));
  longer.set(sound);
  return longer;
}

async function speakInto(stream: StreamingTranscriber, sound: Float32Array, signal: AbortSignal): Promise<void> {
  const liveFrom = Math.max(0, sound.length - msToSamples(LIVE_MS));
  const block = msToSamples(1000);
  for (let at = 0; at < liveFrom && !signal.aborted; at += block) {
    stream.push(sound.subarray(at, Math.min(liveFrom, at + block)));
    await stream.caughtUp();
  }
  const startedAt = performance.now();
  const frame = msToSamples(FRAME_MS);
  for (let at = liveFrom; at < sound.length && !signal.aborted; at += frame) {
    const early = startedAt + (at - liveFrom + frame) / 16 - performance.now();
    if (early > 1) await wait(early);
    stream.push(sound.subarray(at, at + frame));
  }
}
