import { availableParallelism } from 'node:os';
import type { SpeedFigure } from '../shared/contract';
import { ok, type Result } from '../shared/result';
import { samplesToMs } from '../shared/units';
import type { EngineTurns } from './engine-turns';
import { HearingRoom, MOST_THREADS } from './hearing-room';
import { VOICE_ACTIVITY_MODEL } from './models/catalogue';
import type { ModelStore } from './models/store';

export interface MeasureRequest {
  readonly store: ModelStore;
  readonly turns: EngineTurns;
  /** 0 tries what this machine has. */
  readonly threads: number;
  /** Only this model; all that are there otherwise. */
  readonly model?: string | undefined;
  /** Speech, 16 kHz mono; some ten seconds. */
  readonly sound: Float32Array;
  readonly signal: AbortSignal;
}

/** Numbers of threads worth trying: doubled from one on up to all cores. */
export function threadChoices(cores: number): number[] {
  const most = Math.max(1, Math.min(MOST_THREADS, cores));
  const choices: number[] = [];
  for (let threads = 1; threads < most; threads *= 2) choices.push(threads);
  return [...choices, most];
}

/**
 * Hears the same sound with each model of this machine and each number of threads, after a first time that warms the
 * memory up. Whoever speaks meanwhile is heard first.
 */
export async function measureSpeeds(request: MeasureRequest): Promise<Result<SpeedFigure[]>> {
  const { store, turns, threads, signal } = request;
  const models = (await store.list()).filter(
    ({ id, installed, damaged }) =>
      installed && !damaged && id !== VOICE_ACTIVITY_MODEL && (request.model ?? id) === id,
  );
  const choices = threads > 0 ? [threads] : threadChoices(availableParallelism());
  const figures: SpeedFigure[] = [];
  for (const { id: model } of models) {
    for (const [index, count] of choices.entries()) {
      const room = await HearingRoom.open({ store, model, threads: count, turns });
      if (!room.ok) return room;
      try {
        if (index === 0) await hearOnce(room.value, request);
        const engineMs = await hearOnce(room.value, request);
        if (!engineMs.ok) return engineMs;
        figures.push({ model, threads: count, realTimeFactor: engineMs.value / samplesToMs(request.sound.length) });
      } finally {
        await room.value.close();
      }
      if (signal.aborted) return ok(figures);
    }
  }
  return ok(figures);
}

/** @returns the engine's time, ms */
async function hearOnce(room: HearingRoom, { sound, signal }: MeasureRequest): Promise<Result<number>> {
  const stream = await room.stream({ vocabulary: [], urgency: 'file' });
  if (!stream.ok) return stream;
  const stop = (): void => stream.value.abort();
  signal.addEventListener('abort', stop, { once: true });
  stream.value.push(sound);
  const heard = await stream.value.finish();
  signal.removeEventListener('abort', stop);
  return heard.ok ? ok(heard.value.engineMs) : heard;
}
