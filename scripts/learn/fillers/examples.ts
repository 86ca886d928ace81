import { type Candidate, weighedCandidates } from '../../../src/core/acoustics/filler-detector';
import { FillerFrames } from '../../../src/core/acoustics/filler-frames';
import { hesitation } from '../../../src/core/delivery/fillers';
import type { Transcript } from '../../../src/shared/transcript';
import type { Span } from '../../../src/shared/units';
import { readSound } from '../../evaluate/speech/hearing';
import type { Recording } from '../../evaluate/speech/material/material';

/** A recording with everything that could be a hesitation in it. */
export interface Example {
  readonly recording: Recording;
  readonly transcript: Transcript;
  readonly candidates: readonly Candidate[];
  /** Of each candidate: 1 a filler, 0 none, undefined something in between that teaches nothing. */
  readonly labels: readonly (0 | 1 | undefined)[];
  readonly closes: readonly boolean[];
}

/** From this share of common time on a candidate is the filler, below the other it is not. */
const SAME = 0.6;
const OTHER = 0.3;

/** Common time as a share of the time of both together. */
function likeness(a: Span, b: Span): number {
  const common = Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs);
  return Math.max(0, common) / (Math.max(a.endMs, b.endMs) - Math.min(a.startMs, b.startMs));
}

export function exampleOf(recording: Recording, transcript: Transcript): Example {
  const listener = new FillerFrames();
  listener.push(readSound(recording.file));
  const hesitations = transcript.words.filter(({ text }) => hesitation(text) !== undefined);
  const { words, speech } = transcript;
  const candidates = weighedCandidates({ frames: listener.all(), words, hesitations, speech });
  const best = candidates.map((candidate) =>
    recording.truth.fillers
      .map((filler) => ({ filler, share: likeness(filler, candidate) }))
      .reduce((a, b) => (b.share > a.share ? b : a), { filler: undefined as never, share: 0 }),
  );
  return {
    recording,
    transcript,
    candidates,
    labels: best.map(({ share }) => (share >= SAME ? 1 : share <= OTHER ? 0 : undefined)),
    closes: best.map(({ filler, share }) => share >= SAME && (filler.word === 'um' || filler.word === 'hmm')),
  };
}
