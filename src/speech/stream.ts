import { soundCandidates } from '../core/acoustics/filler-detector';
import { FillerFrames } from '../core/acoustics/filler-frames';
import { FrameLevels } from '../core/acoustics/frame-levels';
import { assembleTranscript } from '../core/transcript/assemble';
import { PIECES } from '../core/transcript/piece-limits';
import {
  endPieces,
  noPieces,
  type Piece,
  type PieceCommand,
  type PieceState,
  stepPieces,
} from '../core/transcript/pieces';
import { failed, ok, type Result } from '../shared/result';
import type { Transcript } from '../shared/transcript';
import { msToSamples, samplesToMs } from '../shared/units';
import { GrowingFloats } from './growing';
import type { PieceEar } from './piece-ear';
import type { PieceHearing } from './piece-hearing';
import { SoundStore } from './sound-store';
import type { VoiceActivity } from './voice-activity';

export interface HearingProgress {
  /** Words heard so far. */
  readonly text: string;
  /** Sound the engine is through with, silence included. */
  readonly heardMs: number;
  /** Sound taken in but not heard yet. */
  readonly behindMs: number;
}

export interface StreamOptions {
  readonly ear: PieceEar;
  /** For this stream alone. */
  readonly activity: VoiceActivity;
  readonly model: string;
  /** Whether to hear what is likely to become a piece before it is one: for sound that comes no faster than it is spoken. */
  readonly early?: boolean | undefined;
  readonly onProgress?: ((progress: HearingProgress) => void) | undefined;
  /** Each piece as soon as it is heard, in order. */
  readonly onPiece?: ((hearing: PieceHearing) => void) | undefined;
  /** Pieces of this very recording that were heard before (by a worker that died since). */
  readonly known?: readonly PieceHearing[] | undefined;
}

interface EarlyHearing {
  readonly key: string;
  readonly startedAt: number;
  readonly stop: AbortController;
  readonly result: Promise<Result<PieceHearing>>;
}

const keyOf = ({ startMs, endMs }: Piece): string => `${startMs}-${endMs}`;

/** Below this a file is read on; above it reading waits for the engine. */
const MOST_BEHIND_MS = 60_000;
/** So much speech tells which language it is; a word or two are often taken for another. */
const TELLS_LANGUAGE_MS = 2_000;
/** A queue that falls behind says so this often, also when no piece gets done. */
const TELL_EVERY_MS = 2_000;
/** Sound kept before what was heard last: a piece begins a little before its speech, or overlaps the one before. */
const KEPT_BEHIND_MS = 2_000;

/**
 * Hears a recording while it grows. Sound is taken in at any speed and never waits for the engine; pieces are heard one
 * after the other. The same sound gives the same transcript however fast or in whatever blocks it comes.
 */
export class StreamingTranscriber {
  private readonly store = new SoundStore();
  private readonly frames = new FrameLevels();
  private readonly levels = new GrowingFloats();
  private readonly fillerFrames = new FillerFrames();
  private readonly probabilities = new GrowingFloats();
  private readonly known: Map<string, PieceHearing>;
  private readonly heard: PieceHearing[] = [];
  private readonly waiting: Piece[] = [];
  private readonly stop = new AbortController();
  private pieces: PieceState = noPieces;
  private early: EarlyHearing | undefined;
  private working: Promise<void> = Promise.resolve();
  private trouble: (Result<never> & { ok: false }) | undefined;
  private engineMs = 0;
  /** What was heard so far, and after how many samples that was last told. */
  private text = '';
  private toldAt = 0;

  constructor(private readonly options: StreamOptions) {
    this.known = new Map((options.known ?? []).map((hearing) => [keyOf(hearing.piece), hearing]));
  }

  /** Sound taken in but not heard yet, ms. */
  get behindMs(): number {
    // The last window is filled up with silence, and then reaches beyond the sound.
    return Math.max(0, samplesToMs(this.store.length) - this.reachedMs());
  }

  /** The next sound: 16 kHz mono, -1..1, any number of samples. A failure here also ends `finish`. */
  push(samples: Float32Array): Result<void> {
    if (this.trouble) return this.trouble;
    const sound = this.store.push(samples);
    this.levels.push(this.frames.push(sound));
    this.fillerFrames.push(sound);
    const followed = this.follow(this.options.activity.push(sound));
    if (this.store.length - this.toldAt >= msToSamples(TELL_EVERY_MS)) this.tell();
    return followed;
  }

  /** Settles when so little sound waits to be heard that more may be read from a file. */
  async ready(): Promise<void> {
    while (this.behindMs > MOST_BEHIND_MS && this.waiting.length > 0 && !this.trouble) {
      await this.working;
    }
  }

  /** Settles when every piece that is cut by now is heard. */
  async caughtUp(): Promise<void> {
    while (this.waiting.length > 0 && !this.trouble) await this.working;
  }

  /** The end of the sound. @returns the transcript when the last piece is heard */
  async finish(): Promise<Result<Transcript>> {
    const endedAt = performance.now();
    this.levels.push(this.frames.end());
    this.follow(this.options.activity.flush());
    this.carryOut(endPieces(this.pieces).commands);
    // The engine is still at the last piece: this does not make the wait longer.
    const candidates = soundCandidates(this.fillerFrames.all());
    await this.settled();
    this.options.activity.free();
    if (this.trouble) return this.trouble;
    const durationMs = samplesToMs(this.store.length);
    const track = { probabilities: this.probabilities.all(), levels: this.levels.all(), durationMs };
    const transcript = assembleTranscript({
      pieces: this.heard,
      track,
      candidates,
      model: this.options.model,
      engineMs: this.engineMs,
      language: this.language() ?? this.heard[0]?.language ?? 'en',
    });
    return ok({ ...transcript, afterStopMs: Math.round(performance.now() - endedAt) });
  }

