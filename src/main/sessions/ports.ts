import type { Feedback } from '../../shared/feedback';
import type { Question, VariantId } from '../../shared/question';
import type { Failure, Result } from '../../shared/result';
import type { Transcript } from '../../shared/transcript';
import type { PieceHearing } from '../../speech/piece-hearing';

/** What is heard while a candidate is still speaking. */
export interface Progress {
  readonly text: string;
  /** Sound the engine has been through. */
  readonly heardMs: number;
  /** Sound recorded but not yet heard. */
  readonly behindMs: number;
}

export interface HearingRequest {
  readonly session: string;
  /** The recording on disk: what a new worker hears again after the old one died. */
  readonly soundFile: string;
  /** Words the answer is likely to hold. */
  readonly vocabulary: readonly string[];
  readonly onProgress: (progress: Progress) => void;
  /** Each piece as soon as it is heard. After the worker died, pieces heard before come again. */
  readonly onPiece?: ((hearing: PieceHearing) => void) | undefined;
  /** Hearing this recording has failed for good; `finish` ends with the same failure. */
  readonly onFailed?: ((failure: Failure) => void) | undefined;
}

/** The speech engine as a session uses it. Every promise ends in a result, also when the worker dies or hangs. */
export interface Hearing {
  begin(request: HearingRequest): void;
  push(session: string, samples: Float32Array): void;
  finish(session: string): Promise<Result<Transcript>>;
  abort(session: string): void;
  /** Hears a finished recording; used for takes a crash left and for imports. Aborting frees the engine for others. */
  hearFile(
    file: string,
    vocabulary: readonly string[],
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): Promise<Result<Transcript>>;
}

export interface JudgeRequest {
  readonly transcript: Transcript;
  readonly question: Question | undefined;
  /** The question's own words, for a question that is no longer in the library. */
  readonly prompt: string;
  readonly variant: VariantId;
  readonly targetMs: { readonly minMs: number; readonly maxMs: number };
}

/** Promised, because the weights are read when they are first needed. */
export type Judge = (request: JudgeRequest) => Promise<Feedback>;
