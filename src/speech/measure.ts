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
  /** Models that need no measuring. */
  readonly known?: readonly string[] | undefined;
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

/** Other programs only ever slow a measurement down: of so many rounds the fastest counts. */
const ROUNDS = 2;

/**
 * Hears the same sound with each model of this machine and each number of threads, in rounds, so that a busy moment does
 * not speak against one of them. Whoever speaks meanwhile is heard first.
 */
export async function measureSpeeds(request: MeasureRequest): Promise<Result<SpeedFigure[]>> {
  const { store, threads, signal, known = [] } = request;
  const models = (await store.list()).filter(
    ({ id, installed, damaged }) => installed && !damaged && id !== VOICE_ACTIVITY_MODEL && !known.includes(id),
  );
  const choices = threads > 0 ? [threads] : threadChoices(availableParallelism());
  const figures: SpeedFigure[] = [];
  for (const { id } of models) {
    const measured = await measureModel(request, id, choices);
    if (!measured.ok) return measured;
    if (signal.aborted) break;
    figures.push(...measured.value);
  }
  return ok(figures);
}

async function measureModel(
  request: MeasureRequest,
  model: string,
  choices: readonly number[],
): Promise<Result<SpeedFigure[]>> {
  const lengthMs = samplesToMs(request.sound.length);
  const fastest = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const threads of choices) {
      const engineMs = await measureOnce(request, model, threads);
      if (!engineMs.ok) return engineMs;
      fastest.set(threads, Math.min(engineMs.value, fastest.get(threads) ?? Number.POSITIVE_INFINITY));
    }
  }
  return ok([...fastest].map(([threads, engineMs]) => ({ model, threads, realTimeFactor: engineMs / lengthMs })));
}

async function measureOnce(request: MeasureRequest, model: string, threads: number): Promise<Result<number>> {
  const { store, turns } = request;
  const room = await HearingRoom.open({ store, model, threads, turns });
  if (!room.ok) return room;
  try {
    return await hearOnce(room.value, request);
  } finally {
    await room.value.close();
  }
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