  /** Stops hearing; `finish` then ends with the failure `aborted`. */
  abort(): void {
    this.trouble ??= failed('aborted', 'Hearing was stopped.');
    this.stop.abort();
    this.early?.stop.abort();
    this.waiting.length = 0;
    this.options.activity.free();
  }

  private follow(activity: Result<Float32Array>): Result<void> {
    if (!activity.ok) {
      this.trouble ??= activity;
      return activity;
    }
    const before = this.probabilities.length;
    this.probabilities.push(activity.value);
    for (const [index, probability] of activity.value.entries()) {
      const { state, commands } = stepPieces(this.pieces, { probability, levelDb: this.windowLevel(before + index) });
      // Speech went on: what was begun in the hope of a pause is not the piece any more.
      if (probability >= PIECES.speechFrom) this.giveUpEarly();
      this.pieces = state;
      this.carryOut(commands);
    }
    this.forgetSilence();
    return ok(undefined);
  }

  private windowLevel(window: number): number {
    const all = this.levels.all();
    let loudest = -100;
    for (let frame = window * 4; frame < Math.min(all.length, window * 4 + 4); frame += 1) {
      loudest = Math.max(loudest, all[frame] ?? loudest);
    }
    return loudest;
  }

  private carryOut(commands: readonly PieceCommand[]): void {
    for (const command of commands) {
      if (command.do === 'hear-early') this.hearEarly(command.piece);
      else this.enqueue(command.piece);
    }
  }

  /** While the engine has nothing else to do, the piece that is likely to come is heard already. */
  private hearEarly(piece: Piece): void {
    if (
      !this.options.early ||
      this.waiting.length > 0 ||
      !this.options.ear.free ||
      this.known.has(keyOf(piece)) ||
      this.trouble
    )
      return;
    const stop = new AbortController();
    const result = this.options.ear.hear(this.soundOf(piece), piece, stop.signal, this.language());
    this.early = { key: keyOf(piece), startedAt: performance.now(), stop, result };
  }

  private giveUpEarly(): void {
    if (!this.early) return;
    this.engineMs += performance.now() - this.early.startedAt;
    this.early.stop.abort();
    this.early = undefined;
  }

  /** An hour of silence is no reason to keep it. */
  private forgetSilence(): void {
    if (!this.pieces.open && this.waiting.length === 0) {
      this.store.forgetBefore(this.store.length - msToSamples(KEPT_BEHIND_MS));
    }
  }

  private enqueue(piece: Piece): void {
    this.waiting.push(piece);
    if (this.waiting.length === 1) this.working = this.work();
  }

  private async work(): Promise<void> {
    for (let piece = this.waiting[0]; piece && !this.trouble; piece = this.waiting[0]) {
      const hearing = await this.hear(piece);
      if (!hearing.ok) {
        this.trouble ??= hearing;
        return;
      }
      this.waiting.shift();
      this.take(hearing.value);
    }
  }

  private async hear(piece: Piece): Promise<Result<PieceHearing>> {
    const known = this.known.get(keyOf(piece));
    if (known) return ok({ ...known, piece });
    if (this.early && this.early.key !== keyOf(piece)) this.giveUpEarly();
    const early = await this.early?.result;
    this.early = undefined;
    if (early?.ok) return ok({ ...early.value, piece });
    return this.options.ear.hear(this.soundOf(piece), piece, this.stop.signal, this.language());
  }

  /** Of the first piece long enough to tell; it stays, because nobody changes it within an answer, and finding it costs. */
  private language(): string | undefined {
    return this.heard.find(({ verdict, piece }) => verdict === 'heard' && piece.voicedMs >= TELLS_LANGUAGE_MS)
      ?.language;
  }

  private take(hearing: PieceHearing): void {
    this.heard.push(hearing);
    this.text = [this.text, ...hearing.words.map((word) => word.text)].join(' ').trimStart();
    this.engineMs += hearing.engineMs;
    const neededMs = Math.min(hearing.piece.endMs, this.waiting[0]?.startMs ?? hearing.piece.endMs);
    this.store.forgetBefore(msToSamples(neededMs - KEPT_BEHIND_MS));
    this.options.onPiece?.(hearing);
    this.tell();
  }

  private tell(): void {
    this.toldAt = this.store.length;
    this.options.onProgress?.({ text: this.text, heardMs: this.reachedMs(), behindMs: this.behindMs });
  }

  /** All sound before this is heard: what waits, or else the open piece, is not. */
  private reachedMs(): number {
    return this.waiting[0]?.startMs ?? this.pieces.open?.startMs ?? this.pieces.atMs;
  }

  private async settled(): Promise<void> {
    await this.working;
    this.giveUpEarly();
  }

  private soundOf({ startMs, endMs }: Piece): Float32Array<ArrayBuffer> {
    return this.store.slice(msToSamples(startMs), Math.min(this.store.length, msToSamples(endMs)));
  }
}
