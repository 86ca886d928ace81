import { WavWriter } from '../../library/wav-writer';
import type { Failure } from '../../shared/result';
import { messageOf } from '../../shared/result';
import { samplesToMs } from '../../shared/units';
import type { PieceHearing } from '../../speech/piece-hearing';
import type { SoundSink } from '../recording/sound-ports';
import type { Hearing, Progress } from '../sessions/ports';

export interface Heard {
  readonly text: string;
  /** When it began to be said, on the session's clock. */
  readonly startMs: number;
}

export interface EarParts {
  /** Name of this stretch towards the engine. */
  readonly session: string;
  readonly hearing: Hearing;
  readonly vocabulary: readonly string[];
  /** The session's time now. */
  readonly clock: () => number;
  /** File for the stretch that begins at this session time. */
  readonly file: (startMs: number) => string;
  readonly onHeard: (heard: Heard) => void;
  /** Everything said before `heardMs` (session's clock) is transcribed. */
  readonly onProgress: (heardMs: number, behindMs: number) => void;
  readonly onFailed: (failure: Failure) => void;
  readonly onTrouble: (failure: Failure) => void;
}

/** The words of a piece that are its own; what lies in the overlap belongs to the neighbour. */
function ownWords({ piece, words }: PieceHearing): PieceHearing['words'] {
  return words.filter(({ startMs, endMs }) => {
    const middle = (startMs + endMs) / 2;
    return middle >= piece.keepFromMs && middle < piece.keepToMs;
  });
}

/**
 * One stretch of a candidate's sound, from the microphone's opening to its closing: written to disk, and heard piece by
 * piece. Each piece that holds words is an utterance.
 */
export class RunEar implements SoundSink {
  /** Settles when the stretch is on disk and all of it is heard, or hearing has failed. */
  readonly done: Promise<void>;
  private finished: () => void = () => undefined;
  private startMs = 0;
  private opening: Promise<void> | undefined;
  private writer: WavWriter | undefined;
  private waiting: Float32Array[] = [];
  private begun = false;
  private over = false;
  private deaf = false;
  private readonly known = new Set<number>();

  constructor(private readonly parts: EarParts) {
    this.done = new Promise((resolve) => {
      this.finished = resolve;
    });
  }

  sound(samples: Float32Array): void {
    if (this.over) return;
    if (!this.opening) {
      this.startMs = Math.max(0, this.parts.clock() - samplesToMs(samples.length));
      this.opening = this.open();
    }
    if (this.begun) this.take(samples);
    else this.waiting.push(samples);
  }

  ended(): void {
    if (this.over) return;
    this.over = true;
    void this.close();
  }

  private async open(): Promise<void> {
    const { hearing, session, vocabulary, file } = this.parts;
    const soundFile = file(this.startMs);
    try {
      this.writer = await WavWriter.create(soundFile, {
        onTrouble: (reason) => this.diskTrouble(reason),
        onRecovered: () => this.parts.onTrouble({ code: 'disk-back', what: 'The disk takes sound again.' }),
      });
    } catch (thrown) {
      // The drill goes on by ear; only the recording is missing.
      this.diskTrouble(messageOf(thrown));
    }
    hearing.begin({
      session,
      soundFile,
      vocabulary,
      onProgress: (at) => this.progress(at),
      onPiece: (piece) => this.piece(piece),
      onFailed: (failure) => this.failed(failure),
    });
    this.begun = true;
    for (const samples of this.waiting.splice(0)) this.take(samples);
  }

  private take(samples: Float32Array): void {
    this.writer?.append(samples);
    this.parts.hearing.push(this.parts.session, samples);
  }

  private piece(hearing: PieceHearing): void {
    const { startMs } = hearing.piece;
    // A new worker tells again what the one before had heard.
    if (this.known.has(startMs)) return;
    this.known.add(startMs);
    const words = ownWords(hearing);
    const [first] = words;
    if (!first) return;
    const text = words.map((word) => word.text).join(' ');
    this.parts.onHeard({ text, startMs: this.startMs + Math.round(first.startMs) });
  }

  private progress({ heardMs, behindMs }: Progress): void {
    this.parts.onProgress(this.startMs + heardMs, behindMs);
  }

  private failed(failure: Failure): void {
    if (this.deaf) return;
    this.deaf = true;
    this.parts.onFailed(failure);
  }

  private diskTrouble(reason: string): void {
    this.parts.onTrouble({
      code: 'disk-trouble',
      what: `The disk does not take the drill’s sound: ${reason}.`,
      kept: 'The drill itself goes on; what was ordered is kept.',
      todo: 'Free some space.',
    });
  }

  private async close(): Promise<void> {
    await this.opening;
    await this.writer?.close().catch((thrown: unknown) => this.diskTrouble(messageOf(thrown)));
    if (this.opening) {
      const heard = await this.parts.hearing.finish(this.parts.session);
      if (!heard.ok) this.failed(heard.error);
    }
    this.finished();
  }
}
