import type { Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import { type Forest, forestScore } from '../learn/trees';
import { candidatesOf, readTrack } from './filler-candidates';
import { soundFigures } from './filler-features';
import { FILLER_FRAMES } from './filler-frames';
import { textFigures } from './filler-text';

/** Finds hesitations in the sound. Trained by `npm run train:fillers`; docs/evaluation.md says how well it does. */

export interface FillerModel {
  /** Whether a stretch is a hesitation. */
  readonly filler: Forest;
  /** Whether a hesitation closes its lips: um and hmm against uh, er and ah. */
  readonly closes: Forest;
  /** Log-odds from which a stretch counts. */
  readonly from: number;
}

export interface SoundFiller extends Span {
  readonly word: 'um' | 'uh';
  /** Log-odds. */
  readonly score: number;
}

export interface Candidate extends Span {
  readonly figures: readonly number[];
}

/**
 * Every stretch of voice that could be a hesitation, with what its sound tells; some 70 ms of work for a minute of sound.
 * It needs no words, so it can be done while the engine still works on the last piece.
 * @param frames of `FillerFrames`, over the whole recording
 */
export function soundCandidates(frames: Float32Array): Candidate[] {
  const track = readTrack(frames);
  return candidatesOf(track).map((run) => ({
    startMs: run.from * FILLER_FRAMES.hopMs,
    endMs: run.to * FILLER_FRAMES.hopMs,
    figures: soundFigures(track, run),
  }));
}

/** What is known of a recording when its words stand. */
export interface HesitationEvidence {
  /** Of `soundCandidates`. */
  readonly candidates: readonly Candidate[];
  readonly words: readonly Word[];
  /** Those the engine wrote down. */
  readonly hesitations: readonly Span[];
  /** Where voice activity found speech. */
  readonly speech: readonly Span[];
}

/** The candidates within speech, with what the words tell as well. */
export function weighedCandidates({ candidates, words, hesitations, speech }: HesitationEvidence): Candidate[] {
  return candidates
    .filter((span) => inSpeech(span, speech))
    .map(({ startMs, endMs, figures }) => ({
      startMs,
      endMs,
      figures: [...figures, ...textFigures({ startMs, endMs }, words, hesitations)],
    }));
}

/** The middle lies within speech. */
function inSpeech({ startMs, endMs }: Span, speech: readonly Span[]): boolean {
  const middle = (startMs + endMs) / 2;
  return speech.some((span) => middle >= span.startMs && middle < span.endMs);
}

/** Where a written hesitation has its sound: the engine's alignment puts the word up to so much behind it. */
const WRITTEN = {
  behindMs: 800,
  aheadMs: 150,
  /** So much less is asked of the sound where the words tell that there is one. */
  lessLogOdds: 4,
} as const;

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/**
 * The best of those that overlap, from the surest down; and for each written hesitation that has none of them beside it
 * the likeliest stretch before it.
 */
export function chooseFillers(
  candidates: readonly Candidate[],
  hesitations: readonly Span[],
  model: FillerModel,
): SoundFiller[] {
  const scored = candidates
    .map((candidate): Scored => ({ candidate, score: forestScore(model.filler, candidate.figures) }))
    .filter(({ score }) => score >= model.from - WRITTEN.lessLogOdds)
    .sort((a, b) => b.score - a.score || a.candidate.startMs - b.candidate.startMs);
  const chosen: Scored[] = [];
  const free = ({ candidate }: Scored): boolean => !chosen.some((other) => overlap(other.candidate, candidate));
  for (const one of scored) if (one.score >= model.from && free(one)) chosen.push(one);
  for (const hesitation of hesitations) {
    const from = hesitation.startMs - WRITTEN.behindMs;
    const near = { startMs: from, endMs: hesitation.endMs + WRITTEN.aheadMs };
    if (chosen.some(({ candidate }) => overlap(candidate, near))) continue;
    const best = scored.find((one) => free(one) && overlap(one.candidate, near));
    if (best) chosen.push(best);
  }
  return chosen
    .map(({ candidate: { startMs, endMs, figures }, score }) => ({
      startMs,
      endMs,
      score,
      word: forestScore(model.closes, figures) > 0 ? ('um' as const) : ('uh' as const),
    }))
    .sort((a, b) => a.startMs - b.startMs);
}

const overlap = (a: Span, b: Span): boolean => a.startMs < b.endMs && b.startMs < a.endMs;

export const fillersInSound = (evidence: HesitationEvidence, model: FillerModel): SoundFiller[] =>
  chooseFillers(weighedCandidates(evidence), evidence.hesitations, model);
