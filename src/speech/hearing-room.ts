import { availableParallelism } from 'node:os';
import type { Piece } from '../core/transcript/pieces';
import { failed, ok, type Result } from '../shared/result';
import type { Transcript } from '../shared/transcript';
import { SpeechEngine } from './engine';
import { EngineTurns, type Urgency } from './engine-turns';
import { VOICE_ACTIVITY_MODEL } from './models/catalogue';
import type { LocatedModel, ModelStore } from './models/store';
import { PieceEar } from './piece-ear';
import type { PieceHearing } from './piece-hearing';
import { SpeechModel } from './speech-model';
import { bestThreads, knownSpeeds } from './speeds';
import { type HearingProgress, StreamingTranscriber } from './stream';
import { VoiceActivity } from './voice-activity';
import { WavSource } from './wav-source';

export interface RoomOptions {
  readonly store: ModelStore;
  /** Id of a speech model. */
  readonly model: string;
  /** Threads of the engine; 0 takes what was measured to be best on this machine. */
  readonly threads: number;
  /** Shared by everything that hears in this process. */
  readonly turns?: EngineTurns | undefined;
}

export interface StreamRequest {
  readonly vocabulary: readonly string[];
  readonly urgency: Urgency;
  readonly onProgress?: ((progress: HearingProgress) => void) | undefined;
  readonly onTurn?: ((piece: Piece) => void) | undefined;
  readonly onPiece?: ((hearing: PieceHearing) => void) | undefined;
  readonly known?: readonly PieceHearing[] | undefined;
}

/** More threads than this gain nothing with the small models, and starve the rest of the machine. */
export const MOST_THREADS = 4;

export const usualThreads = (): number => Math.max(1, Math.min(MOST_THREADS, availableParallelism()));

/** A loaded speech model with everything that is needed to hear recordings with it. */
export class HearingRoom {
  private constructor(
    readonly model: LocatedModel,
    private readonly engine: SpeechEngine,
    private readonly activityPath: string,
  ) {}

  /** Failures are those of the models folder and of the engine. */
  static async open({ store, model: id, threads, turns }: RoomOptions): Promise<Result<HearingRoom>> {
    const model = await store.locate(id);
    if (!model.ok) return model;
    const activity = await store.locate(VOICE_ACTIVITY_MODEL);
    if (!activity.ok) return activity;
    if (model.value.kind !== 'whisper') {
      return failed('model-unsupported', `${id} is no speech model.`, { todo: 'Choose another model.' });
    }
    const { path, dtw } = model.value;
    const loaded = await SpeechModel.load(path, { dtw });
    if (!loaded.ok) return loaded;
    const chosen = threads > 0 ? threads : bestThreads(id, await knownSpeeds(store.folder), usualThreads());
    const engine = new SpeechEngine(loaded.value, turns ?? new EngineTurns(), chosen);
    return ok(new HearingRoom(model.value, engine, activity.value.path));
  }

  /** Begins to hear a stream of sound. */
  async stream(request: StreamRequest): Promise<Result<StreamingTranscriber>> {
    const activity = await VoiceActivity.load(this.activityPath);
    if (!activity.ok) return activity;
    const { vocabulary, urgency, onTurn, ...rest } = request;
    const ear = new PieceEar(this.engine, vocabulary, urgency, onTurn);
    const early = urgency === 'live';
    return ok(new StreamingTranscriber({ ear, activity: activity.value, model: this.model.id, early, ...rest }));
  }

  /** Hears a WAV file from end to end, in bounded memory. */
  async file(path: string, request: StreamRequest, signal?: AbortSignal): Promise<Result<Transcript>> {
    const source = await WavSource.open(path);
    if (!source.ok) return source;
    const stream = await this.stream(request);
    if (!stream.ok) return stream;
    const stop = () => stream.value.abort();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      for await (const block of source.value.blocks()) {
        if (signal?.aborted) break;
        const taken = stream.value.push(block);
        if (!taken.ok) break;
        await stream.value.ready();
      }
      const heard = await stream.value.finish();
      if (!heard.ok) return heard;
      const { afterStopMs: _, ...transcript } = heard.value;
      return ok(transcript);
    } finally {
      signal?.removeEventListener('abort', stop);
      await source.value.close();
    }
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}
