import type { Word } from '../../shared/transcript';
import type { Span } from '../../shared/units';
import { type Forest, forestScore } from '../learn/trees';
import { candidatesOf, type FrameTrack, readTrack } from './filler-candidates';
import { soundFigures } from './filler-features';
import { FILLER_FRAMES } from './filler-frames';
import { textFigures } from './filler-text';

/** Finds hesitations in the sound. Trained by `npm run train:fillers`; docs/evaluation.md says how well it does. */

export interface FillerModel {
  readonly names: readonly string[];
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

/** Every stretch of voice that could be a hesitation, with its figures. */
export function weighedCandidates(
  track: FrameTrack,
  words: readonly Word[],
  hesitations: readonly Span[],
): Candidate[] {
  return candidatesOf(track).map((run) => {
    const span = { startMs: run.from * FILLER_FRAMES.hopMs, endMs: run.to * FILLER_FRAMES.hopMs };
    return { ...span, figures: [...soundFigures(track, run), ...textFigures(span, words, hesitations)] };
  });
}

/** The best of those that overlap, from the surest down. */
export function chooseFillers(candidates: readonly Candidate[], model: FillerModel): SoundFiller[] {
  const likely = candidates
    .map((candidate) => ({ candidate, score: forestScore(model.filler, candidate.figures) }))
    .filter(({ score }) => score >= model.from)
    .sort((a, b) => b.score - a.score || a.candidate.startMs - b.candidate.startMs);
  const chosen: SoundFiller[] = [];
  for (const { candidate, score } of likely) {
    const { startMs, endMs, figures } = candidate;
    if (chosen.some((other) => other.startMs < endMs && startMs < other.endMs)) continue;
    chosen.push({ startMs, endMs, score, word: forestScore(model.closes, figures) > 0 ? 'um' : 'uh' });
  }
  return chosen.sort((a, b) => a.startMs - b.startMs);
}

/** @param frames of `FillerFrames` over the whole recording */
export function fillersInSound(
  frames: Float32Array,
  words: readonly Word[],
  hesitations: readonly Span[],
  model: FillerModel,
): SoundFiller[] {
  return chooseFillers(weighedCandidates(readTrack(frames), words, hesitations), model);
}
