import type { Transcript, Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import type { Candidate } from '../acoustics/filler-detector';
import { findSpeech, pausesBetween, type SoundTrack } from '../acoustics/speech-map';
import { findFillers } from '../delivery/fillers';
import { type HeardPiece, joinPieces } from './join';
import { writeTerms } from './spoken-forms';
import { type JudgedPiece, unclearStretches, withoutStrays } from './unclear';
import { placeWords } from './word-times';

export interface Heard {
  /** In order. */
  readonly pieces: readonly (HeardPiece & JudgedPiece)[];
  readonly track: SoundTrack;
  /** Stretches of voice that could be a hesitation (`soundCandidates`). */
  readonly candidates?: readonly Candidate[] | undefined;
  readonly model: string;
  readonly engineMs: number;
  readonly language: string;
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

const inside = (span: Span, durationMs: number): Span => ({
  startMs: Math.min(Math.max(0, Math.round(span.startMs)), durationMs),
  endMs: Math.min(Math.max(0, Math.round(span.endMs)), durationMs),
});

/** Puts together what was heard of one recording. The same pieces and the same sound give the same transcript. */
export function assembleTranscript({ pieces, track, candidates, model, engineMs, language }: Heard): Transcript {
  const durationMs = Math.round(track.durationMs);
  const found = findSpeech(track).map((span) => inside(span, durationMs));
  const heard: Word[] = placeWords(joinPieces(pieces), found).map(({ text, startMs, endMs, confidence }) => ({
    text,
    ...inside({ startMs, endMs }, durationMs),
    confidence: round3(confidence),
  }));
  const words = writeTerms(heard);
  const fillers = findFillers({ words, speech: found, candidates, language });
  const speech = withoutStrays(found, words, fillers);
  return {
    text: words.map(({ text }) => text).join(' '),
    words,
    pauses: pausesBetween(speech),
    fillers,
    speech,
    unclear: unclearStretches(pieces, speech, words),
    durationMs,
    model,
    engineMs: Math.round(engineMs),
    language,
  };
}
