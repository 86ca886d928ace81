import { GUARD, judgeHearing, meanLogProbability, untilLoop, type Verdict } from '../core/transcript/guard';
import type { Piece } from '../core/transcript/pieces';
import { promptFor } from '../core/transcript/prompt';
import { type EngineToken, type RoughWord, wordsFromTokens } from '../core/transcript/words';
import { ok, type Result } from '../shared/result';
import { SAMPLE_RATE_HZ } from '../shared/units';
import type { SpeechEngine } from './engine';
import type { Urgency } from './engine-turns';
import { alignmentLagMs, HEARING } from './hearing-limits';
import type { PieceHearing } from './piece-hearing';
import type { Heard, TranscribeOptions } from './speech-model';

/** Hears pieces of one recording with one engine. */
export class PieceEar {
  private readonly prompt: string;

  constructor(
    private readonly engine: SpeechEngine,
    vocabulary: readonly string[],
    private readonly urgency: Urgency,
    /** The engine turns to this piece; called again with each further try. */
    private readonly onTurn?: ((piece: Piece) => void) | undefined,
  ) {
    this.prompt = promptFor(vocabulary, (text) => engine.countTokens(text), HEARING.promptTokens);
  }

  /** The engine does nothing else at the moment. */
  get free(): boolean {
    return this.engine.idle;
  }

  /**
   * Hears a piece: once, and again without the prompt when what came is not to be believed. What no try makes out stays
   * without words.
   * @param language of the recording, where it is known by now; a model of many languages finds it out otherwise
   */
  async hear(
    samples: Float32Array,
    piece: Piece,
    signal: AbortSignal,
    language?: string,
  ): Promise<Result<PieceHearing>> {
    let engineMs = 0;
    let best: Attempt | undefined;
    const onBegin = (): void => this.onTurn?.(piece);
    for (const manner of this.manners()) {
      const options = { ...this.base(samples, manner, language), signal };
      const heard = await this.engine.hear(samples, options, this.urgency, onBegin);
      if (!heard.ok) return heard;
      engineMs += heard.value.engineMs;
      const attempt = this.judged(heard.value, piece);
      if (!best || worthOf(attempt) > worthOf(best)) best = attempt;
      if (attempt.verdict === 'heard' || isNoSpeech(attempt.verdict, piece)) break;
    }
    const { verdict, words, language: spoken } = best ? this.saved(best, piece) : NOTHING;
    return ok({ piece, verdict, words: verdict === 'heard' ? words : [], engineMs, language: spoken });
  }

  /**
   * The tries, in order; the same for the same sound. Most loops are the prompt's fault and end without it; a wider view
   * of the silence behind ends most others, at several times the work.
   */
  private manners(): Manner[] {
    const { silenceBehindTokens, roomyTokens, warmer } = HEARING;
    return [
      { behindTokens: silenceBehindTokens, options: { initialPrompt: this.prompt } },
      { behindTokens: silenceBehindTokens, options: {} },
      { behindTokens: roomyTokens, options: {} },
      { behindTokens: roomyTokens, options: { temperature: warmer } },
    ];
  }

  private base(samples: Float32Array, { behindTokens, options }: Manner, known = 'auto'): TranscribeOptions {
    const lengthMs = (samples.length * 1000) / SAMPLE_RATE_HZ;
    const context = Math.ceil(lengthMs / HEARING.audioTokenMs) + behindTokens;
    const { audioCtx, multilingual, aligns } = this.engine.description;
    return {
      audioCtx: Math.min(audioCtx, context),
      noContext: true,
      suppressNonSpeech: true,
      tokenTimes: !aligns,
      // Our own tries instead: the engine's are up to five ways at five temperatures, thirty times the work.
      temperatureInc: 0,
      bestOf: 1,
      maxTokens: Math.ceil((lengthMs * HEARING.mostTokensPerSecond) / 1000) + HEARING.spareTokens,
      language: multilingual ? known : 'en',
      ...options,
    };
  }

  private judged({ segments, language }: Heard, piece: Piece): Attempt {
    const tokens = segments.flatMap((segment) => segment.tokens);
    const words = wordsFromTokens(tokens, alignmentLagMs(this.engine.description)).map((word) => ({
      ...word,
      startMs: word.startMs + piece.startMs,
      endMs: Math.min(piece.endMs, word.endMs + piece.startMs),
    }));
    const { voicedMs, sureShare } = piece;
    const verdict = judgeHearing({ tokens, words, voicedMs, sureShare });
    return { verdict, words, tokens, language, probability: meanLogProbability(tokens) };
  }

  /** Of a hearing that went round in circles in every manner, what came before that. */
  private saved(attempt: Attempt, { voicedMs, sureShare }: Piece): Attempt {
    if (attempt.verdict !== 'loop') return attempt;
    const words = untilLoop(attempt.words);
    if (words.length === attempt.words.length) return attempt;
    return { ...attempt, words, verdict: judgeHearing({ tokens: attempt.tokens, words, voicedMs, sureShare }) };
  }
}

interface Manner {
  /** Silence the encoder sees behind the piece. */
  readonly behindTokens: number;
  readonly options: TranscribeOptions;
}

interface Attempt {
  readonly verdict: Verdict;
  readonly words: readonly RoughWord[];
  readonly tokens: readonly EngineToken[];
  readonly language: string;
  readonly probability: number;
}

/** Better a hearing that is improbable than one that runs in circles. */
const RANK: Readonly<Record<Verdict, number>> = {
  heard: 5,
  improbable: 4,
  empty: 3,
  'set-phrase': 2,
  'too-fast': 1,
  loop: 0,
};

const worthOf = ({ verdict, probability }: Attempt): number => RANK[verdict] * 100 + probability;

const NOTHING = { verdict: 'empty', words: [], language: 'en' } as const;

/** Nothing, or a phrase made up for noise, where voice activity was not sure either: asking again only makes up more. */
const isNoSpeech = (verdict: Verdict, { sureShare }: Piece): boolean =>
  (verdict === 'empty' || verdict === 'set-phrase') && sureShare < GUARD.sureVoice;
